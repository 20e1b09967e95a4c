package dragoman.local.template;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The deployed template as a test looks at it: references to resources stay the resources' logical
 * ids, so that who may do what with which resource can be read off.
 */
final class Deployed {
    static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));

    private final Value root;
    private final Map<String, Value> resources;

    private Deployed(Value root) {
        this.root = root;
        resources = root.get("Resources").entries();
    }

    /** Reads it with the defaults of its parameters, or what is given in their place. */
    static Deployed with(Map<String, String> parameters) {
        Intrinsics intrinsics = new Intrinsics("template.yaml");
        Value root = compose(intrinsics);
        Parameters.read(root, parameters, intrinsics);
        intrinsics.conditions().name(root.get("Conditions").entries());
        for (String pseudo : List.of("Region", "AccountId", "StackName", "Partition")) {
            intrinsics.reference("AWS::" + pseudo, pseudo);
        }
        for (String id : root.get("Resources").entries().keySet()) {
            intrinsics.reference(id, id);
            intrinsics.attribute(id, "Arn", id);
            intrinsics.attribute(id, "QueueName", id);
            intrinsics.attribute(id, "TopicName", id);
            intrinsics.attribute(id, "StreamArn", id);
            intrinsics.reference(id + ".Alias", id);
            intrinsics.reference(id + ".Version", id);
            intrinsics.attribute(id, "Version.Version", id + ".Version");
        }
        return new Deployed(root);
    }

    /** The nested stack of alarms and dashboard, of which only plain values can be read. */
    static Deployed operations() {
        return new Deployed(compose(new Intrinsics("operations.yaml")));
    }

    private static Value compose(Intrinsics intrinsics) {
        try {
            return new Value(
                    new Compose(LoadSettings.builder().build())
                            .composeString(Files.readString(ROOT.resolve(intrinsics.file())))
                            .orElseThrow(),
                    "",
                    intrinsics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parameters by name, in order. */
    Map<String, Value> parameters() {
        return root.get("Parameters").entries();
    }

    /** Logical ids of all resources. */
    Set<String> ids() {
        return resources.keySet();
    }

    /** Logical ids of the functions. */
    Set<String> functions() {
        Set<String> ids = new TreeSet<>();
        resources.forEach(
                (id, resource) -> {
                    if (resource.get("Type").text().equals("AWS::Serverless::Function")) {
                        ids.add(id);
                    }
                });
        return ids;
    }

    Value properties(String id) {
        return resource(id).get("Properties");
    }

    String type(String id) {
        Value resource = resources.get(id);
        return resource == null ? "" : resource.get("Type").text();
    }

    /** The class in which the function starts. */
    String handler(String function) {
        String handler = properties(function).get("Handler").text();
        return handler.substring(0, handler.indexOf("::"));
    }

    /** A function's environment variables, those of all functions included. */
    Map<String, String> environment(String function) {
        Map<String, String> variables = new TreeMap<>();
        for (Value from : List.of(root.get("Globals").get("Function"), properties(function))) {
            from.get("Environment")
                    .get("Variables")
                    .entries()
                    .forEach((name, value) -> variables.put(name, value.text()));
        }
        return variables;
    }

    /** What a function's role allows: the actions by the resource that they are allowed on. */
    Map<String, Set<String>> grants(String function) {
        Map<String, Set<String>> grants = new LinkedHashMap<>();
        for (Value statement : statements(function)) {
            if (!statement.get("Effect").text().equals("Allow")) {
                throw statement.error("a function's role only allows");
            }
            for (String resource : texts(statement.get("Resource"))) {
                grants.computeIfAbsent(resource, _ -> new TreeSet<>())
                        .addAll(texts(statement.get("Action")));
            }
        }
        return grants;
    }

    /** The statements of a function's role. */
    List<Value> statements(String function) {
        List<Value> statements = new ArrayList<>();
        Value role = properties(properties(function).get("Role").text());
        for (Value policy : role.get("Policies").items()) {
            statements.addAll(policy.get("PolicyDocument").get("Statement").items());
        }
        return statements;
    }

    /** A resource with what CloudFormation itself is told of it. */
    Value resource(String id) {
        Value resource = resources.get(id);
        if (resource == null) {
            throw new AssertionError("the template has no resource " + id);
        }
        return resource;
    }

    private Collection<Value> events(String function) {
        return properties(function)
                .find("Events")
                .map(events -> events.entries().values())
                .orElseGet(List::of);
    }

    /** The queues that feed a function. */
    Set<String> sources(String function) {
        Set<String> queues = new TreeSet<>();
        events(function)
                .forEach(
                        event -> {
                            if (event.get("Type").text().equals("SQS")) {
                                queues.add(event.get("Properties").get("Queue").text());
                            }
                        });
        return queues;
    }

    /** The tables whose streams feed a function. */
    Set<String> streams(String function) {
        Set<String> tables = new TreeSet<>();
        events(function)
                .forEach(
                        event -> {
                            if (event.get("Type").text().equals("DynamoDB")) {
                                tables.add(event.get("Properties").get("Stream").text());
                            }
                        });
        return tables;
    }

    /** The queues that are told of what a function could not do. */
    Set<String> failureDestinations(String function) {
        Set<String> queues = new TreeSet<>();
        events(function)
                .forEach(
                        event ->
                                event.get("Properties")
                                        .find("DestinationConfig")
                                        .ifPresent(
                                                config ->
                                                        queues.add(
                                                                config.get("OnFailure")
                                                                        .get("Destination")
                                                                        .text())));
        return queues;
    }

    /** The methods that are routed to a function, by path. */
    Map<String, Set<String>> routes() {
        Map<String, Set<String>> routes = new TreeMap<>();
        for (String function : functions()) {
            for (Value event : events(function)) {
                if (event.get("Type").text().equals("Api")) {
                    Value route = event.get("Properties");
                    routes.computeIfAbsent(route.get("Path").text(), _ -> new TreeSet<>())
                            .add(route.get("Method").text().toUpperCase(java.util.Locale.ROOT));
                }
            }
        }
        return routes;
    }

    /** One text, or a list of them. */
    static List<String> texts(Value value) {
        return value.node() instanceof SequenceNode sequence
                        && !sequence.getTag().getValue().startsWith("!")
                ? value.items().stream().map(Value::text).toList()
                : List.of(value.text());
    }
}
