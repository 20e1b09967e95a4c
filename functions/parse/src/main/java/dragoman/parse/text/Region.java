package dragoman.parse.text;

import dragoman.dispatch.ByteRange;

import java.util.List;

/**
 * A part of a source.
 *
 * @param from the first code unit
 * @param to the code unit after the last
 */
public record Region(SourceText source, int from, int to) {
    public Region {
        if (from < 0 || to < from || to > source.text().length()) {
            throw new IllegalArgumentException("no part of the text: " + from + " to " + to);
        }
    }

    /** A whole source. */
    public static Region of(SourceText source) {
        return new Region(source, 0, source.text().length());
    }

    /** The lines in it. */
    public List<Line> lines() {
        return source.lines(from, to);
    }

    public ByteRange bytes() {
        return source.bytes(from, to);
    }
}
