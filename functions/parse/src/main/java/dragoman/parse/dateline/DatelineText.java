package dragoman.parse.dateline;

import dragoman.parse.text.Folded;

/**
 * The start of a line that may open with a dateline, folded. All indexes are those of the folded
 * text.
 *
 * @param line the whole line as transmitted
 */
record DatelineText(String line, Folded folded) {
    // No dateline is longer, a list of places included; the bound keeps the search short on a line
    // of any length.
    private static final int MAX_LENGTH = 260;

    static DatelineText of(String line) {
        return of(line, MAX_LENGTH);
    }

    static DatelineText of(String line, int maxLength) {
        return new DatelineText(
                line, Folded.of(line.length() > maxLength ? line.substring(0, maxLength) : line));
    }

    /** The folded text. */
    String text() {
        return folded.text();
    }

    int length() {
        return folded.text().length();
    }

    /** The text between two indexes as printed, without blanks around it. */
    String printed(int from, int to) {
        return from >= to ? "" : line.substring(folded.start(from), folded.end(to)).strip();
    }

    /** A dateline between two indexes, with no parts yet. */
    DatelineBuilder dateline(int start, int end) {
        return new DatelineBuilder(this, start, end);
    }
}
