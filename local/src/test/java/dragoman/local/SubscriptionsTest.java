package dragoman.local;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.json.Json;
import dragoman.local.CloudSettings.Ports;
import dragoman.local.sns.Receiver;
import dragoman.local.translate.TranslateSettings;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Desks are told of what they subscribed to, by the zips that are deployed. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionsTest {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Cloud cloud;
    private SnsClient sns;

    @BeforeAll
    void start(@TempDir Path work) {
        cloud =
                Cloud.start(
                        new CloudSettings(
                                ROOT.resolve("template.yaml"),
                                Map.of(),
                                Optional.empty(),
                                work,
                                Ports.FREE,
                                Optional.empty(),
                                TranslateSettings.DEFAULT,
                                Optional.of(Duration.ofMillis(10)),
                                CloudSettings.Functions.withoutCaches()));
        sns = cloud.clients().sns(cloud.addresses().sns());
    }

    @AfterAll
    void stop() {
        sns.close();
        cloud.close();
    }

    @Test
    void aDeskIsToldOfADispatchOnItsCountryAndOfNoOther() throws Exception {
        try (Receiver desk = Receiver.start()) {
            String address =
                    subscribe("{\"query\": {\"country\": \"ch\"}, \"webhook\": \"%s\"}", desk);

            submit("kuna-sport.txt");
            submit("kuna-health.txt");
            JsonNode told = message(desk.next(TIMEOUT).orElseThrow());

            assertThat(told.get("event").stringValue()).isEqualTo("stored");
            assertThat(told.get("countries").get(0).stringValue()).isEqualTo("CH");
            assertThat(get(told.get("link").stringValue()).statusCode()).isEqualTo(200);
            assertThat(desk.tried()).isEqualTo(1);
            assertThat(desk.complaints()).isEmpty();

            assertThat(call("DELETE", address, "").statusCode()).isEqualTo(204);
            assertThat(get(address).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatADeskDoesNotTakeIsTriedAgainAndBecomesADeadLetter() throws Exception {
        try (Receiver desk = Receiver.start();
                SqsClient queues = cloud.clients().sqs(cloud.addresses().sqs())) {
            String address =
                    subscribe("{\"query\": {\"place\": \"Muscat\"}, \"webhook\": \"%s\"}", desk);
            desk.fail();

            submit("kuna-state-visit.txt");
            String queue =
                    queues.getQueueUrl(q -> q.queueName("dragoman-AnnouncementsDeadLetters"))
                            .queueUrl();
            List<Message> letters = List.of();
            long until = System.nanoTime() + TIMEOUT.toNanos();
            while (letters.isEmpty() && System.nanoTime() < until) {
                letters =
                        queues.receiveMessage(
                                        q ->
                                                q.queueUrl(queue)
                                                        .waitTimeSeconds(2)
                                                        .messageAttributeNames("All"))
                                .messages();
            }

            assertThat(letters).hasSize(1);
            assertThat(letters.getFirst().messageAttributes())
                    .hasEntrySatisfying(
                            "ErrorCode", code -> assertThat(code.stringValue()).isEqualTo("500"));
            assertThat(
                            message(Json.read(letters.getFirst().body(), JsonNode.class))
                                    .get("places")
                                    .get(0)
                                    .stringValue())
                    .isEqualTo("muscat");
            assertThat(desk.tried()).isEqualTo(11);
            assertThat(call("DELETE", address, "").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void aCorrectionAndAWithdrawalAreToldAsWhatTheyAre() throws Exception {
        try (Receiver desk = Receiver.start()) {
            String address =
                    subscribe(
                            "{\"query\": {\"country\": \"KW\", \"q\": \"بورصة الكويت\"},"
                                    + " \"webhook\": \"%s\"}",
                            desk);

            submit("kuna-stock-exchange.txt");
            JsonNode stored = message(desk.next(TIMEOUT).orElseThrow());
            submit("kuna-correction.txt");
            JsonNode updated = message(desk.next(TIMEOUT).orElseThrow());
            submitText(
                    """
                    التاريخ : 22/01/2026
                    إلغاء: خبر إغلاق بورصة الكويت يوم الأربعاء
                    الكويت - 22 - 1 (كونا)-- نرجو من الأخوة المشتركين إلغاء خبر إغلاق بورصة الكويت.
                    (النهاية)
                    م ع ر / ط س ك
                    """);
            JsonNode withdrawn = message(desk.next(TIMEOUT).orElseThrow());

            assertThat(stored.get("event").stringValue()).isEqualTo("stored");
            assertThat(stored.get("n").intValue()).isEqualTo(1);
            assertThat(updated.get("event").stringValue()).isEqualTo("updated");
            assertThat(updated.get("id")).isEqualTo(stored.get("id"));
            assertThat(updated.get("n").intValue()).isEqualTo(2);
            assertThat(updated.get("version").intValue()).isEqualTo(2);
            assertThat(updated.get("kind").stringValue()).isEqualTo("correction");
            assertThat(withdrawn.get("event").stringValue()).isEqualTo("withdrawn");
            assertThat(withdrawn.get("id")).isEqualTo(stored.get("id"));
            assertThat(withdrawn.get("n").intValue()).isEqualTo(3);
            assertThat(withdrawn.get("withdrawnBy").stringValue()).startsWith("kuna-20260122-");
            assertThat(desk.tried()).isEqualTo(3);
            assertThat(desk.complaints()).isEmpty();

            assertThat(call("DELETE", address, "").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void nothingIsToldAfterTheEnd() throws Exception {
        try (Receiver gone = Receiver.start();
                Receiver desk = Receiver.start()) {
            String ended = subscribe("{\"webhook\": \"%s\"}", gone);
            String stays = subscribe("{\"webhook\": \"%s\"}", desk);

            assertThat(call("DELETE", ended, "").statusCode()).isEqualTo(204);
            submit("kuna-weather.txt");

            // Both would be told at once: when one is, the other has been.
            assertThat(desk.next(TIMEOUT)).isPresent();
            assertThat(gone.tried()).isZero();
            assertThat(get("/subscriptions").body())
                    .contains(desk.address())
                    .doesNotContain(gone.address());
            assertThat(call("DELETE", stays, "").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void whatSnsRefusesIsABadRequest() throws Exception {
        HttpResponse<String> mailed =
                call("POST", "/subscriptions", "{\"email\": \"desk@example.org\"}");
        assertThat(mailed.statusCode()).isEqualTo(201);

        HttpResponse<String> again =
                call(
                        "POST",
                        "/subscriptions",
                        "{\"email\": \"desk@example.org\", \"query\": {\"country\": \"KW\"}}");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("already exists with different attributes");
        String address = mailed.headers().firstValue("location").orElseThrow();
        assertThat(call("DELETE", address, "").statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsNotSignedSubscribesNobody() throws Exception {
        URI page =
                URI.create(
                        cloud.addresses().sns()
                                + "/?Action=Subscribe&Protocol=http&Endpoint=http%3A%2F%2Fa.example"
                                + "&TopicArn=arn:aws:sns:eu-west-1:000000000000:dragoman-Announcements");

        HttpResponse<String> answer =
                HTTP.send(
                        HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("MissingAuthenticationToken");
        assertThat(get("/subscriptions").body()).doesNotContain("a.example");
    }

    /** Subscribes, waits until it is confirmed, and gives the subscription's address. */
    private String subscribe(String body, Receiver desk) throws Exception {
        HttpResponse<String> made = call("POST", "/subscriptions", body.formatted(desk.address()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String address = made.headers().firstValue("location").orElseThrow();
        long until = System.nanoTime() + TIMEOUT.toNanos();
        while (!get(address).body().contains("\"confirmed\"") && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(get(address).body()).contains("\"confirmed\"");
        assertThat(get("/subscriptions").body()).contains(desk.address());
        return address;
    }

    private void submit(String sample) throws Exception {
        submitText(Files.readString(ROOT.resolve("events/dispatches").resolve(sample)));
    }

    private void submitText(String dispatch) throws Exception {
        HttpResponse<String> stored = call("POST", "/dispatches?wait=25", dispatch);
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
    }

    private static JsonNode message(JsonNode notification) {
        return Json.read(notification.get("Message").stringValue(), JsonNode.class);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return call("GET", path, "");
    }

    private HttpResponse<String> call(String method, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(cloud.addresses().api() + path))
                        .header(
                                "content-type",
                                body.startsWith("{") ? "application/json" : "text/plain")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
