package dragoman.parse.text;

import dragoman.dispatch.ByteRange;

/**
 * A line of an upload, without its line end, that can tell where any part of it stands in the
 * upload.
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

    /** Whether the line shows nothing. */
    public boolean isBlank() {
        return start(0) == text.length();
    }

    /**
     * First code unit from {@code from} on that shows something; the line's length when none does.
     */
    public int start(int from) {
        int i = from;
        while (i < text.length() && Characters.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Code unit after the last one before {@code to} that shows something; 0 when none does. */
    public int end(int to) {
        int i = to;
        while (i > 0 && Characters.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Where the code units stand in the upload. */
    public ByteRange bytes(int from, int to) {
        return passage.region(from, to).bytes();
    }

    /** The line, which knows where each part of it stands in the upload. */
    public Passage passage() {
        return passage;
    }
}
