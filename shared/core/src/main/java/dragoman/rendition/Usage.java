package dragoman.rendition;

import dragoman.dispatch.Require;

import java.util.Optional;

/**
 * What a rendition used of services that charge.
 *
 * @param characters characters sent to the translation engine, which is what it charges for
 * @param tokens tokens of the language model that was asked to word the summary; present when it
 *     was
 */
public record Usage(int characters, Optional<Tokens> tokens) {
    /** Nothing. */
    public static final Usage NONE = new Usage(0, Optional.empty());

    public Usage {
        Require.notNegative(characters, "characters");
    }
}
