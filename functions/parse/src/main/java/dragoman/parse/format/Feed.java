package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** RSS and Atom: each entry is an item; the longest of its texts is the body. */
final class Feed {
    private static final Pattern TAG =
            Pattern.compile("</?(?i:[a-z][a-z\\d]{0,9})(?:\\s[^<>]*+)?/?>");

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
        metadata.set(Field.HEADLINE, Markup.text(entry, "title").map(Feed::withoutMarkup));
        TypedFields.time(
                metadata,
                Markup.text(entry, "pubdate"),
                Markup.text(entry, "updated"),
                Markup.text(entry, "published"),
                Markup.text(entry, "date"),
                Markup.text(entry, "modified"),
                Markup.text(entry, "issued"),
                Markup.text(entry, "created"));
        metadata.set(Field.AGENCY, Markup.text(entry, "source").or(() -> channel));
        metadata.set(Field.LANGUAGE, Markup.attribute(entry, "lang").or(() -> language));
        metadata.set(Field.SERIAL, Markup.text(entry, "guid").or(() -> Markup.text(entry, "id")));
        metadata.set(Field.CATEGORY, Markup.text(entry, "category"));
        metadata.set(
                Field.BYLINE, Markup.text(entry, "creator").or(() -> Markup.text(entry, "name")));
        metadata.set(
                Field.COPYRIGHT,
                Markup.text(entry, "rights").or(() -> Markup.text(entry, "copyright")));
        List<Block> blocks =
                Stream.of("encoded", "content", "description", "summary")
                        .flatMap(name -> Markup.first(entry, name).stream())
                        .map(body -> EncodedContent.blocks(body, metadata))
                        .filter(found -> !found.isEmpty())
                        .max(Comparator.comparingInt(Feed::length))
                        .orElseGet(List::of);
        return new Item("feed", metadata.build(), blocks, Markup.region(entry));
    }

    /** A title without HTML's entities and tags, which many titles contain. */
    private static FieldText withoutMarkup(FieldText title) {
        FieldText read =
                title.map(text -> text.resolved(Parser.unescapeEntities(text.text(), false)));
        return TAG.matcher(read.text()).find()
                ? read.map(text -> Markup.text(Markup.html(text).document().body()).passage())
                : read;
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.line().text().length()).sum();
    }
}
