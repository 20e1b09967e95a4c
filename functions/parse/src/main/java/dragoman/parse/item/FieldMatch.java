package dragoman.parse.item;

import dragoman.parse.text.Passage;

/**
 * A field found in a line.
 *
 * @param field its name in a dispatch's JSON
 * @param value what was read
 * @param start where it begins in the line
 * @param end code unit after it in the line
 * @param rule what it was found by, in kebab case
 */
public record FieldMatch(String field, String value, int start, int end, String rule) {
    private static final double SURE = 0.95;

    /** The same without characters at both ends that are neither letters nor digits. */
    public FieldMatch trimmed(String line) {
        int from = start;
        int to = end;
        while (from < to && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(line.charAt(to - 1))) {
            to--;
        }
        return new FieldMatch(field, value, from, to, rule);
    }

    /**
     * The match as evidence.
     *
     * @param line the line in which it was found
     */
    public FieldEvidence in(Passage line) {
        return new FieldEvidence(field, value, line.part(start, end), rule, SURE);
    }
}
