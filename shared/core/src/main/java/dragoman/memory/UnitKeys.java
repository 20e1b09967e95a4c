package dragoman.memory;

import dragoman.dispatch.Sha256;

import java.util.stream.Collectors;

/**
 * The keys of a segment for a pair of languages.
 *
 * @param template shared by all segments that are the same but for their values, as long as the
 *     values need the same forms of the words around them
 * @param exact of this segment with its values; the same as {@code template} where it has none
 */
public record UnitKeys(String template, String exact) {
    private static final int DIGITS = 32;

    /** The keys of a segment. */
    public static UnitKeys of(String segment, String from, String to) {
        SegmentKey key = SegmentKey.of(segment, from);
        String pair = from + "#" + to + "#";
        if (key.values().isEmpty()) {
            String plain = pair + Sha256.hex(key.text(), DIGITS);
            return new UnitKeys(plain, plain);
        }
        String forms = PluralForms.of(key.values(), to);
        String values =
                key.values().stream()
                        .map(value -> value.kind().mark() + value.text())
                        .collect(Collectors.joining("\n"));
        return new UnitKeys(
                pair + Sha256.hex(key.text() + "\n" + forms, DIGITS),
                pair + Sha256.hex(key.text() + "\n\n" + values, DIGITS));
    }

    /** Whether the segment has values. */
    public boolean hasValues() {
        return !template.equals(exact);
    }
}
