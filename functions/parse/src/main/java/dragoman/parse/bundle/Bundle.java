package dragoman.parse.bundle;

import dragoman.parse.text.EncodedText;

import java.util.List;
import java.util.Optional;

/**
 * Items in a frame that they share: entries of a feed, news items of a message, objects of a list.
 * Places are units of the encoded text.
 *
 * @param kind the syntax it is written in
 * @param items in order; may be empty
 * @param head where the frame's opening ends
 * @param tail where the frame's closing begins
 * @param closing what closes the frame after items that are not its last, where the frame's own
 *     closing does not fit; else empty
 */
public record Bundle(Kind kind, List<Element> items, int head, int tail, String closing) {
    public Bundle {
        items = List.copyOf(items);
    }

    /** The syntax of a bundle. */
    public enum Kind {
        XML,
        SGML,
        JSON;

        /**
         * Whether only items in a known format are read, and others are not taken for plain text.
         */
        public boolean isStrict() {
            return this != SGML;
        }
    }

    /** The state of an item. */
    public enum State {
        WHOLE,
        /** It is opened but never closed. */
        CUT_OFF,
        /** It is nested more deeply than anything that agencies send. */
        TOO_DEEP
    }

    /**
     * An item of a bundle.
     *
     * @param from the unit at which it begins
     * @param to the unit after its last
     */
    public record Element(int from, int to, State state) {}

    /**
     * Finds the items of a text that is a bundle; absent if it is none.
     *
     * @param depth how deeply an item may be nested
     */
    public static Optional<Bundle> of(EncodedText encoding, int depth) {
        int first = 0;
        while (first < encoding.length() && encoding.at(first) <= ' ') {
            first++;
        }
        if (first == encoding.length()) {
            return Optional.empty();
        }
        return switch (encoding.at(first)) {
            case '<' -> new MarkupItems(encoding, first).find();
            case '{', '[' -> new JsonItems(encoding, first, depth).find();
            default -> Optional.empty();
        };
    }
}
