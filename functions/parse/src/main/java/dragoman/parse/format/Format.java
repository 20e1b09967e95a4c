package dragoman.parse.format;

import dragoman.parse.item.Item;
import dragoman.parse.text.SourceText;

import java.util.List;

/** A format, recognised from content and never from a file's name. */
interface Format {
    /** The items in the text, in order; none when the text is not in this format. */
    List<Item> read(SourceText text);
}
