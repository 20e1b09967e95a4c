package dragoman.parse.format;

import dragoman.json.MalformedJsonException;
import dragoman.parse.item.Item;
import dragoman.parse.text.Passage;
import dragoman.parse.text.SourceText;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * ninjs 1, 2 and 3, and their relatives JSON Feed and schema.org's articles: one item, or a list of
 * them. The versions differ in the case of names and in whether headlines and bodies are properties
 * or lists.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs</a>
 */
final class Ninjs implements Format {
    // https://iptc.org/standards/ninjs/: the types other than text and composite.
    private static final Set<String> MEDIA =
            Set.of(
                    "audio",
                    "video",
                    "picture",
                    "graphic",
                    "animation",
                    "photo",
                    "event",
                    "planning",
                    "component");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    @Override
    public List<Item> read(SourceText text) {
        String start = text.text().stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        try {
            Passage all = text.passage(0, text.text().length());
            List<Passage> documents = isLines(start) ? all.split(LINE_END) : List.of(all);
            for (Passage document : documents) {
                if (!document.isBlank()) {
                    JsonText json = new JsonText(document);
                    for (JsonNode node : nodes(json.root())) {
                        if (node.isObject() && isItem(node)) {
                            items.add(new NinjsItem(json, node).read());
                        }
                    }
                }
            }
        } catch (MalformedJsonException e) {
            // Plain text that begins with a bracket.
            return List.of();
        }
        return items;
    }

    /** Whether each line is a separate item. */
    private static boolean isLines(String text) {
        return text.lines()
                        .filter(line -> !line.isBlank())
                        .limit(2)
                        .filter(line -> line.startsWith("{") && line.stripTrailing().endsWith("}"))
                        .count()
                == 2;
    }

    private static List<JsonNode> nodes(JsonNode root) {
        List<JsonNode> nodes = new ArrayList<>();
        if (root.isArray()) {
            root.forEach(nodes::add);
        } else if (root.path("items").isArray()) {
            root.path("items").forEach(nodes::add);
        } else if (root.path("item").isArray()) {
            root.path("item").forEach(nodes::add);
        } else {
            nodes.add(root);
        }
        return nodes;
    }

    /**
     * Whether an object is a text item: many feeds carry pictures and the like alongside, and
     * dialects have types of their own for text.
     */
    private static boolean isItem(JsonNode node) {
        boolean isMedia =
                Optional.of(node.path("type"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .filter(MEDIA::contains)
                        .isPresent();
        return !isMedia
                && node.propertyNames().stream()
                        .anyMatch(
                                name ->
                                        name.startsWith("body_")
                                                || name.startsWith("headline")
                                                || name.equals("bodies")
                                                || name.equals("articleBody")
                                                || name.startsWith("content_")
                                                || name.equals("uri"));
    }
}
