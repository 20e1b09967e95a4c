package dragoman.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/**
 * Writes and reads records as JSON: camelCase names, enums in lower case, ISO 8601 dates and times;
 * what is absent or empty is left out, never {@code null} or {@code ""}. Unknown fields are passed
 * over, so that a newer writer of the same schema version can add some.
 */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            all ->
                                    all.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                                            .withContentInclusion(JsonInclude.Include.ALWAYS))
                    // What a record answers of itself, such as isFinal(), is no part of it.
                    .changeDefaultVisibility(
                            found -> found.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                    .withConfigOverride(List.class, o -> o.setNullHandling(emptyForAbsent()))
                    .withConfigOverride(Map.class, o -> o.setNullHandling(emptyForAbsent()))
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Json() {}

    private static JsonSetter.Value emptyForAbsent() {
        return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    }

    /**
     * The value on one line, for every reader: JSON allows the line ends of Unicode in a string,
     * and a reader of JSON lines that splits there as well would lose the value.
     */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value)
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** The value on many lines, for people. */
    public static String writeIndented(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /**
     * The value that the text describes.
     *
     * @throws MalformedJsonException when the text is not JSON or not of that type
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            throw new MalformedJsonException(e);
        }
    }

    /**
     * The value that the node describes.
     *
     * @throws MalformedJsonException when the node is not of that type
     */
    public static <T> T convert(JsonNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            throw new MalformedJsonException(e);
        }
    }

    /** The value as a tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }
}
