package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Given;
import dragoman.parse.item.Item;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** SGML of the eighties, as in the Reuters-21578 collection: wire copy in a dozen elements. */
final class Reuters21578 {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F]");
    private static final Pattern SIGNATURE = Pattern.compile("(?m)^ ?(?i:reuters?)[ ;&]*$");
    // "-- corrects ..." and "- Corrects ..." close a corrected item, sometimes glued to its text.
    private static final Pattern NOTE = Pattern.compile("(?m)^ *--? ?(?=[Cc]orrects? )");

    private final Markup markup;

    Reuters21578(Markup markup) {
        this.markup = markup;
    }

    List<Item> read(Element root) {
        List<Element> stories =
                Markup.name(root).equals("reuters") ? List.of(root) : Markup.all(root, "reuters");
        return stories.stream().map(this::item).toList();
    }

    private Item item(Element story) {
        Given.Builder given = new Given.Builder();
        given.agency("REUTERS");
        MarkupFormats.time(given, Markup.text(story, "date"));
        Markup.text(story, "title").ifPresent(given::headline);
        Markup.attribute(story, "newid").ifPresent(given::serial);
        List<Block> blocks = new ArrayList<>();
        Markup.first(story, "dateline")
                .filter(line -> !Markup.text(line).isEmpty())
                .ifPresent(line -> blocks.add(markup.block(Block.Role.DATELINE, line)));
        Element body =
                Markup.first(story, "body").or(() -> Markup.first(story, "text")).orElse(story);
        String text = CONTROL.matcher(body.wholeText()).replaceAll("");
        text = NOTE.matcher(text).replaceAll("\n\n-- ");
        text = SIGNATURE.matcher(text).replaceAll("\n\nReuter\n");
        for (String paragraph : WrappedText.paragraphs(text)) {
            if (paragraph.matches("-- [Cc]orrects? .*")) {
                given.refersTo(paragraph.substring(3));
                blocks.add(markup.block(Block.Role.FRAME, body, paragraph));
            } else {
                blocks.add(markup.block(Block.Role.BODY, body, paragraph));
            }
        }
        return new Item("reuters-sgml", given.build(), blocks);
    }
}
