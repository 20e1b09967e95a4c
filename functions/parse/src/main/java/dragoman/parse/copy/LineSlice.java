package dragoman.parse.copy;

import dragoman.parse.item.Block;
import dragoman.parse.text.Line;
import dragoman.parse.text.Passage;

/** A part of a line. */
final class LineSlice {
    // A letter to Unicode, and a dash to editors.
    private static final int TATWEEL = 0x640;

    private final Block.Role role;
    private final Line line;
    private final int start;
    private final int end;
    // Each reader asks for it.
    private final String text;

    private LineSlice(Block.Role role, Line line, int start, int end) {
        this.role = role;
        this.line = line;
        this.start = start;
        this.end = end;
        this.text = line.text().substring(start, end);
    }

    /** What the whole line shows. */
    static LineSlice of(Block block) {
        return trimmed(block.role(), block.line(), 0, block.line().text().length());
    }

    private static LineSlice trimmed(Block.Role role, Line line, int start, int end) {
        int first = Math.min(line.start(start), end);
        return new LineSlice(role, line, first, Math.max(first, line.end(end)));
    }

    /** The same part up to an earlier code unit of it. */
    LineSlice before(int to) {
        return trimmed(role, line, start, Math.min(start + to, end));
    }

    /** The same part from a later code unit of it on. */
    LineSlice from(int from) {
        return trimmed(role, line, Math.min(start + from, end), end);
    }

    /** The same part, of which more is known than the format says. */
    LineSlice as(Block.Role known) {
        return new LineSlice(known, line, start, end);
    }

    /** What the format says of the line. */
    Block.Role role() {
        return role;
    }

    boolean isEmpty() {
        return start >= end;
    }

    /** Whether it shows a letter or a digit; rules and stars are no text. */
    boolean isText() {
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            if (Character.isLetterOrDigit(c) && c != TATWEEL) {
                return true;
            }
        }
        return false;
    }

    String text() {
        return text;
    }

    /** The text, which knows where it stands. */
    Passage passage() {
        return line.passage().part(start, end);
    }

    /** Where it begins among the code units of the text. */
    int from() {
        return line.passage().region(start, end).from();
    }
}
