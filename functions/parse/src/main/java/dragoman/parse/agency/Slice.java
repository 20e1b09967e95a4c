package dragoman.parse.agency;

import dragoman.dispatch.ByteRange;
import dragoman.parse.text.Line;

/** A part of a line. */
record Slice(Line line, int start, int end) {
    /** What the line shows from one code unit up to another. */
    static Slice of(Line line, int from, int to) {
        int start = Math.min(line.start(from), to);
        return new Slice(line, start, Math.max(start, line.end(to)));
    }

    /** What the whole line shows. */
    static Slice of(Line line) {
        return of(line, 0, line.text().length());
    }

    /** The same part up to an earlier code unit of the line. */
    Slice before(int to) {
        return of(line, start, Math.min(to, end));
    }

    boolean isEmpty() {
        return start >= end;
    }

    String text() {
        return line.text().substring(start, end);
    }

    ByteRange bytes() {
        return line.bytes(start, end);
    }
}
