package dragoman.local.template;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A value in a template that knows its place, and resolves intrinsic functions when it is read as
 * text.
 */
final class Value {
    private final Node node;
    private final String place;
    private final Intrinsics intrinsics;

    Value(Node node, String place, Intrinsics intrinsics) {
        this.node = node;
        this.place = place;
        this.intrinsics = intrinsics;
    }

    Node node() {
        return node;
    }

    Intrinsics intrinsics() {
        return intrinsics;
    }

    /** A value inside this one. */
    Value at(Node inside, String name) {
        return new Value(inside, place.isEmpty() ? name : place + "." + name, intrinsics);
    }

    /** An error at this place. */
    TemplateException error(String message) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new TemplateException(
                intrinsics.file() + ":" + line + ": " + place + ": " + message);
    }

    /** Refuses properties that are not among those that mean something here. */
    Value only(String... names) {
        Set<String> unknown = new TreeSet<>(entries().keySet());
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw error(
                    "the embedded cloud does not know the property "
                            + unknown.iterator().next()
                            + "; it knows "
                            + String.join(", ", names));
        }
        return this;
    }

    /** Names and values, without those that a condition leaves out. */
    Map<String, Value> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("must be a map of names to values");
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = ((ScalarNode) tuple.getKeyNode()).getValue();
            intrinsics
                    .conditions()
                    .chosen(at(tuple.getValueNode(), name))
                    .ifPresent(chosen -> entries.put(name, chosen));
        }
        return entries;
    }

    Optional<Value> find(String name) {
        return Optional.ofNullable(entries().get(name));
    }

    Value get(String name) {
        return find(name).orElseThrow(() -> error("lacks " + name));
    }

    /** The list's values, without those that a condition leaves out. */
    List<Value> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("must be a list");
        }
        List<Value> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            Value written = new Value(item, place + "[" + items.size() + "]", intrinsics);
            intrinsics.conditions().chosen(written).ifPresent(items::add);
        }
        return items;
    }

    /** The text, with intrinsic functions resolved. */
    String text() {
        return intrinsics.resolve(this);
    }

    int number() {
        String text = text();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw (TemplateException)
                    error("must be a whole number, but is '" + text + "'").initCause(e);
        }
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw error("must be true or false, but is '" + other + "'");
        };
    }
}
