package dragoman.watch;

import dragoman.count.Sender;

/** Something that is not as it used to be. */
sealed interface Finding {
    /** A sender has fallen silent against its rhythm. */
    record Quiet(Sender sender, Rhythm.Silence silence) implements Finding {}

    /** Nothing comes from anybody, though several senders should have sent something. */
    record AllQuiet(Rhythm.Silence silence) implements Finding {}

    /** A layout is read with warnings much more often than before. */
    record WarnedLayout(Sender sender, String format, WarningShare share) implements Finding {}
}
