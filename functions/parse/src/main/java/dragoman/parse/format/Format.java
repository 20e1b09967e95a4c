package dragoman.parse.format;

import dragoman.parse.item.Item;
import dragoman.parse.text.SourceText;

import java.util.List;

/** A format, recognised by content and never by a file's name. */
public interface Format {
    /** The items in the text, in order; empty if the text is not in this format. */
    List<Item> read(SourceText text);

    /**
     * The code units at which items begin, in order, in a part of a text that may begin and end
     * within an item. Empty if items cannot be recognised without the whole text.
     */
    default List<Integer> starts(SourceText text) {
        return List.of();
    }
}
