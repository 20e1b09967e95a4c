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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * NewsML-G2: a single news item, or a message with several.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">NewsML-G2</a>
 */
final class NewsMlG2 {
    private static final Pattern INITIALS = Pattern.compile("[A-Z]{2,3}");

    List<Item> read(Element root) {
        Envelope envelope = new Envelope(Markup.text(root, "sent"), Markup.text(root, "sender"));
        if (Markup.name(root).equals("newsitem")) {
            return List.of(item(envelope, root));
        }
        return Markup.all(root, "newsitem").stream()
                .filter(NewsMlG2::isText)
                .map(item -> item(envelope, item))
                .toList();
    }

    /** What is said of all items: looked for once, since there may be many. */
    private record Envelope(Optional<FieldText> sent, Optional<FieldText> sender) {}

    /** Whether the item is text: many messages carry pictures and the like alongside. */
    private static boolean isText(Element item) {
        return Markup.attribute(item, "itemclass", "qcode")
                .map(code -> code.text().substring(code.text().indexOf(':') + 1))
                .map(kind -> kind.equals("text") || kind.equals("composite"))
                .orElse(true);
    }

    private static Item item(Envelope envelope, Element item) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        Element meta = Markup.first(item, "itemmeta").orElse(item);
        Element content = Markup.first(item, "contentmeta").orElse(item);
        TypedFields.time(
                metadata,
                Markup.text(meta, "versioncreated"),
                Markup.text(content, "contentcreated"),
                envelope.sent());
        TypedFields.urgency(metadata, Markup.text(content, "urgency"));
        metadata.set(Field.AGENCY, sender(envelope, item, meta, content));
        metadata.set(
                Field.LANGUAGE,
                Markup.attribute(content, "language", "tag")
                        .or(() -> Markup.attribute(item, "lang")));
        metadata.set(Field.SERIAL, Markup.attribute(item, "guid"));
        metadata.set(Field.SLUG, Markup.text(content, "slugline"));
        metadata.set(Field.BYLINE, Markup.text(content, "by"));
        metadata.set(Field.HEADLINE, headline(content).or(() -> headlineWithin(item)));
        metadata.set(Field.PLACE, place(content));
        TypedFields.embargo(metadata, Markup.text(meta, "embargoed"));
        kind(meta, metadata);
        metadata.set(Field.SIGN_OFF, signOff(item, meta, content));
        publication(item, meta, content, metadata);
        List<Block> blocks = new ArrayList<>();
        Markup.first(content, "dateline")
                .filter(line -> !Markup.text(line).isEmpty())
                .ifPresent(line -> blocks.add(Markup.block(Block.Role.DATELINE, line)));
        blocks.addAll(body(item, metadata));
        return new Item("newsml-g2", metadata.build(), blocks, Markup.region(item));
    }

    /** What is said of the item besides its text. */
    private static void publication(
            Element item, Element meta, Element content, ItemMetadata.Builder metadata) {
        for (Element subject : Markup.all(content, "subject")) {
            Markup.attribute(subject, "qcode")
                    .or(() -> Markup.attribute(subject, "uri"))
                    .ifPresent(code -> Subjects.add(metadata, code));
        }
        metadata.set(Field.REVISION, Markup.attribute(item, "version"));
        TypedFields.status(
                metadata,
                Markup.attribute(meta, "pubstatus", "qcode").map(NewsMlG2::withoutScheme));
        metadata.set(Field.GENRE, Markup.first(content, "genre").flatMap(NewsMlG2::name));
        for (Element keyword : Markup.all(content, "keyword")) {
            FieldText word = Markup.text(keyword);
            if (!word.isEmpty()) {
                metadata.add(Field.KEYWORDS, word.text(), word);
            }
        }
        TypedFields.wordCount(
                metadata,
                Markup.attribute(item, "inlinexml", "wordcount")
                        .or(() -> Markup.attribute(item, "inlinedata", "wordcount")));
        metadata.set(
                Field.COPYRIGHT,
                Markup.text(item, "copyrightnotice")
                        .or(() -> Markup.first(item, "copyrightholder").flatMap(NewsMlG2::name)));
        metadata.set(Field.USAGE_TERMS, Markup.text(item, "usageterms"));
        metadata.set(Field.DESCRIPTION, Markup.text(content, "description"));
        for (Element note : Markup.all(meta, "ednote")) {
            FieldText text = Markup.text(note);
            boolean signOff =
                    Markup.attribute(note, "role")
                            .filter(role -> role.text().endsWith("closingline"))
                            .isPresent();
            if (!text.isEmpty() && !signOff) {
                metadata.add(Field.NOTES, text.text(), text);
            }
        }
        Markup.first(content, "located").ifPresent(place -> location(place, metadata));
    }

    private static FieldText withoutScheme(FieldText code) {
        return code.map(text -> text.part(text.text().indexOf(':') + 1, text.length()));
    }

    /** A name that is printed, else a literal, else a code. */
    private static Optional<FieldText> name(Element concept) {
        return Markup.text(concept, "name")
                .or(() -> Markup.attribute(concept, "literal"))
                .or(() -> Markup.attribute(concept, "qcode").map(NewsMlG2::withoutScheme));
    }

    /** The place, and what it is in: its state and its country. */
    private static void location(Element place, ItemMetadata.Builder metadata) {
        metadata.set(
                Field.CITY,
                place.children().stream()
                        .filter(child -> Markup.name(child).equals("name"))
                        .findFirst()
                        .map(Markup::text)
                        .filter(text -> !text.isEmpty())
                        .or(() -> Markup.attribute(place, "literal")));
        for (Element broader : Markup.all(place, "broader")) {
            String type =
                    Markup.attribute(broader, "qcode")
                            .or(() -> Markup.attribute(broader, "literal"))
                            .map(FieldText::text)
                            .orElse("")
                            .toLowerCase(Locale.ROOT);
            boolean country = type.contains("cntry") || type.contains("country");
            metadata.set(country ? Field.COUNTRY : Field.STATE, name(broader));
        }
        metadata.set(Field.TIME_ZONE, Markup.text(place, "timezone"));
    }

    private static Optional<FieldText> sender(
            Envelope envelope, Element item, Element meta, Element content) {
        return Markup.first(meta, "provider")
                .flatMap(NewsMlG2::named)
                .or(() -> Markup.text(content, "creditline"))
                .or(() -> Markup.first(item, "copyrightholder").flatMap(NewsMlG2::named))
                .or(envelope::sender);
    }

    private static Optional<FieldText> named(Element party) {
        return Markup.attribute(party, "qcode")
                .or(() -> Markup.attribute(party, "literal"))
                .or(() -> Markup.text(party, "name"));
    }

    /** The headline of the text's own format, where some agencies give it alone. */
    private static Optional<FieldText> headlineWithin(Element item) {
        return Markup.first(item, "contentset")
                .flatMap(text -> Markup.text(text, "hl1").or(() -> Markup.text(text, "title")));
    }

    /** The headline without a role, or the main one. */
    private static Optional<FieldText> headline(Element content) {
        List<Element> headlines = Markup.all(content, "headline");
        return headlines.stream()
                .filter(
                        headline ->
                                Markup.attribute(headline, "role")
                                        .map(
                                                role ->
                                                        role.text().contains("main")
                                                                || role.text().contains("headline"))
                                        .orElse(true))
                .findFirst()
                .or(() -> headlines.stream().findFirst())
                .map(Markup::text)
                .filter(text -> !text.isEmpty());
    }

    private static Optional<FieldText> place(Element content) {
        return Markup.first(content, "located")
                .flatMap(
                        located ->
                                Markup.text(located, "name")
                                        .or(() -> Markup.attribute(located, "literal")));
    }

    private static void kind(Element meta, ItemMetadata.Builder metadata) {
        Optional<FieldText> printed = Markup.attribute(meta, "pubstatus", "qcode");
        String status = printed.map(FieldText::text).orElse("");
        if (status.endsWith(":canceled") || status.endsWith(":withheld")) {
            metadata.set(Field.KIND, DispatchKind.KILL, printed.get());
            return;
        }
        for (Element signal : Markup.all(meta, "signal")) {
            Markup.attribute(signal, "qcode").ifPresent(code -> signalled(code, metadata));
        }
    }

    private static void signalled(FieldText code, ItemMetadata.Builder metadata) {
        switch (code.text().toLowerCase(Locale.ROOT)) {
            case "sig:correction" -> metadata.set(Field.KIND, DispatchKind.CORRECTION, code);
            case "sig:update" -> metadata.set(Field.KIND, DispatchKind.UPDATE, code);
            case "sig:kill", "sig:withdrawn" -> metadata.set(Field.KIND, DispatchKind.KILL, code);
            default -> {
                // Routing.
            }
        }
    }

    /** Initials, if the agency gives them in a separate field. */
    private static Optional<FieldText> signOff(Element item, Element meta, Element content) {
        return Markup.all(meta, "ednote").stream()
                .filter(
                        note ->
                                Markup.attribute(note, "role")
                                        .filter(role -> role.text().endsWith("closingline"))
                                        .isPresent())
                .map(Markup::text)
                .findFirst()
                .or(
                        () ->
                                Stream.of(meta, item)
                                        .flatMap(part -> Markup.all(part, "p").stream())
                                        .filter(
                                                p ->
                                                        Markup.attribute(p, "class")
                                                                .map(FieldText::text)
                                                                .filter("closingline"::equals)
                                                                .isPresent())
                                        .map(Markup::text)
                                        .findFirst())
                .or(
                        () ->
                                Markup.attribute(content, "creator", "literal")
                                        .filter(
                                                initials ->
                                                        INITIALS.matcher(initials.text())
                                                                .matches()));
    }

    /** The first body that has text; further ones repeat it. */
    private static List<Block> body(Element item, ItemMetadata.Builder metadata) {
        for (Element set : Markup.all(item, "contentset")) {
            for (Element content : set.children()) {
                Element inner =
                        Markup.first(content, "body.content")
                                .or(() -> Markup.first(content, "body"))
                                .orElse(content);
                List<Block> blocks = EncodedContent.blocks(inner, metadata);
                if (!blocks.isEmpty()) {
                    return blocks;
                }
            }
        }
        return List.of();
    }
}
