package dragoman.local;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.UploadIds;
import dragoman.json.Json;
import dragoman.local.CloudSettings.Ports;
import dragoman.local.translate.TranslateSettings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.sqs.SqsClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What fails for good becomes a failure by itself, and is run again by a call: nobody looks into a
 * queue. The outage is a real one: translate's table is gone.
 */
@Timeout(180)
class FailedDispatchTest {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private Cloud cloud;
    private S3Client s3;
    private DynamoDbClient database;

    @BeforeEach
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
                                Optional.of(Duration.ZERO),
                                CloudSettings.Functions.withoutCaches()));
        s3 = cloud.clients().s3(cloud.addresses().s3());
        database = cloud.clients().dynamodb(cloud.addresses().dynamodb());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aDispatchThatWasGivenUpIsListedRunAgainAndClosed() throws Exception {
        TableDescription memory = memory();
        database.deleteTable(request -> request.tableName(memory.tableName()));
        byte[] sample =
                Files.readAllBytes(ROOT.resolve("events/dispatches").resolve("kuna-weather.txt"));
        String upload = put("weather.txt", sample);

        JsonNode failure = await(() -> failures("stage=translate&code=gave-up"));

        assertThat(failure.path("upload").asString()).isEqualTo(upload);
        assertThat(failure.path("message").asString())
                .contains("ResourceNotFoundException", "run it again");
        assertThat(failure.path("attempts").asInt()).isEqualTo(5);
        assertThat(Instant.parse(failure.path("first").asString()))
                .isBefore(Instant.parse(failure.path("last").asString()));
        assertThat(status(upload).path("state").asString()).isEqualTo("failed");
        assertThat(original(failure)).isEqualTo(sample);
        await(() -> receipt("weather.txt").filter(state -> state.equals("failed")));

        // Run again while the cause is still there, it comes back as the same failure.
        assertThat(post("/failures/" + failure.path("id").asString() + "/retry").statusCode())
                .isEqualTo(202);
        JsonNode again =
                await(
                        () ->
                                failures("code=gave-up")
                                        .filter(
                                                open ->
                                                        open.path("attempts").asInt()
                                                                > failure.path("attempts")
                                                                        .asInt()));
        assertThat(again.path("id")).isEqualTo(failure.path("id"));
        assertThat(again.path("first")).isEqualTo(failure.path("first"));

        database.createTable(
                request ->
                        request.tableName(memory.tableName())
                                .keySchema(memory.keySchema())
                                .attributeDefinitions(memory.attributeDefinitions())
                                .billingMode(BillingMode.PAY_PER_REQUEST));
        JsonNode retried =
                Json.read(post("/failures/retry?stage=translate").body(), JsonNode.class);
        assertThat(retried.path("retried").asInt()).isEqualTo(1);

        await(
                () ->
                        Optional.of(status(upload))
                                .filter(now -> now.path("state").asString().equals("stored")));
        await(() -> failures("").isPresent() ? Optional.empty() : Optional.of(true));
        await(() -> receipt("weather.txt").filter(state -> state.equals("stored")));
        assertThat(post("/failures/" + failure.path("id").asString() + "/retry").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMessageThatNobodyUnderstandsIsListedAndComesBackWhenItIsRunAgain() throws Exception {
        SqsClient queues = cloud.clients().sqs(cloud.addresses().sqs());
        String url =
                queues.getQueueUrl(request -> request.queueName("dragoman-Translated")).queueUrl();
        queues.sendMessage(request -> request.queueUrl(url).messageBody("{\"schema\":99}"));

        JsonNode failure = await(() -> failures("code=unreadable-message"));

        assertThat(failure.path("stage").asString()).isEqualTo("store");
        assertThat(new String(original(failure), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"schema\":99}");

        assertThat(post("/failures/" + failure.path("id").asString() + "/retry").statusCode())
                .isEqualTo(202);
        JsonNode again = await(() -> failures("code=unreadable-message"));
        assertThat(again.path("id")).isEqualTo(failure.path("id"));
    }

    private TableDescription memory() {
        String name = cloud.stack().table("TranslationMemory");
        return database.describeTable(request -> request.tableName(name)).table();
    }

    private String put(String key, byte[] content) {
        String bucket = cloud.stack().bucket("Inbox");
        PutObjectResponse put =
                s3.putObject(
                        request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content));
        return UploadIds.of(
                bucket,
                key,
                put.versionId() == null ? put.eTag().replace("\"", "") : put.versionId());
    }

    /** The state that the receipt of an upload tells, once there is one. */
    private Optional<String> receipt(String key) {
        String bucket = cloud.stack().bucket("Receipts");
        try {
            String receipt =
                    s3.getObjectAsBytes(
                                    request -> request.bucket(bucket).key(key + ".receipt.json"))
                            .asUtf8String();
            return Optional.of(Json.read(receipt, JsonNode.class).path("state").asString());
        } catch (NoSuchKeyException e) {
            // Not yet.
            return Optional.empty();
        }
    }

    private Optional<JsonNode> failures(String query) {
        JsonNode open = Json.read(text("/failures?" + query), JsonNode.class).path("failures");
        return Optional.of(open.path(0)).filter(JsonNode::isObject);
    }

    private JsonNode status(String upload) {
        return Json.read(text("/uploads/" + upload), JsonNode.class);
    }

    /** What the failure's link to its original leads to. */
    private byte[] original(JsonNode failure) throws IOException, InterruptedException {
        HttpResponse<String> led =
                HTTP.send(
                        HttpRequest.newBuilder(api(failure.path("original").asString())).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(led.statusCode()).isEqualTo(302);
        URI address = URI.create(led.headers().firstValue("location").orElseThrow());
        return HTTP.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private String text(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(api(path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(api(path)).POST(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI api(String path) {
        return URI.create(cloud.addresses().api() + path);
    }

    private static <T> T await(java.util.function.Supplier<Optional<T>> wanted) {
        Instant end = Instant.now().plus(TIMEOUT);
        while (true) {
            Optional<T> found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
