package dragoman.parse.format;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Topic;
import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.Passage;

import org.jsoup.nodes.Element;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One item of a ninjs document. */
final class NinjsItem {
    private static final Pattern TOPIC = Pattern.compile("(?:medtop:)?(\\d{8})");
    private static final Pattern HOST =
            Pattern.compile("^https?://(?:www\\.)?(?<name>[^/.]+)\\.[^/]*/");
    private static final Pattern TOPIC_ADDRESS = Pattern.compile("^.*/(?:medtop|mediatopic)/");
    private static final Set<String> WITHDRAWN = Set.of("canceled", "withheld");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    private final JsonText json;
    private final JsonNode node;

    NinjsItem(JsonText json, JsonNode node) {
        this.json = json;
        this.node = node;
    }

    Item read() {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        TypedFields.time(
                metadata,
                text(node, "versioncreated", "versionCreated"),
                text(node, "firstcreated", "firstCreated", "contentcreated"));
        TypedFields.urgency(metadata, text(node, "urgency"));
        metadata.set(Field.AGENCY, sender());
        metadata.set(Field.LANGUAGE, text(node, "language"));
        metadata.set(Field.SERIAL, text(node, "uri"));
        metadata.set(Field.SLUG, text(node, "slugline"));
        metadata.set(Field.BYLINE, text(node, "byline", "by"));
        metadata.set(
                Field.HEADLINE,
                text(node, "headline")
                        .or(() -> listed("headlines"))
                        .map(headline -> headline.map(NinjsItem::withoutMarkup)));
        metadata.set(
                Field.PLACE,
                text(node, "located")
                        .or(() -> text(node.path("dateline").path("located"), "city", "name"))
                        .or(() -> text(node.path("dateline"), "city", "place")));
        TypedFields.embargo(metadata, text(node, "embargoed", "embargoedUntil", "embargoeduntil"));
        text(node, "type")
                .filter(type -> type.text().equals("advisory"))
                .ifPresent(type -> metadata.set(Field.KIND, DispatchKind.ADVISORY, type));
        text(node, "pubstatus", "pubStatus")
                .filter(status -> WITHDRAWN.contains(status.text()))
                .ifPresent(status -> metadata.set(Field.KIND, DispatchKind.KILL, status));
        Stream.of("subject", "subjects").forEach(name -> topics(node.path(name), metadata));
        return new Item("ninjs", metadata.build(), blocks(), json.region(node));
    }

    private Optional<FieldText> sender() {
        return text(node, "provider", "source")
                .or(() -> text(node, "copyrightholder", "copyrightHolder"))
                .or(() -> text(node.path("infosource").path(0), "name", "literal"))
                .or(() -> text(node.path("infosources").path(0), "name", "literal"))
                .or(() -> text(node.path("infoSources").path(0), "name", "literal"))
                .or(() -> uriHost());
    }

    /** The name of the site that the item's address is on. */
    private Optional<FieldText> uriHost() {
        return text(node, "uri")
                .flatMap(
                        uri -> {
                            Matcher host = HOST.matcher(uri.text());
                            return host.find()
                                    ? Optional.of(uri.map(text -> text.group(host, "name")))
                                    : Optional.empty();
                        });
    }

    private void topics(JsonNode subjects, ItemMetadata.Builder metadata) {
        subjects.forEach(
                subject ->
                        text(subject, "code", "uri", "literal")
                                .ifPresent(printed -> topic(printed, metadata)));
    }

    private static void topic(FieldText printed, ItemMetadata.Builder metadata) {
        String code = TOPIC_ADDRESS.matcher(printed.text()).replaceFirst("medtop:");
        if (code.startsWith("medtop:") && TOPIC.matcher(code).matches()) {
            metadata.add(Field.TOPICS, new Topic(code, 1), printed);
        }
    }

    /** The first body that has text: markup, else plain text, else a description. */
    private List<Block> blocks() {
        return Stream.of(
                        text(
                                node,
                                "body_html",
                                "body_xhtml",
                                "body_html5",
                                "body_xhtml5",
                                "body_richhtml5",
                                "body_nitf"),
                        body(true),
                        text(node, "body_text"),
                        body(false),
                        node.propertyNames().stream()
                                .filter(name -> name.startsWith("body_"))
                                .flatMap(name -> text(node, name).stream())
                                .findFirst(),
                        listed("descriptions"),
                        text(node, "description_text", "description_html"))
                .flatMap(Optional::stream)
                .map(body -> blocks(body.passage()))
                .filter(blocks -> !blocks.isEmpty())
                .findFirst()
                .orElseGet(List::of);
    }

    private Optional<FieldText> body(boolean markup) {
        for (JsonNode body : node.path("bodies")) {
            String type =
                    text(body, "contentType", "contenttype")
                            .map(FieldText::text)
                            .orElse("")
                            .toLowerCase(Locale.ROOT);
            if ((type.contains("html") || type.contains("xml")) == markup) {
                return text(body, "value");
            }
        }
        return Optional.empty();
    }

    private static List<Block> blocks(Passage body) {
        Passage plain = body;
        if (body.text().contains("<")) {
            Element html = Markup.html(body).document().body();
            if (html.childrenSize() > 0) {
                return MarkupBody.of(html);
            }
            plain = Markup.whole(html);
        }
        // Empty lines separate paragraphs if there are any; else each line is a paragraph.
        List<Passage> paragraphs =
                plain.text().strip().contains("\n\n") || plain.text().contains("\n   ")
                        ? WrappedText.paragraphs(plain)
                        : plain.split(LINE_END);
        return paragraphs.stream()
                .map(Passage::strip)
                .filter(line -> line.length() > 0)
                .map(line -> Markup.block(Block.Role.BODY, line))
                .toList();
    }

    private static Passage withoutMarkup(Passage headline) {
        return Markup.text(Markup.html(headline).document().body()).passage();
    }

    /** The value of the main entry of a list, else of the first. */
    private Optional<FieldText> listed(String name) {
        Optional<FieldText> first = Optional.empty();
        for (JsonNode entry : node.path(name)) {
            Optional<FieldText> value = text(entry, "value");
            if (text(entry, "role").map(FieldText::text).filter("main"::equals).isPresent()
                    && value.isPresent()) {
                return value;
            }
            first = first.or(() -> value);
        }
        return first;
    }

    private Optional<FieldText> text(JsonNode from, String... names) {
        return json.text(from, names);
    }
}
