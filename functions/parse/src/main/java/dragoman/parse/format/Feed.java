package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** RSS and Atom: each entry is an item; the longest of its texts is the body. */
final class Feed {
    List<Item> read(Element root) {
        Optional<FieldText> channel = Markup.text(root, "title");
        Optional<FieldText> language =
                Markup.text(root, "language").or(() -> Markup.attribute(root, "lang"));
        return Stream.concat(Markup.all(root, "item").stream(), Markup.all(root, "entry").stream())
                .map(entry -> item(entry, channel, language))
                .toList();
    }

    private static Item item(
            Element entry, Optional<FieldText> channel, Optional<FieldText> language) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        // Titles contain HTML entities.
        metadata.set(
                Field.HEADLINE,
                Markup.text(entry, "title")
                        .map(
                                title ->
                                        title.map(
                                                text ->
                                                        text.resolved(
                                                                Parser.unescapeEntities(
                                                                        text.text(), false)))));
        TypedFields.time(
                metadata,
                Markup.text(entry, "pubdate")
                        .or(() -> Markup.text(entry, "updated"))
                        .or(() -> Markup.text(entry, "published"))
                        .or(() -> Markup.text(entry, "date")));
        metadata.set(Field.AGENCY, Markup.text(entry, "source").or(() -> channel));
        metadata.set(Field.LANGUAGE, Markup.attribute(entry, "lang").or(() -> language));
        metadata.set(Field.SERIAL, Markup.text(entry, "guid").or(() -> Markup.text(entry, "id")));
        metadata.set(Field.CATEGORY, Markup.text(entry, "category"));
        metadata.set(
                Field.BYLINE, Markup.text(entry, "creator").or(() -> Markup.text(entry, "name")));
        List<Block> blocks =
                Stream.of("encoded", "content", "description", "summary")
                        .flatMap(name -> Markup.first(entry, name).stream())
                        .map(body -> MarkupBody.of(body))
                        .filter(found -> !found.isEmpty())
                        .max(java.util.Comparator.comparingInt(Feed::length))
                        .orElseGet(List::of);
        return new Item("feed", metadata.build(), blocks, Markup.region(entry));
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.line().text().length()).sum();
    }
}
