package dragoman.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageNotInflightException;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The queues as AWS's own client sees them. */
class QueuesTest {
    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir Path folder;

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable part : open.reversed()) {
            part.close();
        }
    }

    private SqsClient client(Optional<Path> at) throws IOException {
        Queues queues = Queues.start(0, "eu-west-1", "000000000000", at);
        open.add(queues);
        SqsClient client =
                SqsClient.builder()
                        .endpointOverride(queues.address())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
        open.add(client);
        return client;
    }

    private void stopAll() throws Exception {
        close();
        open.clear();
    }

    private static String create(
            SqsClient client, String name, Map<QueueAttributeName, String> attributes) {
        return client.createQueue(r -> r.queueName(name).attributes(attributes)).queueUrl();
    }

    private static List<Message> receive(SqsClient client, String queue, int max) {
        return client.receiveMessage(
                        r ->
                                r.queueUrl(queue)
                                        .maxNumberOfMessages(max)
                                        .messageAttributeNames("All")
                                        .messageSystemAttributeNames(
                                                MessageSystemAttributeName.ALL))
                .messages();
    }

    @Test
    void messageComesAsItWasSent() throws IOException {
        SqsClient client = client(Optional.empty());
        String queue = create(client, "news", Map.of());
        String body = "{\"headline\": \"أسعار النفط\", \"n\": 1}\n\u2028 \"";

        client.sendMessage(
                r ->
                        r.queueUrl(queue)
                                .messageBody(body)
                                .messageAttributes(
                                        Map.of(
                                                "schema",
                                                MessageAttributeValue.builder()
                                                        .dataType("Number")
                                                        .stringValue("3")
                                                        .build())));

        // The client checks the digests of body and attributes.
        Message message = receive(client, queue, 10).getFirst();
        assertThat(message.body()).isEqualTo(body);
        assertThat(message.messageAttributes())
                .hasEntrySatisfying(
                        "schema", value -> assertThat(value.stringValue()).isEqualTo("3"));
        assertThat(message.attributes())
                .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")
                .containsKey(MessageSystemAttributeName.SENT_TIMESTAMP);
        assertThat(receive(client, queue, 10)).isEmpty();
        assertThat(numbers(client, queue)).containsExactly(0, 1, 0);

        client.deleteMessage(r -> r.queueUrl(queue).receiptHandle(message.receiptHandle()));
        assertThat(numbers(client, queue)).containsExactly(0, 0, 0);
    }

    private static List<Integer> numbers(SqsClient client, String queue) {
        Map<QueueAttributeName, String> all =
                client.getQueueAttributes(
                                r -> r.queueUrl(queue).attributeNames(QueueAttributeName.ALL))
                        .attributes();
        return Stream.of(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED)
                .map(name -> Integer.valueOf(all.get(name)))
                .toList();
    }

    @Test
    void longPollEndsWhenAMessageComes() throws Exception {
        SqsClient client = client(Optional.empty());
        String queue = create(client, "news", Map.of());

        CompletableFuture<List<Message>> waiting =
                CompletableFuture.supplyAsync(
                        () ->
                                client.receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(20))
                                        .messages());
        client.sendMessage(r -> r.queueUrl(queue).messageBody("late"));

        assertThat(waiting.get(19, TimeUnit.SECONDS))
                .extracting(Message::body)
                .containsExactly("late");
    }

    @Test
    void messageIsGivenUpAfterItsReceives() throws IOException {
        SqsClient client = client(Optional.empty());
        String letters = create(client, "letters", Map.of());
        String queue =
                create(
                        client,
                        "news",
                        Map.of(
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                "0",
                                QueueAttributeName.REDRIVE_POLICY,
                                "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:letters\",\"maxReceiveCount\":2}"));
        String id = client.sendMessage(r -> r.queueUrl(queue).messageBody("bad")).messageId();

        assertThat(receive(client, queue, 1)).hasSize(1);
        assertThat(receive(client, queue, 1)).hasSize(1);
        assertThat(receive(client, queue, 1)).isEmpty();

        Message letter = receive(client, letters, 1).getFirst();
        assertThat(letter.messageId()).isEqualTo(id);
        assertThat(letter.attributesAsStrings())
                .containsEntry(
                        "DeadLetterQueueSourceArn", "arn:aws:sqs:eu-west-1:000000000000:news")
                .containsEntry("ApproximateReceiveCount", "3");
    }

    @Test
    void delayAndVisibilityKeepAMessageBack() throws Exception {
        SqsClient client = client(Optional.empty());
        String queue = create(client, "news", Map.of(QueueAttributeName.DELAY_SECONDS, "1"));
        client.sendMessage(r -> r.queueUrl(queue).messageBody("delayed"));
        client.sendMessage(r -> r.queueUrl(queue).messageBody("at once").delaySeconds(0));

        Message first = receive(client, queue, 10).getFirst();
        assertThat(first.body()).isEqualTo("at once");
        assertThat(numbers(client, queue)).containsExactly(0, 1, 1);
        client.changeMessageVisibility(
                r -> r.queueUrl(queue).receiptHandle(first.receiptHandle()).visibilityTimeout(0));
        Message again = receive(client, queue, 1).getFirst();
        assertThat(again.body()).isEqualTo("at once");
        // Only the newest handle counts.
        client.deleteMessage(r -> r.queueUrl(queue).receiptHandle(first.receiptHandle()));
        assertThatThrownBy(
                        () ->
                                client.changeMessageVisibility(
                                        r ->
                                                r.queueUrl(queue)
                                                        .receiptHandle(first.receiptHandle())
                                                        .visibilityTimeout(0)))
                .isInstanceOf(MessageNotInflightException.class);
        assertThat(client.receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(10)).messages())
                .extracting(Message::body)
                .containsExactly("delayed");
    }

    @Test
    void batchAnswersForEachEntry() throws IOException {
        SqsClient client = client(Optional.empty());
        String queue =
                create(client, "news", Map.of(QueueAttributeName.MAXIMUM_MESSAGE_SIZE, "1024"));
        List<SendMessageBatchRequestEntry> entries =
                List.of(
                        SendMessageBatchRequestEntry.builder().id("a").messageBody("one").build(),
                        SendMessageBatchRequestEntry.builder()
                                .id("b")
                                .messageBody("x".repeat(1_025))
                                .build());

        SendMessageBatchResponse sent =
                client.sendMessageBatch(r -> r.queueUrl(queue).entries(entries));

        assertThat(sent.successful()).extracting(e -> e.id()).containsExactly("a");
        assertThat(sent.failed()).extracting(BatchResultErrorEntry::id).containsExactly("b");
        Message message = receive(client, queue, 10).getFirst();
        assertThat(
                        client.deleteMessageBatch(
                                        r ->
                                                r.queueUrl(queue)
                                                        .entries(
                                                                DeleteMessageBatchRequestEntry
                                                                        .builder()
                                                                        .id("a")
                                                                        .receiptHandle(
                                                                                message
                                                                                        .receiptHandle())
                                                                        .build()))
                                .successful())
                .hasSize(1);
        assertThat(numbers(client, queue)).containsExactly(0, 0, 0);
    }

    @Test
    void mistakesAreNamedAsSqsNamesThem() throws IOException {
        SqsClient client = client(Optional.empty());
        String queue = create(client, "news", Map.of());

        assertThatThrownBy(() -> client.getQueueUrl(r -> r.queueName("other")))
                .isInstanceOf(QueueDoesNotExistException.class);
        assertThatThrownBy(
                        () -> create(client, "news", Map.of(QueueAttributeName.DELAY_SECONDS, "5")))
                .isInstanceOf(QueueNameExistsException.class);
        assertThatThrownBy(
                        () ->
                                client.setQueueAttributes(
                                        r ->
                                                r.queueUrl(queue)
                                                        .attributesWithStrings(
                                                                Map.of("DelaySeconds", "901"))))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("DelaySeconds must be a number from 0 to 900");
        assertThatThrownBy(() -> create(client, "news.fifo", Map.of()))
                .hasMessageContaining("FIFO queues are not supported");
        assertThatThrownBy(() -> client.receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(21)))
                .hasMessageContaining("WaitTimeSeconds must be a number from 0 to 20");
    }

    @Test
    void whatWasAnsweredIsThereAfterARestart() throws Exception {
        SqsClient before = client(Optional.of(folder));
        String name = "news";
        String queue = create(before, name, Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "600"));
        for (String body : List.of("first", "second", "third")) {
            before.sendMessage(r -> r.queueUrl(queue).messageBody(body));
        }
        Message first = receive(before, queue, 1).getFirst();
        before.deleteMessage(r -> r.queueUrl(queue).receiptHandle(first.receiptHandle()));
        receive(before, queue, 1);
        stopAll();

        SqsClient after = client(Optional.of(folder));
        String same = after.getQueueUrl(r -> r.queueName(name)).queueUrl();
        assertThat(receive(after, same, 10))
                .extracting(Message::body)
                .containsExactlyInAnyOrder("second", "third");
        assertThat(
                        after.getQueueAttributes(
                                        r ->
                                                r.queueUrl(same)
                                                        .attributeNames(
                                                                QueueAttributeName
                                                                        .VISIBILITY_TIMEOUT))
                                .attributesAsStrings())
                .containsEntry("VisibilityTimeout", "600");
    }

    /** Else a message that was only unlucky would be given up. */
    @Test
    void attemptThatARestartCutsShortDoesNotCount() throws Exception {
        SqsClient before = client(Optional.of(folder));
        String queue = create(before, "news", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "600"));
        before.sendMessage(r -> r.queueUrl(queue).messageBody("first"));
        Message failed = receive(before, queue, 1).getFirst();
        before.changeMessageVisibility(
                r -> r.queueUrl(queue).receiptHandle(failed.receiptHandle()).visibilityTimeout(0));
        assertThat(receive(before, queue, 1)).hasSize(1);
        stopAll();

        SqsClient after = client(Optional.of(folder));
        String same = after.getQueueUrl(r -> r.queueName("news")).queueUrl();
        assertThat(receive(after, same, 1).getFirst().attributesAsStrings())
                .containsEntry("ApproximateReceiveCount", "2");
    }

    /** Else whoever receives it would not look for a failure that the first attempt recorded. */
    @Test
    void firstAttemptCountsThoughARestartCutsItShort() throws Exception {
        SqsClient before = client(Optional.of(folder));
        String queue = create(before, "news", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "600"));
        before.sendMessage(r -> r.queueUrl(queue).messageBody("first"));
        assertThat(receive(before, queue, 1)).hasSize(1);
        stopAll();

        SqsClient after = client(Optional.of(folder));
        String same = after.getQueueUrl(r -> r.queueName("news")).queueUrl();
        assertThat(receive(after, same, 1).getFirst().attributesAsStrings())
                .containsEntry("ApproximateReceiveCount", "2");
    }

    /** A killed process leaves the file as it is at that moment. */
    @Test
    void whatWasAnsweredIsInTheFileAtOnce() throws Exception {
        Path live = folder.resolve("live");
        SqsClient client = client(Optional.of(live));
        String queue = create(client, "news", Map.of());
        List<CompletableFuture<Void>> senders =
                IntStream.range(0, 8)
                        .mapToObj(
                                sender ->
                                        CompletableFuture.runAsync(
                                                () -> {
                                                    for (int i = 0; i < 25; i++) {
                                                        String body = sender + "-" + i;
                                                        client.sendMessage(
                                                                r ->
                                                                        r.queueUrl(queue)
                                                                                .messageBody(body));
                                                    }
                                                }))
                        .toList();
        senders.forEach(CompletableFuture::join);

        Path killed = Files.createDirectories(folder.resolve("killed"));
        Files.copy(live.resolve("queues.mv"), killed.resolve("queues.mv"));
        SqsClient after = client(Optional.of(killed));
        String same = after.getQueueUrl(r -> r.queueName("news")).queueUrl();
        assertThat(numbers(after, same)).containsExactly(200, 0, 0);
    }

    @Test
    void fileThatCannotBeReadIsNamed() throws Exception {
        Path file = folder.resolve("queues.mv");
        Files.writeString(file, "not a store at all".repeat(1_000));

        assertThatThrownBy(() -> client(Optional.of(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the messages in %s cannot be read; move the file away to start without"
                                + " them",
                        file);
    }

    @Test
    void anotherProgramsFileIsNamed() throws Exception {
        Path file = folder.resolve("queues.mv");
        try (MVStore other = MVStore.open(file.toString())) {
            other.openMap("queues").put("emails", "not a queue");
        }

        assertThatThrownBy(() -> client(Optional.of(folder)))
                .hasMessageStartingWith("the messages in " + file + " cannot be read");
        assertThatThrownBy(() -> client(Optional.of(folder)))
                .hasMessageStartingWith("the messages in " + file + " cannot be read");
    }

    @Test
    void twoCannotUseOneFolder() throws Exception {
        client(Optional.of(folder));

        assertThatThrownBy(() -> client(Optional.of(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("another process is using %s", folder.resolve("queues.mv"));
    }
}
