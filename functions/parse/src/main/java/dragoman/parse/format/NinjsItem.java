package dragoman.parse.format;

import dragoman.dispatch.DispatchKind;
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
    private static final Pattern IPTC = Pattern.compile("(?i)iptc|subj|medtop|mediatopic");
    private static final Pattern MEDIA_TOPIC = Pattern.compile("(?i)medtop|mediatopic");
    private static final Pattern HOST =
            Pattern.compile("^https?://(?:www\\.)?(?<name>[^/.]+)\\.[^/]*/");
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
                text(node, "firstcreated", "firstCreated", "contentcreated"),
                // JSON Feed and schema.org
                text(node, "date_published", "datePublished"));
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
                        .or(() -> text(node, "title"))
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
        publication(metadata);
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

    /** What is said of the item besides its text. */
    private void publication(ItemMetadata.Builder metadata) {
        Stream.of("subject", "subjects")
                .flatMap(name -> node.path(name).valueStream())
                .forEach(
                        subject ->
                                text(subject, "code", "uri", "literal")
                                        .ifPresent(code -> topic(subject, code, metadata)));
        metadata.set(Field.REVISION, text(node, "version"));
        TypedFields.status(metadata, text(node, "pubstatus", "pubStatus"));
        metadata.set(
                Field.GENRE,
                text(node, "genre")
                        .or(() -> text(node.path("genre").path(0), "name"))
                        .or(() -> text(node.path("genres").path(0), "name")));
        TypedFields.wordCount(
                metadata,
                text(node, "wordcount", "wordCount")
                        .or(() -> text(node.path("bodies").path(0), "wordCount", "wordcount")));
        JsonNode rights = node.path("rightsinfo");
        metadata.set(
                Field.COPYRIGHT,
                text(node, "copyrightnotice", "copyrightNotice")
                        .or(() -> text(rights, "copyrightnotice"))
                        .or(() -> text(node, "copyrightholder", "copyrightHolder")));
        metadata.set(
                Field.USAGE_TERMS,
                text(node, "usageterms", "usageTerms").or(() -> text(rights, "usageterms")));
        text(node, "ednote", "edNote")
                .ifPresent(note -> metadata.add(Field.NOTES, note.text(), note));
        if (!blocks().isEmpty()) {
            metadata.set(
                    Field.DESCRIPTION,
                    text(node, "description_text")
                            .or(() -> listed("descriptions"))
                            .map(text -> text.map(NinjsItem::withoutMarkup)));
        }
        for (JsonNode keyword : node.path("keywords")) {
            json.value(keyword, "keywords")
                    .ifPresent(word -> metadata.add(Field.KEYWORDS, word.text(), word));
        }
        JsonNode place = node.path("dateline").path("located");
        metadata.set(Field.CITY, text(place, "city", "name"));
        metadata.set(Field.STATE, text(place, "state"));
        metadata.set(Field.COUNTRY, text(place, "country", "country_code"));
        metadata.set(Field.TIME_ZONE, text(place, "tz"));
    }

    private void topic(JsonNode subject, FieldText code, ItemMetadata.Builder metadata) {
        boolean bare = text(subject, "scheme").isEmpty() || IPTC.matcher(scheme(subject)).find();
        if (bare || MEDIA_TOPIC.matcher(code.text()).find()) {
            Subjects.add(metadata, code);
        }
    }

    private String scheme(JsonNode subject) {
        return text(subject, "scheme").map(FieldText::text).orElse("");
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
                                "body_nitf",
                                "content_html"),
                        body(true),
                        text(node, "body_text", "content_text", "articleBody"),
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
