package dragoman.parse.item;

import dragoman.dispatch.Warning;
import dragoman.parse.text.SourceText;

import java.util.List;

/**
 * A part of an upload that the format takes for one item. The text in it may still hold several
 * dispatches, one after the other.
 *
 * @param format name of the format, in kebab case: {@code text}, {@code nitf}, {@code ninjs} …
 * @param blocks the lines in order, blank ones included
 */
public record Item(String format, Given given, List<Block> blocks) {
    public Item {
        blocks = List.copyOf(blocks);
    }

    /** The same item with more that a reader should doubt. */
    public Item doubting(List<Warning> warnings) {
        if (warnings.isEmpty()) {
            return this;
        }
        Given.Builder more = new Given.Builder(given);
        warnings.forEach(more::warning);
        return new Item(format, more.build(), blocks);
    }

    /** The same item in a wrapping that says more of it, where the item itself says nothing. */
    public Item within(Given wrapping) {
        return wrapping.equals(Given.NOTHING) ? this : new Item(format, given.or(wrapping), blocks);
    }

    /** Text without any markup. */
    public static Item ofText(SourceText text) {
        return new Item("text", Given.NOTHING, text.lines().stream().map(Block::unmarked).toList());
    }
}
