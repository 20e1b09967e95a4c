package dragoman.parse.format;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Topic;
import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.parse.item.Block;
import dragoman.parse.item.Given;
import dragoman.parse.item.Item;
import dragoman.parse.text.Line;
import dragoman.parse.text.SourceText;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * ninjs 1, 2 and 3: one item, or a list of them. The versions differ in the case of names and in
 * whether headlines and bodies are properties or lists.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs</a>
 */
final class Ninjs implements Format {
    private static final String PARAGRAPHS = "p, li, blockquote, h1, h2, h3, h4, h5, h6";
    private static final String TOPIC = "(?:medtop:)?(\\d{8})";

    @Override
    public List<Item> read(SourceText text) {
        String start = text.text().stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return List.of();
        }
        List<JsonNode> nodes = new ArrayList<>();
        try {
            for (String line : isLines(start) ? start.lines().toList() : List.of(start)) {
                if (!line.isBlank()) {
                    add(Json.read(line, JsonNode.class), nodes);
                }
            }
        } catch (MalformedJsonException e) {
            // Text that begins with a bracket.
            return List.of();
        }
        return nodes.stream()
                .filter(node -> node.isObject() && isItem(node))
                .map(node -> item(node, text))
                .toList();
    }

    /** Whether each line is an item of its own. */
    private static boolean isLines(String text) {
        return text.lines()
                        .filter(line -> !line.isBlank())
                        .limit(2)
                        .filter(line -> line.startsWith("{") && line.stripTrailing().endsWith("}"))
                        .count()
                == 2;
    }

    private static void add(JsonNode root, List<JsonNode> nodes) {
        if (root.isArray()) {
            root.forEach(nodes::add);
        } else if (root.path("items").isArray()) {
            root.path("items").forEach(nodes::add);
        } else {
            nodes.add(root);
        }
    }

    /** Text, and nothing but text: pictures and the like stand beside it in many feeds. */
    private static boolean isItem(JsonNode node) {
        boolean isText =
                text(node, "type")
                        .map(type -> type.equals("text") || type.equals("composite"))
                        .orElse(true);
        return isText
                && node.propertyNames().stream()
                        .anyMatch(
                                name ->
                                        name.startsWith("body_")
                                                || name.startsWith("headline")
                                                || name.equals("bodies")
                                                || name.equals("uri"));
    }

    private static Item item(JsonNode node, SourceText text) {
        Given.Builder given = new Given.Builder();
        MarkupFormats.time(
                given,
                text(node, "versioncreated", "versionCreated")
                        .or(() -> text(node, "firstcreated", "firstCreated", "contentcreated")));
        MarkupFormats.urgency(given, text(node, "urgency"));
        sender(node).ifPresent(given::agency);
        text(node, "language").ifPresent(given::language);
        text(node, "uri").ifPresent(given::serial);
        text(node, "slugline").ifPresent(given::slug);
        text(node, "byline", "by").ifPresent(given::byline);
        text(node, "headline")
                .or(() -> listed(node, "headlines"))
                .map(headline -> Jsoup.parse(headline).text())
                .ifPresent(given::headline);
        text(node, "located").ifPresent(given::place);
        text(node, "embargoed", "embargoedUntil", "embargoeduntil")
                .flatMap(Times::of)
                .map(Times::instant)
                .ifPresent(given::embargo);
        text(node, "pubstatus", "pubStatus")
                .filter(status -> status.equals("canceled") || status.equals("withheld"))
                .ifPresent(_ -> given.kind(DispatchKind.KILL));
        Stream.of("subject", "subjects").forEach(name -> topics(node.path(name), given));
        return new Item("ninjs", given.build(), blocks(node, text));
    }

    private static Optional<String> sender(JsonNode node) {
        return text(node, "provider", "source")
                .or(() -> text(node, "copyrightholder", "copyrightHolder"))
                .or(() -> text(node.path("infosource").path(0), "name", "literal"))
                .or(() -> text(node.path("infosources").path(0), "name", "literal"))
                .or(() -> uriHost(node));
    }

    /** The name of the site that the item's address is on. */
    private static Optional<String> uriHost(JsonNode node) {
        return text(node, "uri")
                .filter(uri -> uri.matches("https?://[^/]+/.*"))
                .map(uri -> uri.replaceFirst("https?://(?:www\\.)?([^/.]+)\\..*", "$1"));
    }

    private static void topics(JsonNode subjects, Given.Builder given) {
        subjects.forEach(
                subject ->
                        text(subject, "code", "uri", "literal")
                                .map(code -> code.replaceFirst(".*/medtop/", "medtop:"))
                                .filter(code -> code.startsWith("medtop:") && code.matches(TOPIC))
                                .ifPresent(code -> given.topic(new Topic(code, 1))));
    }

    /** The first that has text: of markup, of plain text, of descriptions. */
    private static List<Block> blocks(JsonNode node, SourceText text) {
        return Stream.of(
                        text(node, "body_html", "body_xhtml", "body_nitf"),
                        body(node, true),
                        text(node, "body_text"),
                        body(node, false),
                        node.propertyNames().stream()
                                .filter(name -> name.startsWith("body_"))
                                .flatMap(name -> text(node, name).stream())
                                .findFirst(),
                        listed(node, "descriptions"),
                        text(node, "description_text", "description_html"))
                .flatMap(Optional::stream)
                .map(body -> blocks(body, text))
                .filter(blocks -> !blocks.isEmpty())
                .findFirst()
                .orElseGet(List::of);
    }

    private static Optional<String> body(JsonNode node, boolean markup) {
        for (JsonNode body : node.path("bodies")) {
            String type =
                    text(body, "contentType", "contenttype").orElse("").toLowerCase(Locale.ROOT);
            if ((type.contains("html") || type.contains("xml")) == markup) {
                return text(body, "value");
            }
        }
        return Optional.empty();
    }

    private static List<Block> blocks(String body, SourceText text) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (String paragraph : paragraphs(body)) {
            // The same words as JSON writes them, where it writes them as they are.
            String probe = paragraph.substring(0, Math.min(paragraph.length(), 24));
            int at = Math.max(0, text.text().indexOf(probe, from));
            int end = Math.min(text.text().length(), at + paragraph.length());
            boolean found = text.text().startsWith(probe, at);
            int start = found ? at : 0;
            int stop = found ? end : text.text().length();
            from = found ? end : from;
            blocks.add(
                    new Block(
                            Block.Role.BODY,
                            Line.of(1, paragraph, (a, b) -> text.bytes(start, stop))));
        }
        return blocks;
    }

    private static List<String> paragraphs(String body) {
        if (body.contains("<")) {
            Element html = Jsoup.parse(body).body();
            html.select("figure, script, style, header, footer").remove();
            List<String> paragraphs =
                    html.select(PARAGRAPHS).stream()
                            .filter(element -> element.select(PARAGRAPHS).size() == 1)
                            .map(Markup::text)
                            .filter(paragraph -> !paragraph.isEmpty())
                            .toList();
            if (!paragraphs.isEmpty()) {
                return paragraphs;
            }
        }
        String plain = body.contains("<") ? Jsoup.parse(body).wholeText() : body;
        // An empty line parts paragraphs where there are any; else each line is one.
        return plain.strip().contains("\n\n") || plain.contains("\n   ")
                ? WrappedText.paragraphs(plain)
                : plain.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The value of the main entry of a list, or of the first. */
    private static Optional<String> listed(JsonNode node, String name) {
        Optional<String> first = Optional.empty();
        for (JsonNode entry : node.path(name)) {
            Optional<String> value = text(entry, "value");
            if (text(entry, "role").filter("main"::equals).isPresent() && value.isPresent()) {
                return value;
            }
            first = first.or(() -> value);
        }
        return first;
    }

    /** The first of the properties that is a text or a number and not blank. */
    private static Optional<String> text(JsonNode node, String... names) {
        return Stream.of(names)
                .map(node::path)
                .filter(value -> value.isString() || value.isNumber())
                .map(JsonNode::asString)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
