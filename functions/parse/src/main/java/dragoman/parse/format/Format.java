package dragoman.parse.format;

import dragoman.parse.item.Item;
import dragoman.parse.text.SourceText;

import java.util.List;

/** A format, recognised from content and never from a file's name. */
public interface Format {
    /** The items in the text, in order; none when the text is not in this format. */
    List<Item> read(SourceText text);

    /**
     * Where items begin, in order, in a text that may go on behind its end and may begin in the
     * midst of an item. None where items cannot be told apart without the whole text.
     */
    default List<Integer> starts(SourceText text) {
        return List.of();
    }
}
