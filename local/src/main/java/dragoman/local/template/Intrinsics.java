package dragoman.local.template;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CloudFormation's functions Ref, Fn::GetAtt and Fn::Sub, in their long and short forms. */
final class Intrinsics {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^{}]*+)}");

    private final String file;
    private final Conditions conditions = new Conditions();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    Intrinsics(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    Conditions conditions() {
        return conditions;
    }

    /** What Ref gives for a name. */
    void reference(String name, String value) {
        references.put(name, value);
    }

    /** What Fn::GetAtt gives for a resource's attribute. */
    void attribute(String resource, String attribute, String value) {
        attributes.put(resource + "." + attribute, value);
    }

    String resolve(Value value) {
        return switch (value.node()) {
            case ScalarNode scalar -> scalar(value, scalar);
            case MappingNode mapping when mapping.getValue().size() == 1 -> longForm(value);
            case SequenceNode sequence when sequence.getTag().getValue().equals("!GetAtt") ->
                    attribute(value, joined(value));
            default -> throw value.error("must be a text" + tagNote(value));
        };
    }

    private String scalar(Value value, ScalarNode scalar) {
        String tag = scalar.getTag().getValue();
        if (!tag.startsWith("!")) {
            return scalar.getValue();
        }
        return switch (tag) {
            case "!Ref" -> reference(value, scalar.getValue());
            case "!GetAtt" -> attribute(value, scalar.getValue());
            case "!Sub" -> substitute(value, scalar.getValue());
            default ->
                    throw value.error(
                            "the embedded cloud does not know the intrinsic function " + tag);
        };
    }

    private String longForm(Value value) {
        Map.Entry<String, Value> call = value.entries().entrySet().iterator().next();
        return switch (call.getKey()) {
            case "Ref" -> reference(value, call.getValue().text());
            case "Fn::GetAtt" ->
                    attribute(
                            value,
                            call.getValue().node() instanceof SequenceNode
                                    ? joined(call.getValue())
                                    : call.getValue().text());
            case "Fn::Sub" -> substitute(value, call.getValue().text());
            default ->
                    throw value.error(
                            "the embedded cloud does not know the intrinsic function "
                                    + call.getKey());
        };
    }

    private static String joined(Value list) {
        return String.join(".", list.items().stream().map(Value::text).toList());
    }

    private String reference(Value value, String name) {
        String found = references.get(name);
        if (found == null) {
            throw value.error(
                    "Ref names "
                            + name
                            + ", which is neither a parameter nor a resource that has a name here");
        }
        return found;
    }

    private String attribute(Value value, String name) {
        String found = attributes.get(name);
        if (found == null) {
            throw value.error("the embedded cloud does not know the attribute " + name);
        }
        return found;
    }

    private String substitute(Value value, String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(2).strip();
            String replacement =
                    matcher.group(1).equals("!")
                            ? "${" + name + "}"
                            : name.contains(".") ? attribute(value, name) : reference(value, name);
            matcher.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(result).toString();
    }

    private static String tagNote(Value value) {
        String tag = value.node().getTag().getValue();
        return tag.startsWith("!")
                ? "; the embedded cloud does not know the intrinsic function " + tag
                : "";
    }
}
