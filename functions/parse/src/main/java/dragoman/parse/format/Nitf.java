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

/**
 * News Industry Text Format, versions 3.x.
 *
 * @see <a href="https://iptc.org/standards/nitf/">NITF</a>
 */
final class Nitf {
    // EFE gives in the byline the initials that others give below the text.
    private static final Pattern INITIALS = Pattern.compile("\\p{L}{2,4}(?:/\\p{L}{2,4}){1,4}");

    List<Item> read(Element nitf) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        head(nitf, metadata);
        Markup.first(nitf, "body.head").ifPresent(head -> bodyHead(head, metadata));
        if (!metadata.has(Field.HEADLINE)) {
            metadata.set(Field.HEADLINE, Markup.text(nitf, "title"));
        }
        return List.of(new Item("nitf", metadata.build(), blocks(nitf), Markup.region(nitf)));
    }

    /** Reads head and docdata. */
    static void head(Element nitf, ItemMetadata.Builder metadata) {
        metadata.set(
                Field.LANGUAGE,
                Markup.attribute(nitf, "baselang").or(() -> Markup.attribute(nitf, "lang")));
        TypedFields.time(
                metadata,
                Markup.attribute(nitf, "date.issue", "norm"),
                Markup.attribute(nitf, "story.date", "norm"),
                Markup.attribute(nitf, "pubdata", "date.publication"),
                Markup.attribute(nitf, "date.release", "norm"),
                Markup.text(nitf, "story.date")
                        .filter(printed -> Times.of(printed.text()).isPresent()));
        TypedFields.urgency(metadata, Markup.attribute(nitf, "urgency", "ed-urg"));
        metadata.set(Field.SERIAL, Markup.attribute(nitf, "doc-id", "id-string"));
        metadata.set(
                Field.AGENCY,
                Markup.attribute(nitf, "doc-id", "regsrc")
                        .or(() -> Markup.attribute(nitf, "from-src", "src-name"))
                        .or(() -> Markup.attribute(nitf, "doc.copyright", "holder")));
        metadata.set(
                Field.SLUG,
                Markup.attribute(nitf, "keyword", "key")
                        .or(() -> Markup.attribute(nitf, "du-key", "key")));
        for (Element meta : Markup.all(nitf, "meta")) {
            String name =
                    Markup.attribute(meta, "name")
                            .map(FieldText::text)
                            .orElse("")
                            .toLowerCase(Locale.ROOT);
            Optional<FieldText> content = Markup.attribute(meta, "content");
            switch (name) {
                case "category", "anpa-category" -> metadata.set(Field.CATEGORY, content);
                case "anpa-keyword" -> metadata.set(Field.SLUG, content);
                case "anpa-sequence" -> metadata.set(Field.SERIAL, content);
                case "anpa-wordcount" -> TypedFields.wordCount(metadata, content);
                default -> {
                    // Routing and counts.
                }
            }
        }
        NitfPublication.read(nitf, metadata);
        Optional<FieldText> status = Markup.attribute(nitf, "docdata", "management-status");
        TypedFields.status(metadata, status);
        status.ifPresent(
                value -> {
                    switch (value.text().toLowerCase(Locale.ROOT)) {
                        case "canceled", "cancelled", "killed" ->
                                metadata.set(Field.KIND, DispatchKind.KILL, value);
                        case "embargoed" ->
                                TypedFields.embargo(
                                        metadata, Markup.attribute(nitf, "date.release", "norm"));
                        default -> {
                            // Usable.
                        }
                    }
                });
    }

    /** Reads body.head. */
    static void bodyHead(Element head, ItemMetadata.Builder metadata) {
        metadata.set(
                Field.HEADLINE,
                Markup.text(head, "hl1")
                        .or(() -> Markup.first(head, "hedline").map(Nitf::withoutSecondHeadlines)));
        metadata.set(Field.SUBHEADLINE, Markup.text(head, "hl2"));
        metadata.set(Field.DESCRIPTION, Markup.text(head, "abstract"));
        Markup.first(head, "byline")
                .map(byline -> textWithout(byline, "byttl"))
                .filter(text -> !text.isEmpty())
                .ifPresent(
                        by -> {
                            if (INITIALS.matcher(by.text()).matches()) {
                                metadata.set(Field.SIGN_OFF, by);
                            } else {
                                metadata.set(Field.BYLINE, by);
                            }
                        });
        metadata.set(Field.AGENCY, Markup.text(head, "distributor"));
        metadata.set(
                Field.PLACE, Markup.first(head, "dateline").flatMap(dateline -> place(dateline)));
    }

    private static FieldText withoutSecondHeadlines(Element hedline) {
        return textWithout(hedline, "hl2");
    }

    /** The place of a dateline element, which may be marked in it, or stand beside the date. */
    private static Optional<FieldText> place(Element dateline) {
        return Markup.text(dateline, "location")
                .or(
                        () ->
                                Optional.of(textWithout(dateline, "story\\.date"))
                                        .filter(text -> !text.isEmpty()));
    }

    private static FieldText textWithout(Element element, String left) {
        Element bare = element.clone();
        bare.select(left).remove();
        return Markup.text(bare);
    }

    private static List<Block> blocks(Element nitf) {
        List<Block> blocks = new ArrayList<>();
        Markup.attribute(nitf, "ed-msg", "info").ifPresent(note -> note(note, blocks));
        Optional<Element> head = Markup.first(nitf, "body.head");
        head.flatMap(above -> Markup.text(above, "note")).ifPresent(note -> note(note, blocks));
        List<Element> contents = Markup.all(nitf, "body.content");
        for (Element content : contents) {
            if (content.parents().stream().anyMatch(e -> Markup.name(e).equals("body.head"))) {
                // The body of a note above the text.
                continue;
            }
            blocks.addAll(MarkupBody.of(content));
        }
        if (contents.isEmpty()) {
            Markup.first(nitf, "body").ifPresent(b -> blocks.addAll(MarkupBody.of(b)));
        }
        Optional<Element> end = Markup.first(nitf, "body.end");
        end.flatMap(below -> Markup.first(below, "tagline"))
                .ifPresent(tag -> blocks.add(Markup.block(Block.Role.BODY, tag)));
        end.flatMap(below -> Markup.text(below, "bibliography"))
                .ifPresent(note -> note(note, blocks));
        return blocks;
    }

    private static void note(FieldText text, List<Block> blocks) {
        blocks.add(Markup.block(Block.Role.NOTE, text.passage()));
    }
}
