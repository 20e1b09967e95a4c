package dragoman.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the JSON Schema of a record type, as the codec writes it. */
public final class SchemaOf {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private SchemaOf() {}

    /** The schema of a type as a separate document. */
    public static Map<String, Object> document(Class<?> type, String title, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("title", title);
        schema.put("description", description);
        schema.putAll(of(type));
        return schema;
    }

    private static Map<String, Object> of(Type type) {
        return switch (type) {
            case ParameterizedType parameterized -> generic(parameterized);
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }

    private static Map<String, Object> generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return of(arguments[0]);
        }
        if (type.getRawType() == List.class) {
            return ordered("type", "array", "items", of(arguments[0]));
        }
        if (type.getRawType() == Map.class) {
            return ordered(
                    "type",
                    "object",
                    "propertyNames",
                    of(arguments[0]),
                    "additionalProperties",
                    of(arguments[1]));
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private static Map<String, Object> plain(Class<?> type) {
        if (type == String.class) {
            return ordered("type", "string", "minLength", 1);
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return ordered("type", "integer");
        }
        if (type == double.class) {
            return ordered("type", "number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return ordered("type", "boolean");
        }
        if (type == LocalDate.class) {
            return ordered("type", "string", "format", "date");
        }
        if (type == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        }
        if (type == LocalTime.class) {
            return ordered("type", "string", "pattern", "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");
        }
        if (type.isEnum()) {
            return ordered(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        if (type.isRecord()) {
            return record(type);
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private static Map<String, Object> record(Class<?> type) {
        JsonFormat format = type.getAnnotation(JsonFormat.class);
        if (format != null && format.shape() == JsonFormat.Shape.ARRAY) {
            List<Map<String, Object>> items =
                    Arrays.stream(type.getRecordComponents())
                            .map(component -> of(component.getGenericType()))
                            .toList();
            return ordered(
                    "type",
                    "array",
                    "prefixItems",
                    items,
                    "minItems",
                    items.size(),
                    "maxItems",
                    items.size());
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        collect(type, properties, required);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static void collect(
            Class<?> type, Map<String, Object> properties, List<String> required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                collect(component.getType(), properties, required);
            } else {
                properties.put(component.getName(), of(component.getGenericType()));
                if (!mayBeAbsent(component.getType())) {
                    required.add(component.getName());
                }
            }
        }
    }

    /** Keys and values in turn, kept in this order: the file must not differ from run to run. */
    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    /** What is absent or empty is not written. */
    private static boolean mayBeAbsent(Class<?> type) {
        return type == Optional.class || type == List.class || type == Map.class;
    }
}
