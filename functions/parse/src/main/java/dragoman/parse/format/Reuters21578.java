package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.Passage;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** SGML of the eighties, as in the Reuters-21578 collection: wire copy in a dozen elements. */
final class Reuters21578 {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F]");
    private static final Pattern SIGNATURE = Pattern.compile("(?m)^ ?(?i:reuters?)[ ;&]*$");
    // "-- corrects ..." and "- Corrects ..." end a corrected item, sometimes on the same line as
    // its text.
    private static final Pattern CORRECTS = Pattern.compile("-- [Cc]orrects? .*");
    private static final Pattern NOTE = Pattern.compile("(?m)^ *--? ?(?=[Cc]orrects? )");

    List<Item> read(Element root) {
        List<Element> stories =
                Markup.name(root).equals("reuters") ? List.of(root) : Markup.all(root, "reuters");
        return stories.stream().map(Reuters21578::item).toList();
    }

    private static Item item(Element story) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        metadata.set(Field.AGENCY, "REUTERS");
        TypedFields.time(metadata, Markup.text(story, "date"));
        metadata.set(Field.HEADLINE, Markup.text(story, "title"));
        metadata.set(Field.SERIAL, Markup.attribute(story, "newid"));
        List<Block> blocks = new ArrayList<>();
        Markup.first(story, "dateline")
                .filter(line -> !Markup.text(line).isEmpty())
                .ifPresent(line -> blocks.add(Markup.block(Block.Role.DATELINE, line)));
        Element body =
                Markup.first(story, "body").or(() -> Markup.first(story, "text")).orElse(story);
        Passage text =
                Markup.whole(body)
                        .replace(CONTROL, "")
                        .replace(NOTE, "\n\n-- ")
                        .replace(SIGNATURE, "\n\nReuter\n");
        for (Passage paragraph : WrappedText.paragraphs(text)) {
            if (CORRECTS.matcher(paragraph.text()).matches()) {
                metadata.set(
                        Field.REFERS_TO,
                        new FieldText(paragraph.part(3, paragraph.length()), Markup.name(body)));
                blocks.add(Markup.block(Block.Role.FRAME, paragraph));
            } else {
                blocks.add(Markup.block(Block.Role.BODY, paragraph));
            }
        }
        return new Item("reuters-sgml", metadata.build(), blocks, Markup.region(story));
    }
}
