package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SGML of the text collections in which agencies' archives were published (TIPSTER, Gigaword): a
 * DOC with a number, a headline, perhaps a dateline, and text in paragraphs or wrapped lines.
 */
final class TextCollection {
    // AP-NR-02-12-88 1637EST
    private static final Pattern FILE =
            Pattern.compile("(\\d{2})-(\\d{2})-(\\d{2})(?: (\\d{2})(\\d{2})([A-Z]{3}))?");
    // XIN_ARB_20080901.0001
    private static final Pattern GIGAWORD = Pattern.compile("^([A-Z]{3})_([A-Z]{3})_(\\d{8})\\.");
    // r w AM-Keyword     02-12 0155
    private static final Pattern FIRST_LINE = Pattern.compile("^(\\S) (\\S) (\\S+)");

    List<Item> read(Element root) {
        List<Element> docs =
                Markup.name(root).equals("doc") ? List.of(root) : Markup.all(root, "doc");
        return docs.stream().map(TextCollection::item).toList();
    }

    private static Item item(Element doc) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        metadata.set(
                Field.HEADLINE, Markup.text(doc, "headline").or(() -> Markup.text(doc, "head")));
        metadata.set(Field.SERIAL, Markup.text(doc, "docno"));
        Markup.text(doc, "1st_line").ifPresent(line -> firstLine(line, metadata));
        Markup.text(doc, "fileid").ifPresent(file -> file(file, metadata));
        Markup.attribute(doc, "id").ifPresent(id -> gigaword(id, metadata));
        List<Block> blocks = new ArrayList<>();
        Markup.first(doc, "dateline")
                .filter(line -> !Markup.text(line).isEmpty())
                .ifPresent(line -> blocks.add(Markup.block(Block.Role.DATELINE, line)));
        for (Element text : Markup.all(doc, "text")) {
            blocks.addAll(MarkupBody.of(text));
        }
        return new Item("text-collection", metadata.build(), blocks, Markup.region(doc));
    }

    private static void firstLine(FieldText line, ItemMetadata.Builder metadata) {
        Matcher match = FIRST_LINE.matcher(line.text());
        if (match.find()) {
            metadata.set(Field.CATEGORY, line.map(text -> text.part(match.start(2), match.end(2))));
            metadata.set(Field.SLUG, line.map(text -> text.part(match.start(3), match.end(3))));
        }
    }

    private static void file(FieldText file, ItemMetadata.Builder metadata) {
        Matcher match = FILE.matcher(file.text());
        if (match.find()) {
            // The collections are from the last century.
            Times.of(
                            "19%s-%s-%s%s"
                                    .formatted(
                                            match.group(3),
                                            match.group(1),
                                            match.group(2),
                                            match.group(4) == null
                                                    ? ""
                                                    : "T" + match.group(4) + ":" + match.group(5)))
                    .ifPresent(times -> times.setIn(metadata, file));
            if (match.group(6) != null) {
                metadata.set(Field.ZONE, file.map(text -> text.part(match.start(6), match.end(6))));
            }
        }
    }

    private static void gigaword(FieldText id, ItemMetadata.Builder metadata) {
        Matcher match = GIGAWORD.matcher(id.text());
        if (match.find()) {
            Times.of(match.group(3))
                    .map(Times::date)
                    .ifPresent(date -> metadata.set(Field.DATE, date, id));
        }
    }
}
