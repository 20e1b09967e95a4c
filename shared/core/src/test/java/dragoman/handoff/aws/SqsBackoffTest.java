package dragoman.handoff.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.json.Json;
import dragoman.log.EventLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

class SqsBackoffTest {
    private static final String ARN = "arn:aws:sqs:eu-west-1:123456789012:parsed";

    private final Queues queues = new Queues();
    private final SqsBackoff backoff = new SqsBackoff(() -> queues);
    private final Log log = new Log();

    @ParameterizedTest
    @CsvSource({"1, 10, 15", "2, 60, 90", "3, 300, 450", "4, 900, 1350", "5, 0, 0"})
    void aMessageWaitsLongerEachTimeAndGoesToTheDeadLettersAtOnce(
            int receives, int least, int most) {
        for (int i = 0; i < 50; i++) {
            backoff.delay(message("m-" + i, receives));
        }

        assertThat(queues.changes)
                .extracting(ChangeMessageVisibilityRequest::visibilityTimeout)
                .allSatisfy(seconds -> assertThat(seconds).isBetween(least, most));
    }

    /** What fails together would otherwise come back together, each time. */
    @Test
    void messagesThatFailTogetherComeBackOneByOne() {
        for (int i = 0; i < 50; i++) {
            backoff.delay(message("m-" + i, 3));
        }

        assertThat(queues.changes)
                .extracting(ChangeMessageVisibilityRequest::visibilityTimeout)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyAMessageThatFailsIsDelayed() throws IOException {
        process(
                List.of(message("good", 1), message("bad", 1)),
                message -> {
                    if (message.messageId().equals("bad")) {
                        throw new IllegalStateException("not now");
                    }
                });

        assertThat(queues.changes)
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.queueUrl()).isEqualTo("https://queues/parsed");
                            assertThat(change.receiptHandle()).isEqualTo("receipt of bad");
                        });
    }

    @Test
    void theQueueIsLookedUpOnce() {
        backoff.delay(message("a", 1));
        backoff.delay(message("b", 1));

        assertThat(queues.lookups).isEqualTo(1);
    }

    /** The message comes back after the queue's own time; the answer must not be lost with it. */
    @Test
    void aDelayThatIsRefusedIsLogged() throws IOException {
        queues.refuses = true;

        String answer =
                process(
                        List.of(message("bad", 1)),
                        _ -> {
                            throw new IllegalStateException("not now");
                        });

        assertThat(answer).contains("\"itemIdentifier\":\"bad\"");
        assertThat(log.errors).containsExactly("message-failed", "delay-failed");
    }

    private String process(List<SqsMessage> messages, Consumer<SqsMessage> step)
            throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        SqsBatch.process(
                new ByteArrayInputStream(
                        Json.write(new SqsEvent(messages)).getBytes(StandardCharsets.UTF_8)),
                answer,
                log,
                backoff,
                step);
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static SqsMessage message(String id, int receives) {
        return new SqsMessage(
                id,
                Optional.of("receipt of " + id),
                "{}",
                Map.of("ApproximateReceiveCount", Integer.toString(receives)),
                Map.of(),
                Optional.of(ARN));
    }

    private static final class Log implements EventLog {
        private final List<String> errors = new ArrayList<>();

        @Override
        public void info(String event, Map<String, String> ids) {}

        @Override
        public void error(String event, Map<String, String> ids) {
            errors.add(event);
        }
    }

    private static final class Queues implements SqsClient {
        private final List<ChangeMessageVisibilityRequest> changes = new ArrayList<>();
        private int lookups;
        private boolean refuses;

        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
            lookups++;
            return GetQueueUrlResponse.builder()
                    .queueUrl("https://queues/" + request.queueName())
                    .build();
        }

        @Override
        public ChangeMessageVisibilityResponse changeMessageVisibility(
                ChangeMessageVisibilityRequest request) {
            if (refuses) {
                throw SqsException.builder().message("throttled").build();
            }
            changes.add(request);
            return ChangeMessageVisibilityResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
