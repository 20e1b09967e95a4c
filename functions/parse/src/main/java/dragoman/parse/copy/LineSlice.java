package dragoman.parse.copy;

import dragoman.parse.item.Block;
import dragoman.parse.text.Line;
import dragoman.parse.text.Passage;

/** A slice of a line, without blanks at its ends. */
final class LineSlice {
    // A letter to Unicode, and a dash to editors.
    private static final int TATWEEL = 0x640;

    private final Block.Role role;
    private final Line line;
    private final int start;
    private final int end;
    // Kept, since each reader asks for it.
    private final String text;

    private LineSlice(Block.Role role, Line line, int start, int end) {
        this.role = role;
        this.line = line;
        this.start = start;
        this.end = end;
        this.text = line.text().substring(start, end);
    }

    /** The whole line. */
    static LineSlice of(Block block) {
        return trimmed(block.role(), block.line(), 0, block.line().text().length());
    }

    private static LineSlice trimmed(Block.Role role, Line line, int start, int end) {
        int first = Math.min(line.start(start), end);
        return new LineSlice(role, line, first, Math.max(first, line.end(end)));
    }

    /** The slice up to one of its code units. */
    LineSlice before(int to) {
        return trimmed(role, line, start, Math.min(start + to, end));
    }

    /** The slice from one of its code units on. */
    LineSlice from(int from) {
        return trimmed(role, line, Math.min(start + from, end), end);
    }

    /** The same slice in a role that the format does not mark. */
    LineSlice as(Block.Role other) {
        return new LineSlice(other, line, start, end);
    }

    /** The role of the line, as far as it is known. */
    Block.Role role() {
        return role;
    }

    boolean isEmpty() {
        return start >= end;
    }

    /** Whether it contains a letter or a digit; rules and stars are not text. */
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

    /** The text with its position in the source. */
    Passage passage() {
        return line.passage().part(start, end);
    }

    /** Number of its line in the upload. */
    int number() {
        return line.number();
    }

    /** Where it begins among the code units of the text. */
    int from() {
        return line.passage().region(start, end).from();
    }
}
