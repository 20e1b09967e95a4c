package dragoman.parse.item;

import dragoman.parse.text.Line;

/**
 * A line of an item and its role in the format.
 *
 * @param role {@link Role#UNMARKED} where the format has no markup, as in plain text
 */
public record Block(Role role, Line line) {
    /** The role that a format's markup gives to a line. */
    public enum Role {
        /** No markup: the line may be anything, including framing. */
        UNMARKED,
        /** Text of the body, which may still open with a dateline or close with a sign-off. */
        BODY,
        /** A heading inside the body. */
        SUBHEAD,
        /** A note to editors or readers: no part of the story. */
        NOTE,
        /** What stands below a picture or the like: no part of the story. */
        CAPTION,
        /** An item of a list or a row of a table. */
        LIST,
        /** The dateline, in an element of its own. */
        DATELINE,
        /** Kept for the envelope, and no part of the body. */
        FRAME
    }

    /** A line without markup. */
    public static Block unmarked(Line line) {
        return new Block(Role.UNMARKED, line);
    }
}
