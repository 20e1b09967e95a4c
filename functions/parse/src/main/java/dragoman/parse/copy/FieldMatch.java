package dragoman.parse.copy;

import dragoman.parse.item.FieldEvidence;

/**
 * A field found in a line.
 *
 * @param field its name in a dispatch's JSON
 * @param value what was read
 * @param start where it begins in the line
 */
record FieldMatch(String field, String value, int start, int end, String rule) {
    private static final double SURE = 0.95;

    /** Without what is neither letter nor digit at both ends. */
    FieldMatch trimmed(String line) {
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

    /** The part of a line that is a slice. */
    FieldEvidence in(LineSlice line) {
        return new FieldEvidence(field, value, line.passage().part(start, end), rule, SURE);
    }
}
