package dragoman.local.sns;

import dragoman.local.template.Account;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Delivers to endpoints: tries again with growing pauses, and in the end puts the message into the
 * subscription's dead-letter queue. In one thing it is quicker than SNS: it pauses for the retry
 * delay times the number of attempts.
 */
final class Delivery implements AutoCloseable {
    // SNS gives an endpoint 15 seconds.
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int SUCCESS = 200;
    private static final int NO_SUCCESS = 300;
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    private final Account account;
    private final SqsClient queues;
    private final Path mail;
    private final Duration retryDelay;
    private Optional<HttpClient> client = Optional.empty();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Delivers from an account.
     *
     * @param mail folder that e-mails are written to
     * @param retryDelay how long a failed delivery waits, for each attempt so far
     */
    Delivery(Account account, SqsClient queues, Path mail, Duration retryDelay) {
        this.account = account;
        this.queues = queues;
        this.mail = mail;
        this.retryDelay = retryDelay;
    }

    /** A parcel to deliver: what, of which type, and what a dead letter would hold. */
    record Parcel(String type, String id, String subject, String body) {}

    /** Delivers in the background. */
    void send(Subscription to, Parcel parcel) {
        threads.execute(
                () -> {
                    try {
                        deliver(to, parcel);
                    } catch (InterruptedException e) {
                        // The cloud ends, and its messages with it.
                        Thread.currentThread().interrupt();
                    } catch (IOException | RuntimeException e) {
                        LOG.log(
                                System.Logger.Level.WARNING,
                                "message {0} to {1} was lost: {2}",
                                parcel.id(),
                                to.arn(),
                                e);
                    }
                });
    }

    private void deliver(Subscription to, Parcel parcel) throws IOException, InterruptedException {
        switch (to.protocol()) {
            case "sqs" ->
                    queues.sendMessage(
                            request ->
                                    request.queueUrl(queue(to.endpoint()))
                                            .messageBody(parcel.body()));
            case "http", "https" -> post(to, parcel);
            default -> mail(to, parcel);
        }
    }

    private void post(Subscription to, Parcel parcel) throws InterruptedException {
        String reason = "";
        String code = "";
        int attempts = 1 + to.retries();
        for (int attempt = 1; attempt <= attempts; attempt++) {
            try {
                int status =
                        http().send(request(to, parcel), HttpResponse.BodyHandlers.discarding())
                                .statusCode();
                if (status >= SUCCESS && status < NO_SUCCESS) {
                    return;
                }
                code = Integer.toString(status);
                reason = "the endpoint answered " + status;
            } catch (IOException e) {
                code = "";
                reason = "the endpoint does not answer: " + e.getClass().getSimpleName();
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "message {0} to {1}: {2}, attempt {3} of {4}",
                    parcel.id(),
                    to.arn(),
                    reason,
                    attempt,
                    attempts);
            if (attempt < attempts) {
                Thread.sleep(retryDelay.multipliedBy(attempt));
            }
        }
        redrive(to, parcel, reason, code);
    }

    /** Most runs deliver nothing, and a client takes a while to make. */
    private synchronized HttpClient http() {
        if (client.isEmpty()) {
            client = Optional.of(HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
        }
        return client.get();
    }

    private static HttpRequest request(Subscription to, Parcel parcel) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(to.endpoint()))
                        .timeout(TIMEOUT)
                        .header("content-type", to.contentType())
                        .header("x-amz-sns-message-type", parcel.type())
                        .header("x-amz-sns-message-id", parcel.id())
                        .header("x-amz-sns-topic-arn", to.topic())
                        .POST(HttpRequest.BodyPublishers.ofString(parcel.body()));
        if (parcel.type().equals(Envelope.NOTIFICATION)) {
            request.header("x-amz-sns-subscription-arn", to.arn());
        }
        if (to.isRaw()) {
            request.header("x-amz-sns-rawdelivery", "true");
        }
        return request.build();
    }

    private void redrive(Subscription to, Parcel parcel, String reason, String code) {
        if (to.deadLetters().isEmpty() || !parcel.type().equals(Envelope.NOTIFICATION)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "message {0} to {1} was given up: {2}",
                    parcel.id(),
                    to.arn(),
                    reason);
            return;
        }
        try {
            queues.sendMessage(
                    request ->
                            request.queueUrl(account.queueUrl(to.deadLetters().orElseThrow()))
                                    .messageBody(parcel.body())
                                    .messageAttributes(
                                            Map.of(
                                                    "RequestID", text(parcel.id()),
                                                    "ErrorCode", text(code.isEmpty() ? "0" : code),
                                                    "ErrorMessage", text(reason))));
        } catch (SdkException e) {
            throw new IllegalStateException("the dead-letter queue does not take it", e);
        }
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
    }

    private void mail(Subscription to, Parcel parcel) throws IOException {
        Files.createDirectories(mail);
        Path file = mail.resolve(parcel.id() + "-" + to.token().substring(0, 8) + ".eml");
        String text =
                """
                From: no-reply@sns.invalid
                To: %s
                Subject: %s
                Message-ID: <%s@sns.invalid>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                %s
                """
                        .formatted(to.endpoint(), parcel.subject(), parcel.id(), parcel.body());
        try {
            Files.write(file, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the e-mail " + file, e);
        }
        LOG.log(System.Logger.Level.INFO, "an e-mail to {0} is in {1}", to.arn(), file);
    }

    private String queue(String arn) {
        return account.queueUrl(arn.substring(arn.lastIndexOf(':') + 1));
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
        client.ifPresent(HttpClient::close);
    }
}
