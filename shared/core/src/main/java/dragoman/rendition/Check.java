package dragoman.rendition;

import dragoman.dispatch.CharRange;
import dragoman.dispatch.Require;

import java.util.Optional;

/**
 * Something of the source that its translation did not keep: put right, or to be read by a person.
 *
 * @param source what to read, in UTF-16 code units of the paragraph
 * @param expected what the translation should hold, as a reader of the dispatch's language or of
 *     the target's would look for it: {@code 84.71}, {@code USD}, {@code not}
 * @param repaired the wrong text that was replaced with certainty; absent where a person must look
 */
public record Check(CheckKind kind, CharRange source, String expected, Optional<String> repaired) {
    public Check {
        Require.text(expected, "expected");
    }

    /** Whether a person must look. */
    public boolean isOpen() {
        return repaired.isEmpty();
    }
}
