package dragoman.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.handoff.aws.SqsBackoff;
import dragoman.json.Json;
import dragoman.local.template.Stack.Function;
import dragoman.local.template.Stack.Queue;
import dragoman.local.template.Stack.Route;
import dragoman.local.template.Stack.ScheduledCall;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

class TemplateTest {
    private static final Path TEMPLATE =
            Path.of(System.getProperty("dragoman.root", "..")).resolve("template.yaml");
    private static final Account ACCOUNT =
            new Account("eu-west-1", "000000000000", URI.create("http://127.0.0.1:9001"));

    @TempDir private Path folder;

    @Test
    void readsTheDeployedTemplateAsItStands() {
        Stack stack =
                Template.read(TEMPLATE, "dragoman", Map.of("TargetLanguages", "en,fr"), ACCOUNT);

        assertThat(stack.functions())
                .extracting(Function::logicalId)
                .containsExactly(
                        "ParseFunction",
                        "TranslateFunction",
                        "SeedFunction",
                        "StoreFunction",
                        "DrainFunction",
                        "WatchFunction",
                        "AnnounceFunction",
                        "ApiFunction");
        Function translate = stack.functions().get(1);
        assertThat(translate.environment())
                .containsEntry("TARGET_LANGUAGES", "en,fr")
                .containsEntry("TABLE", "dragoman-Dispatches")
                .containsEntry(
                        "TRANSLATED_QUEUE_URL",
                        "http://127.0.0.1:9001/000000000000/dragoman-Translated");
        assertThat(translate.mappings().getFirst().queue()).isEqualTo("dragoman-Parsed");
        assertThat(translate.mappings().getFirst().reportsBatchItemFailures()).isTrue();
        assertThat(stack.functions().get(5).schedules())
                .containsExactly(
                        new ScheduledCall(Duration.ofHours(1), Optional.empty()),
                        new ScheduledCall(
                                Duration.ofMinutes(5),
                                Optional.of("{\"sweep\":{\"minAgeMinutes\":15}}")));
        assertThat(stack.routes())
                .extracting(Route::method, Route::path)
                .contains(org.assertj.core.groups.Tuple.tuple("ANY", "/{proxy+}"));
        assertThat(stack.buckets().getFirst().versioned()).isTrue();
        assertThat(stack.buckets().getFirst().notifications().getFirst().queue())
                .isEqualTo("dragoman-Uploads");
        assertThat(stack.queues()).extracting(Queue::name).contains("dragoman-UploadsDeadLetters");
        assertThat(stack.customResources())
                .containsExactly(
                        new Stack.CustomResource("Seed", "Custom::Seed", "dragoman-SeedFunction"));
        Stack.Table dispatches =
                stack.tables().stream()
                        .filter(table -> table.logicalId().equals("Dispatches"))
                        .findFirst()
                        .orElseThrow();
        assertThat(dispatches.indexes().getFirst().name()).isEqualTo("by-facet");
    }

    @Test
    void everyQueueThatFeedsAFunctionHidesMessagesForSixTimesItsTimeout() {
        Stack stack = Template.read(TEMPLATE, "dragoman", Map.of(), ACCOUNT);

        for (Function function : stack.functions()) {
            for (Stack.QueueMapping mapping : function.mappings()) {
                Queue queue =
                        stack.queues().stream()
                                .filter(q -> q.name().equals(mapping.queue()))
                                .findFirst()
                                .orElseThrow();
                assertThat(
                                Long.parseLong(
                                        queue.attributes().getOrDefault("VisibilityTimeout", "30")))
                        .isGreaterThanOrEqualTo(6 * function.timeout().toSeconds());
                // What comes out of a dead-letter queue goes nowhere else: it stays until it is
                // taken.
                assertThat(queue.attributes().containsKey("RedrivePolicy"))
                        .isNotEqualTo(stack.takesDeadLetters(queue.name()));
            }
        }
    }

