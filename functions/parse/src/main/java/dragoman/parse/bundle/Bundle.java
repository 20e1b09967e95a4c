package dragoman.parse.bundle;

import dragoman.parse.text.EncodedText;

import java.util.List;
import java.util.Optional;

/**
 * Items in a frame that belongs to all of them: entries of a feed, news items of a message, objects
 * of a list. Places are units of the encoding.
 *
 * @param kind what it is, for a message: {@code XML}, {@code SGML} or {@code JSON}
 * @param items in order; none may be
 * @param head where the frame's opening ends
 * @param tail where the frame's closing begins
 * @param closing what closes the frame behind items that are not its last, where its own closing
 *     would not do; else nothing
 */
public record Bundle(Kind kind, List<Element> items, int head, int tail, String closing) {
    public Bundle {
        items = List.copyOf(items);
    }

    /** What a package is written in. */
    public enum Kind {
        XML,
        SGML,
        JSON;

        /** Whether what is in no format that is read is no text either. */
        public boolean isStrict() {
            return this != SGML;
        }
    }

    /** How an item is. */
    public enum State {
        WHOLE,
        /** It is opened and never closed. */
        CUT_OFF,
        /** Its parts lie in each other deeper than anything that agencies send. */
        TOO_DEEP
    }

    /**
     * An item of a package.
     *
     * @param from the unit at which it begins
     * @param to the unit behind its last
     */
    public record Element(int from, int to, State state) {}

    /**
     * The package that the bytes are, when they are one.
     *
     * @param depth how deep the parts of an item may lie in each other
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
