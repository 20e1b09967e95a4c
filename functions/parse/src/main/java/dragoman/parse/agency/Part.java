package dragoman.parse.agency;

import dragoman.parse.item.Clue;

/**
 * A field found in a line.
 *
 * @param field its name in a dispatch's JSON
 * @param value what was read
 * @param start where it begins in the line
 */
record Part(String field, String value, int start, int end, String rule) {
    private static final double SURE = 0.95;

    /** Without what is neither letter nor digit at both ends. */
    Part trimmed(String line) {
        int from = start;
        int to = end;
        while (from < to && !Character.isLetterOrDigit(line.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(line.charAt(to - 1))) {
            to--;
        }
        return new Part(field, value, from, to, rule);
    }

    /** The part of a line that is a slice. */
    Clue in(Slice line) {
        return new Clue(field, value, line.passage().part(start, end), rule, SURE);
    }
}
