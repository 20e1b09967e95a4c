package dragoman.rendition;

import dragoman.dispatch.Require;

/**
 * A stretch of a dispatch's paragraph.
 *
 * @param start first UTF-16 code unit, counted from the start of the paragraph
 * @param end UTF-16 code unit after the last
 */
public record TextSpan(int paragraph, int start, int end) {
    public TextSpan {
        Require.notNegative(paragraph, "paragraph number");
        Require.span(start, end);
    }
}
