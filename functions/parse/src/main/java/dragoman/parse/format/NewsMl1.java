package dragoman.parse.format;

import dragoman.dispatch.DispatchKind;
import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * NewsML 1.x: an envelope with news items, which consist of components; those with text are read.
 *
 * @see <a href="https://iptc.org/standards/newsml-1/">NewsML 1</a>
 */
final class NewsMl1 {
    // The most precise first.
    private static final List<String> SUBJECTS =
            List.of("subjectdetail", "subjectmatter", "subject");

    List<Item> read(Element newsml) {
        Envelope envelope =
                new Envelope(
                        Markup.text(newsml, "dateandtime"),
                        Markup.attribute(newsml, "priority", "formalname"));
        return Markup.all(newsml, "newsitem").stream().map(item -> read(envelope, item)).toList();
    }

    /** What is said of all items: looked for once, since there may be many. */
    private record Envelope(Optional<FieldText> sent, Optional<FieldText> priority) {}

    private static Item read(Envelope envelope, Element item) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        TypedFields.time(
                metadata,
                Markup.text(item, "thisrevisioncreated"),
                Markup.text(item, "firstcreated"),
                envelope.sent());
        TypedFields.urgency(
                metadata, Markup.attribute(item, "urgency", "formalname").or(envelope::priority));
        metadata.set(
                Field.AGENCY,
                Markup.first(item, "provider")
                        .flatMap(provider -> Markup.attribute(provider, "party", "formalname"))
                        .or(() -> Markup.text(item, "providerid")));
        metadata.set(
                Field.LANGUAGE,
                Markup.attribute(item, "language", "formalname")
                        .or(() -> Markup.attribute(item, "lang")));
        metadata.set(Field.SERIAL, Markup.text(item, "newsitemid"));
        metadata.set(
                Field.SLUG,
                Markup.text(item, "slugline")
                        .or(() -> Markup.text(item, "keywordline"))
                        .or(() -> Markup.text(item, "namelabel")));
        metadata.set(Field.HEADLINE, Markup.text(item, "headline"));
        metadata.set(Field.BYLINE, Markup.text(item, "byline"));
        kind(item, metadata);
        publication(item, metadata);
        List<Block> blocks = new ArrayList<>();
        Markup.first(item, "dateline")
                .filter(line -> !Markup.text(line).isEmpty())
                .ifPresent(line -> blocks.add(Markup.block(Block.Role.DATELINE, line)));
        for (Element content : Markup.all(item, "datacontent")) {
            Optional<Element> nitf = Markup.first(content, "body.content");
            List<Block> text = EncodedContent.blocks(nitf.orElse(content), metadata);
            blocks.addAll(text);
            if (!text.isEmpty()) {
                // Further renditions repeat the text.
                break;
            }
        }
        return new Item("newsml", metadata.build(), blocks, Markup.region(item));
    }

    /** What is said of the item besides its text. */
    private static void publication(Element item, ItemMetadata.Builder metadata) {
        for (String level : SUBJECTS) {
            for (Element subject : Markup.all(item, level)) {
                Markup.attribute(subject, "formalname")
                        .ifPresent(code -> Subjects.add(metadata, code));
            }
        }
        metadata.set(Field.REVISION, Markup.text(item, "revisionid"));
        TypedFields.status(metadata, Markup.attribute(item, "status", "formalname"));
        metadata.set(Field.GENRE, Markup.attribute(item, "genre", "formalname"));
        metadata.set(Field.SUBHEADLINE, Markup.text(item, "subheadline"));
        metadata.set(Field.COPYRIGHT, Markup.text(item, "copyrightline"));
        metadata.set(
                Field.USAGE_TERMS,
                Markup.text(item, "usagerights").or(() -> Markup.text(item, "rightsline")));
        for (Element keyword : Markup.all(item, "keywordline")) {
            FieldText words = Markup.text(keyword);
            if (!words.isEmpty()) {
                metadata.add(Field.KEYWORDS, words.text(), words);
            }
        }
        Markup.first(item, "location").ifPresent(place -> location(place, metadata));
    }

    private static void location(Element place, ItemMetadata.Builder metadata) {
        for (Element property : Markup.all(place, "property")) {
            Optional<FieldText> value = Markup.attribute(property, "value");
            switch (Markup.attribute(property, "formalname")
                    .map(FieldText::text)
                    .orElse("")
                    .toLowerCase(Locale.ROOT)) {
                case "city" -> metadata.set(Field.CITY, value);
                case "countryarea", "state", "province", "region" ->
                        metadata.set(Field.STATE, value);
                case "country" -> metadata.set(Field.COUNTRY, value);
                case "timezone" -> metadata.set(Field.TIME_ZONE, value);
                default -> {
                    // Coordinates and the like.
                }
            }
        }
    }

    private static void kind(Element item, ItemMetadata.Builder metadata) {
        Optional<FieldText> printed = Markup.attribute(item, "status", "formalname");
        String status = printed.map(FieldText::text).orElse("").toLowerCase(Locale.ROOT);
        Optional<FieldText> update =
                Markup.attribute(item, "revisionid", "update")
                        .filter(value -> !value.text().equalsIgnoreCase("n"));
        if (status.equals("canceled") || status.equals("cancelled")) {
            metadata.set(Field.KIND, DispatchKind.KILL, printed.get());
        } else if (update.isPresent()) {
            metadata.set(Field.KIND, DispatchKind.UPDATE, update.get());
        }
    }
}
