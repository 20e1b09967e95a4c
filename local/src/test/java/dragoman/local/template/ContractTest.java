package dragoman.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dragoman.json.Json;
import dragoman.parse.unpack.Limits;
import dragoman.settings.Settings;
import dragoman.table.Key;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the template gives the functions is what their code asks for. */
class ContractTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dragoman");
    private static final Deployed TEMPLATE = Deployed.with(Map.of());
    private static final Set<String> FAILURE_EVENTS =
            Set.of("message-failed", "announcing-failed", "request-failed");

    static Set<String> functions() {
        return TEMPLATE.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void eachEnvironmentVariableIsReadAndEachThatIsReadIsGiven(String function) {
        Set<String> read = new TreeSet<>();
        for (String name : Reached.from(CLASSES, TEMPLATE.handler(function)).classes()) {
            if (!name.equals(Settings.class.getName())) {
                read.addAll(settingsReadBy(name));
            }
        }

        assertThat(TEMPLATE.environment(function).keySet()).isEqualTo(read);
    }

    /** Names of settings that a class asks for: the constants just before calls of Settings. */
    private static Set<String> settingsReadBy(String className) {
        Set<String> names = new TreeSet<>();
        String file = className.replace('.', '/') + ".class";
        try (InputStream in = ContractTest.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("no class file of " + className);
            }
            for (MethodModel method : ClassFile.of().parse(in.readAllBytes()).methods()) {
                String constant = "";
                for (CodeElement element :
                        method.code().stream().flatMap(c -> c.elementStream()).toList()) {
                    if (element instanceof ConstantInstruction load
                            && load.constantValue() instanceof String text) {
                        constant = text;
                    } else if (element instanceof InvokeInstruction call
                            && call.owner()
                                    .asInternalName()
                                    .equals(Settings.class.getName().replace('.', '/'))
                            && call.type().stringValue().startsWith("(Ljava/lang/String;")) {
                        assertThat(constant).as("a setting's name in %s", className).isNotEmpty();
                        names.add(constant);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    @Test
    void eachFunctionButTheApisIsFedByQueuesThatReportWhatFailed() {
        assertThat(TEMPLATE.sources("ParseFunction")).containsExactly("Uploads");
        assertThat(TEMPLATE.sources("TranslateFunction"))
                .containsExactlyInAnyOrder("Parsed", "Urgent");
        assertThat(TEMPLATE.sources("StoreFunction")).containsExactly("Translated");
        assertThat(TEMPLATE.sources("DrainFunction"))
                .containsExactlyInAnyOrder(
                        "UploadsDeadLetters", "ParsedDeadLetters", "TranslatedDeadLetters");
        assertThat(TEMPLATE.sources("ApiFunction")).isEmpty();
        assertThat(TEMPLATE.streams("AnnounceFunction")).containsExactly("Dispatches");
        assertThat(TEMPLATE.environment("ApiFunction"))
                .containsEntry(
                        "ANNOUNCEMENTS_TOPIC",
                        TEMPLATE.environment("AnnounceFunction").get("ANNOUNCEMENTS_TOPIC"));
        assertThat(TEMPLATE.environment("ParseFunction"))
                .containsEntry("PARSED_QUEUE_URL", "Parsed")
                .containsEntry("URGENT_QUEUE_URL", "Urgent");
        assertThat(TEMPLATE.environment("TranslateFunction"))
                .containsEntry("TRANSLATED_QUEUE_URL", "Translated");
    }

    @Test
    void theIndexIsTheOneThatIsAsked() {
        Value table = TEMPLATE.properties("Dispatches");

        assertThat(table.get("GlobalSecondaryIndexes").items())
                .extracting(index -> index.get("IndexName").text())
                .containsExactly(Key.INDEX);
        assertThat(TEMPLATE.grants("ApiFunction")).containsKey("Dispatches/index/" + Key.INDEX);
    }

    /** The errors of the version that is replaced must not roll back the one that mends it. */
    @Test
    void aDeploymentIsWatchedByAlarmsOfTheVersionThatItDeploys() {
        for (String function : inTheDispatchsWay()) {
            String alarm = deploymentAlarms(function).getFirst();

            assertThat(dimensions(TEMPLATE.properties(alarm)))
                    .isEqualTo(
                            Map.of(
                                    "FunctionName", function,
                                    "Resource", function + ":live",
                                    "ExecutedVersion", function + ".Version"));
        }
    }

    /** A function that reports a failure, and does not fail itself, has no errors to look at. */
    @Test
    void aDeploymentIsWatchedByTheShareOfFailuresThatItsVersionLogs() throws IOException {
        for (String function : inTheDispatchsWay()) {
            Set<String> logged = new TreeSet<>(failuresLoggedBy(function));
            if (logged.isEmpty()) {
                // Watch, which fails itself.
                continue;
            }
            String alarm = deploymentAlarms(function).get(1);
            Map<String, Value> metrics = new TreeMap<>();
            for (Value metric : TEMPLATE.properties(alarm).get("Metrics").items()) {
                metric.find("MetricStat")
                        .ifPresent(
                                stat -> metrics.put(metric.get("Id").text(), stat.get("Metric")));
            }
            Value failed = Objects.requireNonNull(metrics.get("failed"));
            Value filter = TEMPLATE.properties(function.replace("Function", "Failures"));
            Value counted = filter.get("MetricTransformations").items().getFirst();

            assertThat(dimensions(Objects.requireNonNull(metrics.get("called"))))
                    .containsEntry("FunctionName", function)
                    .containsEntry("ExecutedVersion", function + ".Version");
            assertThat(dimensions(failed)).isEqualTo(Map.of("Version", function + ".Version"));
            assertThat(counted.get("MetricName").text()).isEqualTo(failed.get("MetricName").text());
            assertThat(counted.get("MetricNamespace").text())
                    .isEqualTo(failed.get("Namespace").text());
            assertThat(filter.get("LogGroupName").text())
                    .isEqualTo(
                            TEMPLATE.properties(function)
                                    .get("LoggingConfig")
                                    .get("LogGroup")
                                    .text());
            assertThat(filter.get("FilterPattern").text())
                    .isEqualTo("{ $.event = \"" + logged.iterator().next() + "\" }");
            assertThat(logged).hasSize(1);
        }
    }

    /** The events by which the function's code reports what it could not do. */
    private static Set<String> failuresLoggedBy(String function) throws IOException {
        Set<String> events = new TreeSet<>();
        for (String name : Reached.from(CLASSES, TEMPLATE.handler(function)).classes()) {
            String file = name.replace('.', '/') + ".class";
            try (InputStream in =
                    Objects.requireNonNull(
                            ContractTest.class.getClassLoader().getResourceAsStream(file))) {
                ClassFile.of().parse(in.readAllBytes()).methods().stream()
                        .flatMap(method -> method.code().stream())
                        .flatMap(code -> code.elementStream())
                        .filter(ConstantInstruction.class::isInstance)
                        .map(element -> ((ConstantInstruction) element).constantValue())
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(FAILURE_EVENTS::contains)
                        .forEach(events::add);
            }
        }
        return events;
    }

    private static List<String> deploymentAlarms(String function) {
        return Deployed.texts(
                TEMPLATE.properties(function).get("DeploymentPreference").get("Alarms"));
    }

    private static Map<String, String> dimensions(Value metric) {
        Map<String, String> dimensions = new TreeMap<>();
        for (Value dimension : metric.get("Dimensions").items()) {
            dimensions.put(dimension.get("Name").text(), dimension.get("Value").text());
        }
        return dimensions;
    }

    /** The functions that dispatches meet: not the one that CloudFormation calls. */
    private static List<String> inTheDispatchsWay() {
        return TEMPLATE.functions().stream().filter(f -> !f.equals("SeedFunction")).toList();
    }

    /** One value for all breaks accounts of 10, and those of 1,000 above a ninth of it. */
    @Test
    void onlyTheApiCanReserveConcurrencyAndDoesNotByDefault() {
        Deployed reserving = Deployed.with(Map.of("ApiReservedConcurrency", "40"));

        for (String function : TEMPLATE.functions()) {
            assertThat(reserves(TEMPLATE, function)).isEmpty();
            assertThat(reserves(reserving, function))
                    .isEqualTo(
                            function.equals("ApiFunction") ? Optional.of("40") : Optional.empty());
        }
    }

    private static Optional<String> reserves(Deployed template, String function) {
        return template.properties(function).find("ReservedConcurrentExecutions").map(Value::text);
    }

    @Test
    void translateLooksForTheTerminologyThatSeedImports() {
        assertThat(TEMPLATE.environment("TranslateFunction"))
                .containsEntry(
                        "TERMINOLOGY", TEMPLATE.environment("SeedFunction").get("TERMINOLOGY"));
        assertThat(TEMPLATE.properties("Seed").get("ServiceToken").text())
                .isEqualTo("SeedFunction");
    }

    /** Lambda calls three times, and waits a minute and two minutes in between. */
    @Test
    void cloudFormationWaitsForSeedAsLongAsLambdaTriesAndNoLonger() {
        int timeout = TEMPLATE.properties("SeedFunction").get("Timeout").number();

        assertThat(TEMPLATE.properties("Seed").get("ServiceTimeout").number())
                .isBetween(3 * timeout + 180, 600);
    }

    /** Lambda counts by version only while a deployment is under way. */
    @Test
    void theErrorsOfEachFunctionRaiseAnAlarmAtAnyTime() {
        Deployed operations = Deployed.operations();
        for (String function : inTheDispatchsWay()) {
            Value alarm = operations.properties(function.replace("Function", "Errors"));

            assertThat(alarm.get("MetricName").text()).isEqualTo("Errors");
            assertThat(alarm.get("Dimensions").items()).hasSize(1);
        }
    }

    /** A message that waits for its next try is not visible, and its age alone is no alarm. */
    @Test
    void aQueuesAgeRaisesAnAlarmOnlyWhileMessagesWaitInIt() {
        Deployed operations = Deployed.operations();
        for (String queue : List.of("Uploads", "Parsed", "Urgent", "Translated")) {
            Map<String, Value> metrics = new TreeMap<>();
            operations
                    .properties(queue + "Wait")
                    .get("Metrics")
                    .items()
                    .forEach(metric -> metrics.put(metric.get("Id").text(), metric));

            assertThat(metrics.get("minutes"))
                    .isNotNull()
                    .satisfies(
                            minutes ->
                                    assertThat(minutes.get("Expression").text())
                                            .isEqualTo("IF(waiting > 0, seconds / 60, 0)"));
            assertThat(metrics.get("waiting"))
                    .isNotNull()
                    .satisfies(
                            waiting ->
                                    assertThat(
                                                    waiting.get("MetricStat")
                                                            .get("Metric")
                                                            .get("MetricName")
                                                            .text())
                                            .isEqualTo("ApproximateNumberOfMessagesVisible"));
        }
    }

    @Test
    void alarmsOfDurationKnowTheTimeouts() throws IOException {
        Deployed operations = Deployed.operations();
        for (String function : inTheDispatchsWay()) {
            String name = function.replace("Function", "");
            int timeout = TEMPLATE.properties(function).get("Timeout").number();
            int threshold = operations.properties(name + "NearTimeout").get("Threshold").number();

            if (function.equals("ApiFunction")) {
                // A call that waits as long as it may is no alarm.
                assertThat(threshold).isBetween((longestWait() + 2) * 1_000, timeout * 1_000 - 1);
            } else {
                assertThat(threshold).isEqualTo(timeout * 800);
            }
        }
    }

    /** SAM adds nothing to a definition that is written out. */
    @Test
    void theDefinitionOfTheApiHasTheRoutesOfTheFunctionAndAnswersOptionsItself() {
        Value paths = TEMPLATE.properties("Api").get("DefinitionBody").get("paths");

        assertThat(paths.entries().keySet()).isEqualTo(TEMPLATE.routes().keySet());
        TEMPLATE.routes().values().forEach(methods -> assertThat(methods).containsExactly("ANY"));
        paths.entries()
                .forEach(
                        (path, methods) -> {
                            assertThat(integration(methods, "x-amazon-apigateway-any-method"))
                                    .as(path)
                                    .isEqualTo("aws_proxy");
                            assertThat(integration(methods, "options")).as(path).isEqualTo("mock");
                        });
    }

    private static String integration(Value methods, String method) {
        return methods.get(method).get("x-amazon-apigateway-integration").get("type").text();
    }

    /** A page that may call must be able to read what API Gateway itself says. */
    @Test
    void everyAnswerOfTheGatewayNamesTheOriginThatMayReadIt() {
        Map<String, Value> open =
                Deployed.with(Map.of("CorsOrigin", "https://desk.example"))
                        .properties("Api")
                        .get("GatewayResponses")
                        .entries();

        assertThat(open)
                .containsKeys("DEFAULT_4XX", "DEFAULT_5XX")
                .allSatisfy(
                        (_, response) ->
                                assertThat(origin(response)).contains("'https://desk.example'"));
        assertThat(TEMPLATE.properties("Api").get("GatewayResponses").entries().values())
                .allSatisfy(response -> assertThat(origin(response)).isEmpty());
    }

    private static Optional<String> origin(Value response) {
        return response.get("ResponseParameters")
                .get("Headers")
                .find("access-control-allow-origin")
                .map(Value::text);
    }

    /** What has no key, such as a browser's question, is bounded too. */
    @Test
    void theStageIsThrottledForAllCallersTogether() {
        Value all = TEMPLATE.properties("Api").get("MethodSettings").items().getFirst();

        assertThat(all.get("ResourcePath").text()).isEqualTo("/*");
        assertThat(all.get("HttpMethod").text()).isEqualTo("*");
        assertThat(all.find("ThrottlingRateLimit")).isPresent();
        assertThat(all.find("ThrottlingBurstLimit")).isPresent();
    }

    @Test
    void aWebAclGuardsTheStageWhereOneIsGiven() {
        assertThat(TEMPLATE.resource("ApiGuard").get("Condition").text()).isEqualTo("HasWebAcl");
        assertThat(TEMPLATE.properties("ApiGuard").get("ResourceArn").text())
                .endsWith(
                        "/restapis/Api/stages/"
                                + TEMPLATE.properties("Api").get("StageName").text());
    }

    /** A stage that writes access logs cannot be made before the account's role. */
    @Test
    void theAccountsRoleIsMadeFirstAndOnlyWhereItIsAskedFor() {
        assertThat(TEMPLATE.resource("Api").get("DependsOn").text()).isEqualTo("ApiGatewayLogs");
        assertThat(TEMPLATE.resource("ApiGatewayLogs").get("Condition").text())
                .isEqualTo("CreatesApiLogRole");
        assertThat(
                        Objects.requireNonNull(TEMPLATE.parameters().get("ApiLogRole"))
                                .get("Default")
                                .text())
                .isEqualTo("exists");
    }

    /** What a first deployment that fails leaves behind is in the way of the next. */
    @Test
    void whatIsKeptIsNotKeptWhenItsStackCouldNotBeMade() {
        Set<String> kept = new TreeSet<>();
        for (String id : TEMPLATE.ids()) {
            TEMPLATE.resource(id)
                    .find("UpdateReplacePolicy")
                    .filter(policy -> !isPlain(policy, "Delete"))
                    .ifPresent(_ -> kept.add(id));
        }

        assertThat(kept)
                .contains("Inbox", "Records", "Receipts", "Dispatches", "TranslationMemory")
                .allSatisfy(
                        id ->
                                assertThat(
                                                TEMPLATE.resource(id)
                                                        .get("DeletionPolicy")
                                                        .node()
                                                        .toString())
                                        .contains("RetainExceptOnCreate"));
    }

    private static boolean isPlain(Value policy, String text) {
        return policy.node() instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }

    /** Seconds that a call may wait for its record. */
    private static int longestWait() throws IOException {
        return Json.read(
                        Files.readString(
                                Deployed.ROOT.resolve(
                                        "functions/api/src/main/resources/dragoman/api/openapi.json")),
                        JsonNode.class)
                .at("/components/parameters/wait/schema/maximum")
                .asInt();
    }

    @Test
    void anyFunctionThatIsThrottledRaisesAnAlarm() {
        assertThat(metrics(Deployed.operations(), "Throttled"))
                .extracting(metric -> metric.get("Dimensions").items().getFirst())
                .extracting(dimension -> dimension.get("Value").node().toString())
                .hasSize(inTheDispatchsWay().size())
                .doesNotHaveDuplicates();
    }

    /** Tables and index are throttled each for itself. */
    @Test
    void anyThrottledTableOrIndexRaisesAnAlarm() {
        long keys =
                Stream.of("Dispatches", "TranslationMemory")
                        .mapToLong(
                                table ->
                                        1
                                                + TEMPLATE.properties(table)
                                                        .find("GlobalSecondaryIndexes")
                                                        .map(indexes -> indexes.items().size())
                                                        .orElse(0))
                        .sum();

        assertThat(metrics(Deployed.operations(), "TablesThrottled"))
                .extracting(metric -> metric.get("MetricName").text())
                .containsOnly("ReadThrottleEvents", "WriteThrottleEvents")
                .hasSize(2 * (int) keys);
    }

    /** The alarm on slow reads counts what the access log writes of calls that cannot wait. */
    @Test
    void theLatencyOfReadsIsCountedFromTheAccessLog() {
        Value filter = TEMPLATE.properties("ReadLatency");
        Value alarm = Deployed.operations().properties("ReadsSlow");
        Value log = TEMPLATE.properties("Api").get("AccessLogSetting");

        assertThat(filter.get("LogGroupName").text()).isEqualTo(log.get("DestinationArn").text());
        assertThat(filter.get("FilterPattern").text()).isEqualTo("{ $.method = \"GET\" }");
        assertThat(log.get("Format").text())
                .contains("\"method\": \"$context.httpMethod\"")
                // A number, which a filter can take as a value.
                .contains("\"latency\": $context.responseLatency");
        assertThat(filter.get("MetricTransformations").items().getFirst().get("MetricValue").text())
                .isEqualTo("$.latency");
        assertThat(alarm.get("MetricName").text())
                .isEqualTo(
                        filter.get("MetricTransformations")
                                .items()
                                .getFirst()
                                .get("MetricName")
                                .text());
    }

    private static List<Value> metrics(Deployed template, String alarm) {
        return template.properties(alarm).get("Metrics").items().stream()
                .flatMap(metric -> metric.find("MetricStat").stream())
                .map(stat -> stat.get("Metric"))
                .toList();
    }

    @Test
    void everyQueueAndBucketRefusesCallsWithoutTls() {
        Set<String> guarded = new TreeSet<>();
        Set<String> holders = new TreeSet<>();
        for (String id : TEMPLATE.ids()) {
            switch (TEMPLATE.type(id)) {
                case "AWS::SQS::Queue", "AWS::S3::Bucket" -> holders.add(id);
                case "AWS::SQS::QueuePolicy" -> {
                    if (refusesPlainCalls(id)) {
                        guarded.addAll(Deployed.texts(TEMPLATE.properties(id).get("Queues")));
                    }
                }
                case "AWS::S3::BucketPolicy" -> {
                    if (refusesPlainCalls(id)) {
                        guarded.add(TEMPLATE.properties(id).get("Bucket").text());
                    }
                }
                default -> {
                    // Holds no text of a dispatch.
                }
            }
        }

        assertThat(guarded).isEqualTo(holders);
    }

    @Test
    void thePageOnDeployingListsTheParametersAsTheyAre() throws IOException {
        List<String> rows = new ArrayList<>();
        TEMPLATE.parameters()
                .forEach(
                        (name, parameter) -> {
                            String fallback = parameter.get("Default").text();
                            rows.add(
                                    "| `%s` | %s | %s |"
                                            .formatted(
                                                    name,
                                                    fallback.isEmpty()
                                                            ? "none"
                                                            : "`" + fallback + "`",
                                                    parameter.get("Description").text()));
                        });

        assertThat(Files.readAllLines(Deployed.ROOT.resolve("docs/deploying.md")))
                .containsSubsequence(rows);
    }

    @Test
    void theLimitsOfReadingAreTheDefaultsOfTheCodeAndOfThePageOnFailures() throws IOException {
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put("MaxUploadBytes", Limits.DEFAULT.uploadBytes());
        limits.put("MaxUnpackedBytes", Limits.DEFAULT.unpackedBytes());
        limits.put("MaxEntries", Limits.DEFAULT.entries());
        limits.put("MaxNesting", Limits.DEFAULT.nesting());
        limits.put("MaxDispatches", Limits.DEFAULT.dispatches());
        limits.put("MaxTextBytes", Limits.DEFAULT.textBytes());
        limits.put("MaxTextLines", Limits.DEFAULT.lines());
        limits.put("MaxTextTags", Limits.DEFAULT.tags());
        limits.put("MaxReadingSeconds", Limits.DEFAULT.seconds());
        String page = Files.readString(Deployed.ROOT.resolve("docs/failures.md"));

        limits.forEach(
                (name, value) -> {
                    assertThat(
                                    Objects.requireNonNull(TEMPLATE.parameters().get(name))
                                            .get("Default")
                                            .text())
                            .isEqualTo(value.toString());
                    assertThat(page).contains("| `%s` | %d |".formatted(name, value));
                });
        assertThat(limits).hasSize(Limits.class.getRecordComponents().length);
    }

    private static boolean refusesPlainCalls(String policy) {
        return TEMPLATE.properties(policy).get("PolicyDocument").get("Statement").items().stream()
                .filter(statement -> statement.get("Effect").text().equals("Deny"))
                .anyMatch(
                        statement ->
                                statement
                                        .get("Condition")
                                        .get("Bool")
                                        .get("aws:SecureTransport")
                                        .text()
                                        .equals("false"));
    }
}
