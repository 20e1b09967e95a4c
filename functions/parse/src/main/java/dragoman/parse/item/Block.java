package dragoman.parse.item;

import dragoman.parse.text.Line;

/**
 * A line of an item and what the format says of it.
 *
 * @param role {@link Role#UNMARKED} where the format says nothing, as in plain text
 */
public record Block(Role role, Line line) {
    /** What the markup of a format says a line is. */
    public enum Role {
        /** Nothing is said: the line may be anything, framing included. */
        UNMARKED,
        /** Text of the body, which may still open with a dateline or close with a sign-off. */
        BODY,
        /** A heading inside the body. */
        SUBHEAD,
        /** A note to editors or readers: no part of the story. */
        NOTE,
        /** An item of a list or a row of a table. */
        LIST,
        /** The dateline, in an element of its own. */
        DATELINE,
        /** Kept for the envelope, and no part of the body. */
        FRAME
    }

    /** A line of which the format says nothing. */
    public static Block unmarked(Line line) {
        return new Block(Role.UNMARKED, line);
    }
}
