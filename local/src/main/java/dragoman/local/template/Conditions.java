package dragoman.local.template;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A template's conditions, and what they leave of its values: {@code Fn::If} gives one of two
 * values, and the value {@code AWS::NoValue} is as if it had not been written.
 */
final class Conditions {
    private static final String NO_VALUE = "AWS::NoValue";

    private final Map<String, Value> named = new HashMap<>();
    // Those that are being worked out, to find one that rests on itself.
    private final Set<String> asked = new LinkedHashSet<>();

    /** Makes the template's own conditions known. */
    void name(Map<String, Value> conditions) {
        named.putAll(conditions);
    }

    /** Whether the condition of that name holds. */
    boolean holds(Value where, String name) {
        Value condition = named.get(name);
        if (condition == null) {
            throw where.error("there is no condition " + name);
        }
        if (!asked.add(name)) {
            throw condition.error("the condition " + name + " rests on itself");
        }
        boolean holds = holds(condition);
        asked.remove(name);
        return holds;
    }

    /** What is left of a value; nothing when it is as if not written. */
    Optional<Value> chosen(Value value) {
        Optional<Call> call = Call.of(value);
        if (call.isPresent() && call.get().function().equals("If")) {
            List<Value> arguments = call.get().arguments(3);
            boolean holds = holds(arguments.get(0), literal(arguments.get(0)));
            return chosen(arguments.get(holds ? 1 : 2));
        }
        boolean missing =
                call.isPresent()
                        && call.get().function().equals("Ref")
                        && literal(call.get().argument()).equals(NO_VALUE);
        return missing ? Optional.empty() : Optional.of(value);
    }

    private boolean holds(Value condition) {
        Call call =
                Call.of(condition)
                        .orElseThrow(() -> condition.error("must be a function such as !Equals"));
        return switch (call.function()) {
            case "Equals" -> {
                List<Value> sides = call.arguments(2);
                yield sides.get(0).text().equals(sides.get(1).text());
            }
            case "Not" -> !holds(call.arguments(1).getFirst());
            case "And" -> call.argument().items().stream().allMatch(this::holds);
            case "Or" -> call.argument().items().stream().anyMatch(this::holds);
            case "Condition" -> holds(condition, literal(call.argument()));
            case String other ->
                    throw condition.error(
                            "the embedded cloud does not know the condition function " + other);
        };
    }

    private static String literal(Value value) {
        if (value.node() instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw value.error("must be a name");
    }

    /**
     * A function's call, in its short form ({@code !If [..]}) or its long one ({@code Fn::If:}).
     *
     * @param function its name without mark
     */
    private record Call(String function, Value argument) {
        static Optional<Call> of(Value value) {
            Node node = value.node();
            String tag = node.getTag().getValue();
            if (tag.startsWith("!")) {
                return Optional.of(new Call(tag.substring(1), value));
            }
            if (node instanceof MappingNode mapping
                    && mapping.getValue().size() == 1
                    && mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode key) {
                String name = key.getValue();
                if (name.startsWith("Fn::") || name.equals("Ref") || name.equals("Condition")) {
                    return Optional.of(
                            new Call(
                                    name.replace("Fn::", ""),
                                    value.at(mapping.getValue().getFirst().getValueNode(), name)));
                }
            }
            return Optional.empty();
        }

        /** The arguments, which must be so many. */
        List<Value> arguments(int count) {
            if (!(argument.node() instanceof SequenceNode sequence)
                    || sequence.getValue().size() != count) {
                throw argument.error(function + " takes a list of " + count);
            }
            return sequence.getValue().stream().map(node -> argument.at(node, function)).toList();
        }
    }
}
