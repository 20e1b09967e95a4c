package dragoman.local.template;

import dragoman.local.template.Stack.Function;
import dragoman.local.template.Stack.QueueMapping;
import dragoman.local.template.Stack.Route;
import dragoman.local.template.Stack.ScheduledCall;
import dragoman.local.template.Stack.StreamMapping;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads functions, the queues that feed them and the routes that they answer. */
final class Functions {
    // Lambda's own defaults:
    // https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
    private static final int DEFAULT_MEMORY = 128;
    private static final int DEFAULT_TIMEOUT = 3;
    private static final int DEFAULT_BATCH = 10;
    private static final String RUNTIME = "java25";
    private static final Pattern RATE =
            Pattern.compile("rate\\(([1-9][0-9]{0,5}) (minute|hour|day)s?\\)");

    private final Path folder;
    private final Optional<Value> globals;
    private final Map<String, Value> resources;

    Functions(Path folder, Value root, Map<String, Value> resources) {
        this.folder = folder;
        this.globals =
                root.find("Globals")
                        .map(
                                section ->
                                        section.only("Function")
                                                .get("Function")
                                                .only(
                                                        "Runtime",
                                                        "Architectures",
                                                        "MemorySize",
                                                        "Timeout",
                                                        "SnapStart",
                                                        "AutoPublishAlias",
                                                        "Tracing",
                                                        "RecursiveLoop",
                                                        "KmsKeyArn",
                                                        "Environment"));
        this.resources = resources;
    }

    Function function(String id, String name, Value resource) {
        Value properties =
                resource.get("Properties")
                        .only(
                                "Description",
                                "CodeUri",
                                "Handler",
                                "Runtime",
                                "Architectures",
                                "MemorySize",
                                "Timeout",
                                "ReservedConcurrentExecutions",
                                "SnapStart",
                                "AutoPublishAlias",
                                "AutoPublishAliasAllProperties",
                                "Role",
                                "LoggingConfig",
                                "DeploymentPreference",
                                "Environment",
                                "Events");
        Value runtime =
                property(properties, "Runtime")
                        .orElseThrow(() -> properties.error("lacks Runtime"));
        if (!runtime.text().equals(RUNTIME)) {
            throw runtime.error("the embedded cloud knows the runtime " + RUNTIME + " only");
        }
        Map<String, String> environment = new LinkedHashMap<>();
        globals.flatMap(g -> g.find("Environment")).ifPresent(e -> readEnvironment(e, environment));
        properties.find("Environment").ifPresent(e -> readEnvironment(e, environment));
        List<QueueMapping> mappings = new ArrayList<>();
        List<StreamMapping> streams = new ArrayList<>();
        List<ScheduledCall> schedules = new ArrayList<>();
        for (Value event : events(properties)) {
            switch (event.get("Type").text()) {
                case "SQS" -> mappings.add(mapping(event.get("Properties")));
                case "DynamoDB" -> streams.add(StreamMappings.read(event.get("Properties")));
                case "Schedule" ->
                        schedules.add(schedule(event.get("Properties").only("Schedule", "Input")));
                case "Api" -> {
                    // Read as a route.
                }
                case String type ->
                        throw event.error(
                                "the embedded cloud does not know the event type " + type);
            }
        }
        return new Function(
                id,
                name,
                folder.resolve(properties.get("CodeUri").text()),
                properties.get("Handler").text(),
                property(properties, "MemorySize").map(Value::number).orElse(DEFAULT_MEMORY),
                Duration.ofSeconds(
                        property(properties, "Timeout").map(Value::number).orElse(DEFAULT_TIMEOUT)),
                environment,
                mappings,
                streams,
                schedules);
    }

    List<Route> routes(String id, Value resource) {
        List<Route> routes = new ArrayList<>();
        for (Value event : events(resource.get("Properties"))) {
            if (event.get("Type").text().equals("Api")) {
                Value properties =
                        event.get("Properties").only("Path", "Method", "RestApiId", "Auth");
                routes.add(
                        new Route(
                                properties.get("Method").text().toUpperCase(Locale.ROOT),
                                properties.get("Path").text(),
                                id,
                                isBinary(properties.get("RestApiId"))));
            }
        }
        return routes;
    }

    private boolean isBinary(Value api) {
        Value resource = resources.get(api.text());
        if (resource == null) {
            throw api.error("names no API of this template");
        }
        Optional<Value> types =
                resource.get("Properties")
                        .only(
                                "Name",
                                "StageName",
                                "EndpointConfiguration",
                                "BinaryMediaTypes",
                                "DefinitionBody",
                                "Auth",
                                "TracingEnabled",
                                "AccessLogSetting",
                                "GatewayResponses",
                                "MethodSettings")
                        .find("BinaryMediaTypes");
        if (types.isEmpty()) {
            return false;
        }
        // SAM writes a slash in a media type as ~1.
        if (types.get().items().size() != 1
                || !types.get().items().getFirst().text().equals("*~1*")) {
            throw types.get().error("the embedded cloud knows the binary media type *~1* only");
        }
        return true;
    }

    private static ScheduledCall schedule(Value properties) {
        return new ScheduledCall(
                rate(properties.get("Schedule")), properties.find("Input").map(Value::text));
    }

    private static Duration rate(Value schedule) {
        Matcher rate = RATE.matcher(schedule.text());
        if (!rate.matches()) {
            throw schedule.error(
                    "the embedded cloud knows schedules like rate(1 hour) or rate(5 minutes) only");
        }
        int number = Integer.parseInt(rate.group(1));
        return switch (rate.group(2)) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static QueueMapping mapping(Value properties) {
        properties.only(
                "Queue",
                "BatchSize",
                "MaximumBatchingWindowInSeconds",
                "FunctionResponseTypes",
                "ScalingConfig");
        boolean reports =
                properties
                        .find("FunctionResponseTypes")
                        .map(
                                types ->
                                        types.items().stream()
                                                .map(Value::text)
                                                .anyMatch("ReportBatchItemFailures"::equals))
                        .orElse(false);
        return new QueueMapping(
                Storage.queueName(properties.get("Queue")),
                properties.find("BatchSize").map(Value::number).orElse(DEFAULT_BATCH),
                Duration.ofSeconds(
                        properties
                                .find("MaximumBatchingWindowInSeconds")
                                .map(Value::number)
                                .orElse(0)),
                reports,
                properties
                        .find("ScalingConfig")
                        .map(
                                scaling ->
                                        scaling.only("MaximumConcurrency")
                                                .get("MaximumConcurrency")
                                                .number())
                        .orElse(Integer.MAX_VALUE));
    }

    private Optional<Value> property(Value properties, String name) {
        return properties.find(name).or(() -> globals.flatMap(g -> g.find(name)));
    }

    private static void readEnvironment(Value environment, Map<String, String> into) {
        environment
                .only("Variables")
                .get("Variables")
                .entries()
                .forEach((name, value) -> into.put(name, value.text()));
    }

    private static List<Value> events(Value properties) {
        return properties
                .find("Events")
                .map(events -> List.copyOf(events.entries().values()))
                .orElse(List.of());
    }
}
