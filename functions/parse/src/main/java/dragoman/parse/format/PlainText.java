package dragoman.parse.format;

import dragoman.parse.item.Item;
import dragoman.parse.text.SourceText;

import java.util.List;

/** Text without markup or frames: everything that is in no other format. */
final class PlainText implements Format {
    @Override
    public List<Item> read(SourceText text) {
        return List.of(Item.ofText(text));
    }
}
