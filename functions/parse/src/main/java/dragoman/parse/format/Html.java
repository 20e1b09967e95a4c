package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.Line;
import dragoman.parse.text.Region;
import dragoman.parse.text.SourceText;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.List;
import java.util.Optional;

/** A page or a fragment of HTML, or text that kept HTML's entities when it lost its tags. */
final class Html {
    List<Item> read(Markup markup) {
        Element document = markup.document();
        Element body = markup.document().body();
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        metadata.set(Field.LANGUAGE, Markup.attribute(document, "html", "lang"));
        Optional<FieldText> headline = Markup.text(body, "h1");
        metadata.set(Field.HEADLINE, headline);
        for (Element meta : Markup.all(document, "meta")) {
            String name =
                    Markup.attribute(meta, "property")
                            .or(() -> Markup.attribute(meta, "name"))
                            .map(FieldText::text)
                            .orElse("");
            Optional<FieldText> content = Markup.attribute(meta, "content");
            switch (name) {
                case "article:published_time", "date", "dc.date" ->
                        TypedFields.time(metadata, content);
                case "author" -> metadata.set(Field.BYLINE, content);
                case "og:site_name" -> metadata.set(Field.AGENCY, content);
                default -> {
                    // Nothing that a dispatch records.
                }
            }
        }
        Element article =
                Markup.first(body, "article").or(() -> Markup.first(body, "main")).orElse(body);
        List<Block> blocks =
                MarkupBody.of(article, Block.Role.UNMARKED).stream()
                        .filter(
                                block ->
                                        headline.map(FieldText::text)
                                                .filter(block.line().text()::equals)
                                                .isEmpty())
                        .toList();
        return blocks.isEmpty()
                ? List.of()
                : List.of(new Item("html", metadata.build(), blocks, Region.of(markup.source())));
    }

    /** Reads lines of text that contain HTML entities. */
    List<Item> entities(SourceText text) {
        List<Block> blocks =
                text.lines().stream()
                        .map(
                                line ->
                                        Block.unmarked(
                                                Line.of(
                                                        line.number(),
                                                        line.passage()
                                                                .resolved(
                                                                        Parser.unescapeEntities(
                                                                                line.text(),
                                                                                false)))))
                        .toList();
        return List.of(new Item("html", ItemMetadata.NOTHING, blocks, Region.of(text)));
    }
}
