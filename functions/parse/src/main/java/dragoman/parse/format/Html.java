package dragoman.parse.format;

import dragoman.dispatch.Warning;
import dragoman.parse.item.Block;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.Line;
import dragoman.parse.text.Region;
import dragoman.parse.text.SourceText;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A page or a fragment of HTML, or text that kept HTML's entities when it lost its tags. */
final class Html {
    private static final int MAX_SHOWN = 60;

    /** Read with the first page: most uploads are none. */
    private static final class Lazy {
        private static final PageWords WORDS = PageWords.builtIn();
    }

    /** The articles of a page, in order; empty if it has no text. */
    List<Item> read(Markup markup) {
        Element body = markup.document().body();
        PageFurniture furniture = PageFurniture.of(body, Lazy.WORDS);
        Set<Element> leftOut = furniture.elements();
        PageHead head = PageHead.of(markup.document());
        List<Element> articles = articles(body, furniture, leftOut);
        boolean single = articles.size() == 1;
        List<Item> items = new ArrayList<>();
        for (Element article : articles) {
            Article text = Article.read(article, single ? body : article, leftOut, Lazy.WORDS);
            ItemMetadata.Builder metadata = new ItemMetadata.Builder();
            head.setIn(metadata, single);
            text.setIn(metadata);
            if (items.isEmpty()) {
                warnOfText(furniture.withRunningText(), metadata);
            }
            if (text.hasText()) {
                Region place = single ? Region.of(markup.source()) : Markup.region(article);
                items.add(new Item("html", metadata.build(), text.blocks(), place));
            }
        }
        return items;
    }

    /** The elements with an article each; the whole body where none is marked as such. */
    private static List<Element> articles(
            Element body, PageFurniture furniture, Set<Element> leftOut) {
        List<Element> marked =
                Markup.all(body, "article").stream()
                        .filter(furniture::hasText)
                        .filter(article -> article.parents().stream().noneMatch(leftOut::contains))
                        .filter(article -> !leftOut.contains(article))
                        .toList();
        List<Element> outermost =
                marked.stream()
                        .filter(article -> article.parents().stream().noneMatch(marked::contains))
                        .toList();
        if (furniture.haveMost(outermost)) {
            return outermost;
        }
        return Markup.first(body, "main")
                .filter(main -> furniture.haveMost(List.of(main)))
                .map(List::of)
                .orElse(List.of(body));
    }

    private static void warnOfText(List<Element> parts, ItemMetadata.Builder metadata) {
        if (!parts.isEmpty()) {
            Element first = parts.getFirst();
            String text = first.text();
            metadata.warn(
                    Warning.of(
                            "page-part-left-out",
                            "%d parts of the page with running text were taken for its surroundings, such as <%s>: %s"
                                    .formatted(
                                            parts.size(),
                                            Markup.name(first),
                                            text.substring(
                                                    0, Math.min(text.length(), MAX_SHOWN)))));
        }
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
