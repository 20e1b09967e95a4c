package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.ValidationException;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a request's placeholders stand for. All of them must be used by one of its expressions. */
public final class Placeholders {
    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;
    private final Set<String> used = new HashSet<>();

    /**
     * Placeholders with their signs.
     *
     * @param names by placeholders such as {@code #name}
     * @param values by placeholders such as {@code :value}
     */
    public Placeholders(Map<String, String> names, Map<String, AttributeValue> values) {
        this.names = Map.copyOf(names);
        this.values = Map.copyOf(values);
    }

    String name(String role, String placeholder) {
        used.add(placeholder);
        return Optional.ofNullable(names.get(placeholder))
                .orElseThrow(
                        () ->
                                new ValidationException(
                                        "Invalid %s: An expression attribute name used in the document path is not defined; attribute name: %s"
                                                .formatted(role, placeholder)));
    }

    AttributeValue value(String role, String placeholder) {
        used.add(placeholder);
        return Optional.ofNullable(values.get(placeholder))
                .orElseThrow(
                        () ->
                                new ValidationException(
                                        "Invalid %s: An expression attribute value used in expression is not defined; attribute value: %s"
                                                .formatted(role, placeholder)));
    }

    /**
     * To be called when all expressions are read.
     *
     * @throws ValidationException when one was not used
     */
    public void refuseUnused() {
        refuseUnused("ExpressionAttributeNames", names.keySet());
        refuseUnused("ExpressionAttributeValues", values.keySet());
    }

    private void refuseUnused(String parameter, Set<String> all) {
        Set<String> unused = new TreeSet<>(all);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw new ValidationException(
                    "Value provided in %s unused in expressions: keys: {%s}"
                            .formatted(parameter, String.join(", ", unused)));
        }
    }
}
