package dragoman.parse.agency;

import dragoman.parse.item.Block;
import dragoman.parse.text.Line;
import dragoman.parse.text.Passage;

/**
 * A part of a line.
 *
 * @param role what the format says of the line
 */
record Slice(Block.Role role, Line line, int start, int end) {
    // A letter to Unicode, and a dash to editors.
    private static final int TATWEEL = 0x640;

    /** What the whole line shows. */
    static Slice of(Block block) {
        return new Slice(block.role(), block.line(), 0, block.line().text().length()).trimmed();
    }

    /** The same part up to an earlier code unit of it. */
    Slice before(int to) {
        return new Slice(role, line, start, Math.min(start + to, end)).trimmed();
    }

    /** The same part from a later code unit of it on. */
    Slice from(int from) {
        return new Slice(role, line, Math.min(start + from, end), end).trimmed();
    }

    /** The same part, of which more is known than the format says. */
    Slice as(Block.Role known) {
        return new Slice(known, line, start, end);
    }

    private Slice trimmed() {
        int first = Math.min(line.start(start), end);
        return new Slice(role, line, first, Math.max(first, line.end(end)));
    }

    boolean isEmpty() {
        return start >= end;
    }

    /** Whether it shows a letter or a digit; rules and stars are no text. */
    boolean isText() {
        return text().codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && c != TATWEEL);
    }

    String text() {
        return line.text().substring(start, end);
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
