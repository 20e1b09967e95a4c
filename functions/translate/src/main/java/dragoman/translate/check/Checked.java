package dragoman.translate.check;

import dragoman.rendition.Check;

import java.util.List;

/**
 * A translation that was compared with its source.
 *
 * @param text the translation, with what could be put right with certainty
 * @param checks what it did not keep, repaired or not
 */
public record Checked(String text, List<Check> checks) {
    public Checked {
        checks = List.copyOf(checks);
    }
}
