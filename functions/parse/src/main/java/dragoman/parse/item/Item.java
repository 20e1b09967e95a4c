package dragoman.parse.item;

import dragoman.dispatch.Warning;
import dragoman.parse.text.Region;
import dragoman.parse.text.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of an upload that is one item in its format. Its text may still contain several
 * dispatches, one after the other.
 *
 * @param format name of the format, in kebab case: {@code text}, {@code nitf}, {@code ninjs} …
 * @param blocks the lines in order, including blank ones
 * @param place where it is in the text
 * @param share the part of the text that its envelope accounts for: its place and what follows up
 *     to the next item; for the first item, also what precedes it
 */
public record Item(
        String format, ItemMetadata metadata, List<Block> blocks, Region place, Region share) {
    public Item {
        blocks = List.copyOf(blocks);
    }

    /** An item whose envelope accounts for its place alone. */
    public Item(String format, ItemMetadata metadata, List<Block> blocks, Region place) {
        this(format, metadata, blocks, place, place);
    }

    /** The items of a text, which together account for all of it. */
    public static List<Item> sharing(List<Item> items) {
        List<Item> shared = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            SourceText source = item.place().source();
            int end = source.text().length();
            int to = i + 1 < items.size() ? items.get(i + 1).place().from() : end;
            to = Math.clamp(to, from, end);
            shared.add(
                    new Item(
                            item.format(),
                            item.metadata(),
                            item.blocks(),
                            item.place(),
                            new Region(source, from, to)));
            from = to;
        }
        return shared;
    }

    /** The same item, whose envelope accounts only for what is inside a part of the text. */
    public Item sharing(int from, int to) {
        int start = Math.clamp(share.from(), from, to);
        Region kept = new Region(share.source(), start, Math.clamp(share.to(), start, to));
        return new Item(format, metadata, blocks, place, kept);
    }

    /** The same item with further warnings. */
    public Item withWarnings(List<Warning> warnings) {
        if (warnings.isEmpty()) {
            return this;
        }
        ItemMetadata.Builder more = new ItemMetadata.Builder(metadata);
        warnings.forEach(more::warn);
        return withMetadata(more.build());
    }

    /** The same item with those fields of its wrapping that it lacks itself. */
    public Item within(ItemMetadata wrapping) {
        return wrapping.isEmpty() ? this : withMetadata(metadata.or(wrapping));
    }

    /** The same item with other metadata. */
    public Item withMetadata(ItemMetadata other) {
        return new Item(format, other, blocks, place, share);
    }

    /**
     * A part of the item that is a separate dispatch.
     *
     * @param start the code unit at which it begins; absent for the first part
     * @param end the code unit at which the next part begins; absent for the last
     */
    public Item part(Optional<Integer> start, Optional<Integer> end) {
        return new Item(format, metadata, blocks, part(place, start, end), part(share, start, end));
    }

    private static Region part(Region region, Optional<Integer> start, Optional<Integer> end) {
        int from = Math.min(start.orElse(region.from()), end.orElse(region.to()));
        return new Region(region.source(), from, Math.max(from, end.orElse(region.to())));
    }

    /** Text without any markup. */
    public static Item ofText(SourceText text) {
        return new Item(
                "text",
                ItemMetadata.NOTHING,
                text.lines().stream().map(Block::unmarked).toList(),
                Region.of(text));
    }
}