    /** Without a maximum the pollers of a queue scale past what a function may use. */
    @Test
    void everyQueueThatFeedsAFunctionHasAMaximumOfItsConcurrency() {
        Stack stack = Template.read(TEMPLATE, "dragoman", Map.of(), ACCOUNT);

        assertThat(stack.functions().stream().flatMap(f -> f.mappings().stream()))
                .hasSize(7)
                .allSatisfy(
                        mapping -> assertThat(mapping.maximumConcurrency()).isBetween(2, 1_000));
        // An account may have no more than 1,000, and a new one has 10.
        assertThat(
                        stack.functions().stream()
                                .flatMap(f -> f.mappings().stream())
                                .mapToInt(Stack.QueueMapping::maximumConcurrency)
                                .sum())
                .isLessThan(100);
    }

    /** AWS asks for five: a call that Lambda throttles counts as a message received. */
    @Test
    void everyMessageIsReceivedFiveTimesAtLeast() {
        Stack stack = Template.read(TEMPLATE, "dragoman", Map.of(), ACCOUNT);

        assertThat(receives(stack)).hasSize(4).allMatch(receives -> receives >= 5);
    }

    /** The last failure waits for nothing: what follows is the dead-letter queue. */
    @Test
    void theBackoffKnowsHowOftenEachQueueTries() {
        assertThat(receives(Template.read(TEMPLATE, "dragoman", Map.of(), ACCOUNT)))
                .containsOnly(SqsBackoff.DELAYS.size() + 1);
    }

    /** SQS leaves a message out of the age once it was received more than three times. */
    @Test
    void aMessageThatIsRetriedIsNeverAsOldAsTheAgeAlarm() {
        Value minutes = Deployed.with(Map.of()).parameters().get("OldestMessageMinutes");
        Duration alarm =
                Duration.ofMinutes(Objects.requireNonNull(minutes).get("Default").number());
        Duration age = SqsBackoff.DELAYS.stream().limit(3).reduce(Duration.ZERO, Duration::plus);

        // With the spread, which is half of it.
        assertThat(age.multipliedBy(3).dividedBy(2)).isLessThan(alarm);
    }

    private static List<Integer> receives(Stack stack) {
        return stack.queues().stream()
                .map(queue -> queue.attributes().get("RedrivePolicy"))
                .filter(Objects::nonNull)
                .map(policy -> Json.read(policy, JsonNode.class).path("maxReceiveCount").asInt())
                .toList();
    }

    @Test
    void drainKnowsHowOftenEachQueueTries() {
        Stack stack = Template.read(TEMPLATE, "dragoman", Map.of(), ACCOUNT);
        String known =
                stack.functions().stream()
                        .filter(function -> function.logicalId().equals("DrainFunction"))
                        .map(function -> function.environment().get("MAX_RECEIVE_COUNT"))
                        .findFirst()
                        .orElseThrow();

        assertThat(stack.queues())
                .filteredOn(queue -> queue.attributes().containsKey("RedrivePolicy"))
                .hasSize(4)
                .allSatisfy(
                        queue ->
                                assertThat(
                                                Json.read(
                                                                Objects.requireNonNull(
                                                                        queue.attributes()
                                                                                .get(
                                                                                        "RedrivePolicy")),
                                                                JsonNode.class)
                                                        .path("maxReceiveCount")
                                                        .asString())
                                        .isEqualTo(known));
    }

