package dragoman.parse.format;

import dragoman.json.Json;
import dragoman.parse.item.FieldText;
import dragoman.parse.text.Passage;
import dragoman.parse.text.Region;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JSON document whose strings know their place in the upload. */
final class JsonText {
    private static final int DIGITS_OF_AN_ESCAPE = 4;
    private static final int HEX = 16;
    private static final char UNKNOWN = '\uFFFD';
    private static final Pattern LOW_HALF = Pattern.compile("\\\\u[dD][c-fC-F]");

    private final Passage source;
    private final JsonNode root;
    // Where values begin, including their quotation marks. By identity, since equal values have
    // different places.
    private final IdentityHashMap<JsonNode, Integer> starts = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Integer> ends = new IdentityHashMap<>();

    /**
     * @throws dragoman.json.MalformedJsonException if it is not well-formed JSON
     */
    JsonText(Passage source) {
        this.source = source;
        this.root = Json.read(source.text(), JsonNode.class);
        try (JsonParser tokens =
                new JsonFactory().createParser(ObjectReadContext.empty(), source.text())) {
            locate(tokens);
        } catch (JacksonException e) {
            // The tree was read all the same: values without a place count as being in the whole
            // text.
            starts.clear();
        }
    }

    JsonNode root() {
        return root;
    }

    private void locate(JsonParser tokens) {
        Deque<JsonNode> open = new ArrayDeque<>();
        Deque<int[]> indexes = new ArrayDeque<>();
        String name = "";
        for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> name = tokens.currentName();
                case END_OBJECT, END_ARRAY -> {
                    ends.put(open.pop(), (int) tokens.currentTokenLocation().getCharOffset() + 1);
                    indexes.pop();
                }
                default -> {
                    JsonNode node =
                            open.isEmpty()
                                    ? root
                                    : open.peek().isArray()
                                            ? open.peek().path(indexes.peek()[0]++)
                                            : open.peek().path(name);
                    starts.put(node, (int) tokens.currentTokenLocation().getCharOffset());
                    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                        open.push(node);
                        indexes.push(new int[1]);
                    }
                }
            }
        }
    }

    /** The place of an object, including its braces. */
    Region region(JsonNode object) {
        Integer from = starts.get(object);
        Integer to = ends.get(object);
        return from == null || to == null ? source.region() : source.region(from, to);
    }

    /** The first of the properties that is a string or a number and not blank. */
    Optional<FieldText> text(JsonNode node, String... names) {
        return Stream.of(names)
                .filter(name -> node.path(name).isString() || node.path(name).isNumber())
                .map(name -> printed(node.path(name), name))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** A value itself, if it is a string that is not blank. */
    Optional<FieldText> value(JsonNode value, String name) {
        return value.isString()
                ? Optional.of(printed(value, name)).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private FieldText printed(JsonNode value, String name) {
        return new FieldText(passage(value).strip(), name.toLowerCase(Locale.ROOT));
    }

    /** A value, unescaped. */
    private Passage passage(JsonNode value) {
        String read = value.asString();
        Integer start = starts.get(value);
        if (start == null) {
            return source.read(read);
        }
        String text = source.text();
        if (text.charAt(start) != '"') {
            int end = Math.min(text.length(), start + read.length());
            Passage written = source.part(start, end);
            return written.text().equals(read) ? written : source.read(read);
        }
        Passage.Builder builder =
                new Passage.Builder(source.source(), source.region(start, start).from());
        int at = start + 1;
        char before = ' ';
        while (text.charAt(at) != '"') {
            int to = at + 1;
            char unit = text.charAt(at);
            if (unit == '\\') {
                boolean coded = text.charAt(to) == 'u';
                unit =
                        coded
                                ? (char)
                                        Integer.parseInt(
                                                text.substring(
                                                        to + 1, to + 1 + DIGITS_OF_AN_ESCAPE),
                                                HEX)
                                : escaped(text.charAt(to));
                to += coded ? 1 + DIGITS_OF_AN_ESCAPE : 1;
                unit = isHalf(before, unit, text, to) ? UNKNOWN : unit;
            }
            before = unit;
            Region written = source.region(at, to);
            builder.append(unit, written.from(), written.to());
            at = to;
        }
        return builder.build();
    }

    /** Whether an escaped unit is half of a surrogate pair without its other half. */
    private static boolean isHalf(char before, char unit, String text, int next) {
        if (Character.isLowSurrogate(unit)) {
            return !Character.isHighSurrogate(before);
        }
        return Character.isHighSurrogate(unit)
                && !LOW_HALF.matcher(text).region(next, text.length()).lookingAt();
    }

    private static char escaped(char character) {
        return switch (character) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> character;
        };
    }
}
