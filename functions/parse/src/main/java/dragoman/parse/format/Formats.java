package dragoman.parse.format;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.parse.item.Item;
import dragoman.parse.text.SourceText;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** All formats that are read; anything in none of the others is plain text. */
public final class Formats {
    static final List<Format> ALL =
            List.of(
                    new Ninjs(),
                    new MarkupFormats(),
                    new Anpa1312(),
                    new Iptc7901(),
                    new Zczc(),
                    new PlainText());

    private Formats() {}

    /**
     * The format of a text, and its items.
     *
     * @param items in order; at least one
     */
    public record Found(Format format, List<Item> items) {
        /** Whether no other format than plain text was found. */
        public boolean isPlain() {
            return Formats.isPlain(format);
        }
    }

    /** Whether a format is that of text without markup or frames. */
    public static boolean isPlain(Format format) {
        return format instanceof PlainText;
    }

    /** Finds the format of a text, and reads the items in it. */
    public static Found read(SourceText text) {
        for (Format format : ALL) {
            List<Item> items = format.read(text);
            if (!items.isEmpty()) {
                return new Found(format, Item.sharing(items));
            }
        }
        throw new IllegalStateException("plain text is a format too");
    }

    /** Whether a text is not well-formed JSON. */
    public static boolean isBrokenJson(SourceText text) {
        try {
            Json.read(text.text(), JsonNode.class);
            return false;
        } catch (MalformedJsonException e) {
            return true;
        }
    }

    /** Reads the items of a further part of a text whose format is known. */
    public static List<Item> readAs(Format format, SourceText text) {
        List<Item> items = format.read(text);
        return Item.sharing(items.isEmpty() ? List.of(Item.ofText(text)) : items);
    }
}
