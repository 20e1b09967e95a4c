package dragoman.parse.text;

import dragoman.dispatch.ByteRange;

/**
 * A line of an upload, without its line end, that knows the place of each part of it in the upload.
 */
public final class Line {
    private final int number;
    private final Passage passage;
    private final String text;

    private Line(int number, Passage passage) {
        this.number = number;
        this.passage = passage;
        this.text = passage.text();
    }

    /** A line of a passage. */
    public static Line of(int number, Passage passage) {
        return new Line(number, passage);
    }

    /** Number of the line in the upload, from 1. */
    public int number() {
        return number;
    }

    /** The line as transmitted. */
    public String text() {
        return text;
    }

    /** Whether nothing in the line is visible. */
    public boolean isBlank() {
        return start(0) == text.length();
    }

    /** The first visible code unit at or after {@code from}; the line's length if there is none. */
    public int start(int from) {
        int i = from;
        while (i < text.length() && Characters.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The code unit after the last visible one before {@code to}; 0 if there is none. */
    public int end(int to) {
        int i = to;
        while (i > 0 && Characters.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** The place of a range of code units in the upload. */
    public ByteRange bytes(int from, int to) {
        return passage.region(from, to).bytes();
    }

    /** The line as a passage. */
    public Passage passage() {
        return passage;
    }
}
