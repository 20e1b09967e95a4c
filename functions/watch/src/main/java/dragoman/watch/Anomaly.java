package dragoman.watch;

import dragoman.count.Sender;

/** Something that is not as it used to be. */
sealed interface Anomaly {
    /** A sender has fallen silent against its rhythm. */
    record Quiet(Sender sender, SendingPattern.Silence silence) implements Anomaly {}

    /** Nothing comes from anybody, though several senders should have sent something. */
    record AllQuiet(SendingPattern.Silence silence) implements Anomaly {}

    /** A layout is read with warnings much more often than before. */
    record WarnedLayout(Sender sender, String format, WarningShare share) implements Anomaly {}
}
