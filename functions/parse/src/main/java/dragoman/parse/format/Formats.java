package dragoman.parse.format;

import dragoman.parse.item.Item;
import dragoman.parse.text.SourceText;

import java.util.List;

/** All formats that are read; what is in none of them is plain text. */
public final class Formats {
    private static final List<Format> ALL =
            List.of(new Ninjs(), new MarkupFormats(), new Anpa1312(), new Iptc7901(), new Zczc());

    private Formats() {}

    /** The items in the text, in order; at least one. */
    public static List<Item> read(SourceText text) {
        for (Format format : ALL) {
            List<Item> items = format.read(text);
            if (!items.isEmpty()) {
                return Item.sharing(items);
            }
        }
        return Item.sharing(List.of(Item.ofText(text)));
    }
}
