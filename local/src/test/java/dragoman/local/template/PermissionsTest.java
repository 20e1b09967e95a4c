package dragoman.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dragoman.terminology.Terminology;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What each role allows is what its function's code calls, no more and no less. The calls are those
 * that can be reached from the handler's class.
 */
class PermissionsTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .withImportOption(location -> !location.contains("/dragoman/local/"))
                    .withImportOption(location -> !location.contains("/dragoman/cli/"))
                    .importPackages("dragoman");
    private static final Deployed TEMPLATE = Deployed.with(Map.of());

    private static final String S3 = "software.amazon.awssdk.services.s3.S3Client.";
    private static final String SQS = "software.amazon.awssdk.services.sqs.SqsClient.";
    private static final String DYNAMO = "software.amazon.awssdk.services.dynamodb.DynamoDbClient.";
    private static final String SNS = "software.amazon.awssdk.services.sns.SnsClient.";
    private static final String TRANSACTION =
            "software.amazon.awssdk.services.dynamodb.model.TransactWriteItem$Builder.";

    /** The action that IAM checks for a call: by AWS's service authorization reference. */
    private static final Map<String, String> ACTIONS =
            Map.ofEntries(
                    Map.entry(S3 + "getObject", "s3:GetObject"),
                    Map.entry(S3 + "getObjectAsBytes", "s3:GetObject"),
                    Map.entry(S3 + "headObject", "s3:GetObject"),
                    Map.entry(S3 + "putObject", "s3:PutObject"),
                    Map.entry(S3 + "listObjectsV2", "s3:ListBucket"),
                    // Who signs an address must be allowed what it is for.
                    Map.entry(
                            "software.amazon.awssdk.services.s3.presigner.S3Presigner"
                                    + ".presignGetObject",
                            "s3:GetObject"),
                    Map.entry(
                            "software.amazon.awssdk.services.s3.presigner.S3Presigner"
                                    + ".presignPutObject",
                            "s3:PutObject"),
                    Map.entry(SQS + "sendMessage", "sqs:SendMessage"),
                    Map.entry(SQS + "sendMessageBatch", "sqs:SendMessage"),
                    Map.entry(SQS + "getQueueUrl", "sqs:GetQueueUrl"),
                    Map.entry(SQS + "changeMessageVisibility", "sqs:ChangeMessageVisibility"),
                    Map.entry(SQS + "getQueueAttributes", "sqs:GetQueueAttributes"),
                    Map.entry(DYNAMO + "getItem", "dynamodb:GetItem"),
                    Map.entry(DYNAMO + "batchGetItem", "dynamodb:BatchGetItem"),
                    Map.entry(DYNAMO + "batchWriteItem", "dynamodb:BatchWriteItem"),
                    Map.entry(DYNAMO + "query", "dynamodb:Query"),
                    Map.entry(DYNAMO + "queryPaginator", "dynamodb:Query"),
                    Map.entry(DYNAMO + "putItem", "dynamodb:PutItem"),
                    Map.entry(DYNAMO + "updateItem", "dynamodb:UpdateItem"),
                    Map.entry(DYNAMO + "deleteItem", "dynamodb:DeleteItem"),
                    // A transaction needs the permissions of what is in it.
                    Map.entry(TRANSACTION + "put", "dynamodb:PutItem"),
                    Map.entry(TRANSACTION + "update", "dynamodb:UpdateItem"),
                    Map.entry(TRANSACTION + "delete", "dynamodb:DeleteItem"),
                    Map.entry(TRANSACTION + "conditionCheck", "dynamodb:ConditionCheckItem"),
                    Map.entry(
                            "software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient"
                                    + ".converse",
                            "bedrock:InvokeModel"),
                    Map.entry(
                            "software.amazon.awssdk.services.translate.TranslateClient"
                                    + ".translateText",
                            "translate:TranslateText"),
                    Map.entry(
                            "software.amazon.awssdk.services.translate.TranslateClient"
                                    + ".importTerminology",
                            "translate:ImportTerminology"),
                    Map.entry(
                            "software.amazon.awssdk.services.translate.TranslateClient"
                                    + ".deleteTerminology",
                            "translate:DeleteTerminology"),
                    Map.entry(SNS + "publish", "sns:Publish"),
                    Map.entry(SNS + "subscribe", "sns:Subscribe"),
                    Map.entry(SNS + "unsubscribe", "sns:Unsubscribe"),
                    Map.entry(SNS + "getSubscriptionAttributes", "sns:GetSubscriptionAttributes"),
                    Map.entry(SNS + "listSubscriptionsByTopic", "sns:ListSubscriptionsByTopic"),
                    // Reading a certain version is an action of its own.
                    Map.entry(
                            "software.amazon.awssdk.services.s3.model.GetObjectRequest$Builder"
                                    + ".versionId",
                            "s3:GetObjectVersion"),
                    // Without it S3 answers a missing object with 403 instead of 404.
                    Map.entry(
                            "software.amazon.awssdk.services.s3.model.S3Exception.statusCode",
                            "s3:ListBucket"));

    /** Calls of a client that are no calls of the service, or are covered by their parts. */
    private static final Set<String> NO_ACTION =
            Set.of("create", "builder", "close", "transactWriteItems");

    /** What Lambda does with the function's role before and after the code runs. */
    private static final Set<String> TAKE =
            Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    private static final Set<String> TAKE_CHANGES =
            Set.of(
                    "dynamodb:DescribeStream",
                    "dynamodb:GetRecords",
                    "dynamodb:GetShardIterator",
                    "dynamodb:ListStreams");

    private static final Set<String> OBSERVE =
            Set.of(
                    "logs:CreateLogStream",
                    "logs:PutLogEvents",
                    "xray:PutTraceSegments",
                    "xray:PutTelemetryRecords");

    private static final Set<String> WITHOUT_RESOURCE =
            Set.of(
                    "translate:TranslateText",
                    "comprehend:DetectDominantLanguage",
                    "sns:GetSubscriptionAttributes",
                    "sns:Unsubscribe");

    /** What a service calls for whoever calls it, with that caller's permissions. */
    private static final Map<String, String> CALLED_IN_TURN =
            Map.of("translate:TranslateText", "comprehend:DetectDominantLanguage");

    /** What is granted where a parameter asks for it, which it does not do by default. */
    private static final Set<String> BY_PARAMETER = Set.of("bedrock:InvokeModel");

    private static final String TRANSLATE = "dragoman.translate.TranslateHandler";

    static Set<String> functions() {
        return TEMPLATE.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void whatTheCodeCallsIsGrantedAndNothingElse(String function) {
        Set<String> granted = new TreeSet<>();
        TEMPLATE.grants(function).values().forEach(granted::addAll);
        Set<String> needed = new TreeSet<>(OBSERVE);
        if (!TEMPLATE.sources(function).isEmpty()) {
            needed.addAll(TAKE);
        }
        if (!TEMPLATE.streams(function).isEmpty()) {
            needed.addAll(TAKE_CHANGES);
        }
        if (!TEMPLATE.failureDestinations(function).isEmpty()) {
            needed.add("sqs:SendMessage");
        }
        for (String call : Reached.from(CLASSES, TEMPLATE.handler(function)).calls()) {
            String action = ACTIONS.get(call);
            if (action != null) {
                needed.add(action);
                Optional.ofNullable(CALLED_IN_TURN.get(action)).ifPresent(needed::add);
            } else if (call.matches(
                    "software\\.amazon\\.awssdk\\.services\\.\\w+\\.\\w+Client\\..*")) {
                assertThat(call.substring(call.lastIndexOf('.') + 1))
                        .as("%s: a call of which this test does not know the action", call)
                        .isIn(NO_ACTION);
            }
        }

        needed.removeAll(BY_PARAMETER);
        assertThat(granted).isEqualTo(needed);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void grantsNameTheResourcesThatTheFunctionKnows(String function) {
        Set<String> sources = TEMPLATE.sources(function);
        Set<String> known = new TreeSet<>(sources);
        known.addAll(TEMPLATE.failureDestinations(function));
        TEMPLATE.environment(function)
                .forEach(
                        (name, value) -> {
                            // The function names this queue to SNS, and does nothing with it.
                            if (!name.equals("ANNOUNCEMENTS_DEAD_LETTERS")) {
                                known.add(value);
                            }
                        });
        known.add(TEMPLATE.properties(function).get("LoggingConfig").get("LogGroup").text());
        // A queue that a bucket notifies makes the bucket known.
        for (String bucket : Set.of("Inbox")) {
            Value notifications = TEMPLATE.properties(bucket).get("NotificationConfiguration");
            for (Value queue : notifications.get("QueueConfigurations").items()) {
                if (sources.contains(queue.get("Queue").text())) {
                    known.add(bucket);
                }
            }
        }

        Map<String, Set<String>> grants = TEMPLATE.grants(function);
        grants.forEach(
                (resource, actions) -> {
                    if (resource.equals("*")) {
                        // What admits no resource: X-Ray, Translate's plain text call, and calls on
                        // a subscription.
                        assertThat(actions)
                                .allMatch(
                                        action ->
                                                action.startsWith("xray:")
                                                        || WITHOUT_RESOURCE.contains(action));
                    } else if (resource.startsWith("arn:")) {
                        // What has no resource in the template is named after the stack.
                        assertThat(resource)
                                .contains("/" + TEMPLATE.environment(function).get("TERMINOLOGY"));
                    } else {
                        assertThat(known).contains(resource.replaceFirst("/.*", ""));
                    }
                    assertThat(actions).noneMatch(action -> action.contains("*"));
                });

        Set<String> unused =
                known.stream()
                        .filter(id -> TEMPLATE.type(id).startsWith("AWS::"))
                        .filter(
                                id ->
                                        grants.keySet().stream()
                                                .noneMatch(
                                                        resource ->
                                                                resource.replaceFirst("/.*", "")
                                                                        .equals(id)))
                        .collect(Collectors.toSet());
        assertThat(unused).as("resources that %s knows and may not use", function).isEmpty();
    }

    /** For all values of a key that a call does not name is true: the key must be there. */
    @ParameterizedTest
    @MethodSource("functions")
    void aConditionOnAllKeysAsksForAKey(String function) {
        for (Value statement : TEMPLATE.statements(function)) {
            Map<String, Value> operators =
                    statement.find("Condition").map(Value::entries).orElse(Map.of());
            operators.forEach(
                    (operator, keys) -> {
                        if (operator.startsWith("ForAllValues:")) {
                            assertThat(operators).containsKey("Null");
                            Map<String, Value> absent =
                                    Objects.requireNonNull(operators.get("Null")).entries();
                            assertThat(absent).containsOnlyKeys(keys.entries().keySet());
                            assertThat(absent.values())
                                    .allSatisfy(
                                            value -> assertThat(value.text()).isEqualTo("false"));
                        }
                    });
        }
    }

    /** AWS writes a terminology's ARN with its version, and without. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/LATEST"})
    void seedMayImportEachBuiltInTerminology(String version) {
        String base = TEMPLATE.environment("SeedFunction").getOrDefault("TERMINOLOGY", "");
        String folder = "arn:Partition:translate:Region:AccountId:terminology/";
        List<Pattern> granted =
                TEMPLATE.grants("SeedFunction").entrySet().stream()
                        .filter(grant -> grant.getValue().contains("translate:ImportTerminology"))
                        .map(grant -> wildcards(grant.getKey()))
                        .toList();

        assertThat(Terminology.builtIn().forService())
                .isNotEmpty()
                .extracting(file -> folder + file.name(base) + version)
                .allSatisfy(
                        arn ->
                                assertThat(granted)
                                        .anyMatch(pattern -> pattern.matcher(arn).matches()));
    }

    /** IAM's stars and question marks. */
    private static Pattern wildcards(String resource) {
        return Pattern.compile(
                "\\Q" + resource.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void withTheAccountsOwnKeyEachFunctionMayUseItAndNothingMoreIsGranted(String function) {
        String key = "arn:aws:kms:eu-west-1:000000000000:key/0a1b";
        Map<String, Set<String>> grants = Deployed.with(Map.of("KeyArn", key)).grants(function);

        assertThat(grants.get(key)).containsExactlyInAnyOrder("kms:Decrypt", "kms:GenerateDataKey");
        grants.remove(key);
        assertThat(grants).isEqualTo(TEMPLATE.grants(function));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BedrockModel", "SummaryModel"})
    void aModelThatIsSetMayBeAskedByWhatTranslatesAndNothingMoreIsGranted(String parameter) {
        Deployed asking = Deployed.with(Map.of(parameter, "desk.model-1:0"));

        for (String function : functions()) {
            Map<String, Set<String>> more = new TreeMap<>(asking.grants(function));
            more.entrySet().removeAll(TEMPLATE.grants(function).entrySet());
            if (TEMPLATE.handler(function).equals(TRANSLATE)) {
                assertThat(more)
                        .containsOnlyKeys(
                                "arn:Partition:bedrock:*::foundation-model/*",
                                "arn:Partition:bedrock:Region::foundation-model/desk.model-1:0",
                                "arn:Partition:bedrock:Region:AccountId:inference-profile/desk.model-1:0");
                assertThat(more.values()).containsOnly(BY_PARAMETER);
            } else {
                assertThat(more).isEmpty();
            }
        }
    }
}