    @Test
    void namesWhatItCannotRead() {
        checkError(
                "  Stream: {Type: 'AWS::Kinesis::Stream'}",
                "template.yaml:2: Resources.Stream",
                "AWS::Kinesis::Stream");
        checkError(
                """
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Runtime: java25
                      CodeUri: f.zip
                      Handler: f.F
                      Events:
                        Daily: {Type: Schedule, Properties: {Schedule: cron(0 6 * * ? *)}}
                """,
                "Resources.F.Properties.Events.Daily.Properties.Schedule",
                "rate(1 hour)");
        checkError(
                "  Q: {Type: 'AWS::SQS::Queue', Condition: Wanted, Properties: {}}",
                "Resources.Q.Condition",
                "no condition Wanted");
        checkError(
                "  Q: {Type: 'AWS::SQS::Queue', Properties: !If [Wanted, {}, {}]}",
                "Resources.Q.Properties",
                "no condition Wanted");
        checkError(
                "  Q: {Type: 'AWS::SQS::Queue', Properties: {FifoQueue: true}}",
                "Resources.Q.Properties",
                "FifoQueue");
        checkError(
                "  Q:\n"
                        + "    Type: AWS::SQS::Queue\n"
                        + "    Properties:\n"
                        + "      DelaySeconds: !FindInMap [a, b, c]",
                "template.yaml:5: Resources.Q.Properties.DelaySeconds",
                "!FindInMap");
        checkError(
                "  Q: {Type: 'AWS::SQS::Queue', Properties: {DelaySeconds: soon}}",
                "DelaySeconds",
                "whole number");
        checkError(
                "  T:\n"
                        + "    Type: AWS::SQS::Queue\n"
                        + "    Properties:\n"
                        + "      RedrivePolicy: {deadLetterTargetArn: !GetAtt Other.Arn,"
                        + " maxReceiveCount: 3}",
                "deadLetterTargetArn",
                "Other.Arn");
    }

    @Test
    void leavesOutWhatAConditionLeavesOut() throws IOException {
        Path file = folder.resolve("template.yaml");
        Files.writeString(
                file,
                """
                Parameters:
                  Size: {Type: String, Default: small, AllowedValues: [small, large]}
                Conditions:
                  Large: !Equals [!Ref Size, large]
                  Small: !Not [!Condition Large]
                  Any: {"Fn::Or": [{Condition: Large}, {Condition: Small}]}
                  Both: !And [!Condition Large, !Condition Small]
                Resources:
                  A:
                    Type: AWS::SQS::Queue
                    Condition: Any
                    Properties:
                      DelaySeconds: !If [Large, 60, !Ref AWS::NoValue]
                      VisibilityTimeout: {"Fn::If": [Large, 600, !If [Small, 60, 1]]}
                  B:
                    Type: AWS::SQS::Queue
                    Condition: Both
                    Properties: {}
                """);

        Stack small = Template.read(file, "s", Map.of(), ACCOUNT);
        Stack large = Template.read(file, "s", Map.of("Size", "large"), ACCOUNT);

        assertThat(small.queues())
                .extracting(Queue::attributes)
                .containsExactly(Map.of("VisibilityTimeout", "60"));
        assertThat(large.queues())
                .extracting(Queue::attributes)
                .containsExactly(Map.of("DelaySeconds", "60", "VisibilityTimeout", "600"));
    }

    @Test
    void refusesAConditionThatRestsOnItself() throws IOException {
        Path file = folder.resolve("template.yaml");
        Files.writeString(
                file,
                """
                Conditions:
                  A: !Not [!Condition B]
                  B: !Not [!Condition A]
                Resources:
                  Q: {Type: AWS::SQS::Queue, Condition: A, Properties: {}}
                """);

        assertThatThrownBy(() -> Template.read(file, "s", Map.of(), ACCOUNT))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("the condition A rests on itself");
    }

    @Test
    void checksParametersAsCloudFormationDoes() {
        assertThatThrownBy(
                        () ->
                                Template.read(
                                        TEMPLATE,
                                        "s",
                                        Map.of("TargetLanguages", "English"),
                                        ACCOUNT))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("'English' does not fit");
        assertThatThrownBy(
                        () ->
                                Template.read(
                                        TEMPLATE, "s", Map.of("SummarySentences", "0"), ACCOUNT))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(
                        () ->
                                Template.read(
                                        TEMPLATE, "s", Map.of("LogRetentionDays", "2"), ACCOUNT))
                .hasMessageContaining("allowed values");
        assertThatThrownBy(() -> Template.read(TEMPLATE, "s", Map.of("Targets", "en"), ACCOUNT))
                .hasMessageContaining("no parameter Targets");
    }

    private void checkError(String resources, String place, String what) {
        Path file = folder.resolve("template.yaml");
        try {
            Files.writeString(file, "Resources:\n" + resources + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThatThrownBy(() -> Template.read(file, "s", Map.of(), ACCOUNT))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(place)
                .hasMessageContaining(what);
    }
}
