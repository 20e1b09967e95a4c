package dragoman.local;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.UploadIds;
import dragoman.json.Json;
import dragoman.local.CloudSettings.Ports;
import dragoman.local.s3.Buckets;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.Bucket;
import dragoman.local.translate.TranslateSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What is in the inbox and was never announced, on a folder that a cloud starts on. */
@Timeout(180)
class SweepTest {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static final String BUCKET = "dragoman-inbox";
    private static final String KEY = "وكالة/lost + found.txt";

    @TempDir private Path folder;

    @Test
    void aCloudThatStartsProcessesWhatNobodyAnnounced() throws Exception {
        String upload = putWithoutNotification();

        try (Cloud cloud = start()) {
            assertThat(cloud.stack().bucket("Inbox")).isEqualTo(BUCKET);
            JsonNode status = await(cloud, upload, "stored");

            assertThat(status.path("key").asString()).isEqualTo(KEY);
            assertThat(status.path("dispatches").size()).isEqualTo(1);
            String log = Files.readString(log());
            assertThat(log).containsOnlyOnce("announced-again").contains(upload);
        }
        try (Cloud cloud = start()) {
            assertThat(await(cloud, upload, "stored").path("dispatches").size()).isEqualTo(1);
            while (count(Files.readString(log()), "UploadsAnnouncedAgain\":0") == 0) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            assertThat(Files.readString(log())).containsOnlyOnce("announced-again");
        }
    }

    private Path log() {
        return folder.resolve("work/logs/dragoman-WatchFunction.log");
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private String putWithoutNotification() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data/s3"));
        Buckets engine =
                Buckets.start(0, Optional.of(data), DiskSpace.unlimited(), Cloud.CREDENTIALS);
        Clients clients = new Clients(Cloud.REGION, Cloud.CREDENTIALS);
        try (S3Client s3 = clients.s3(engine.address());
                SqsClient queues = clients.sqs(NOWHERE)) {
            engine.create(
                    List.of(new Bucket("Inbox", BUCKET, false, List.of())),
                    new Account(Cloud.REGION, "000000000000", NOWHERE),
                    queues);
            String etag =
                    s3.putObject(
                                    request -> request.bucket(BUCKET).key(KEY),
                                    RequestBody.fromFile(
                                            ROOT.resolve("events/dispatches/kuna-sport.txt")))
                            .eTag()
                            .replace("\"", "");
            return UploadIds.of(BUCKET, KEY, etag);
        } finally {
            engine.close();
        }
    }

    private Cloud start() {
        return Cloud.start(
                new CloudSettings(
                        ROOT.resolve("template.yaml"),
                        Map.of("TargetLanguages", "en"),
                        Optional.of(folder.resolve("data")),
                        folder.resolve("work"),
                        Ports.FREE,
                        Optional.empty(),
                        TranslateSettings.DEFAULT,
                        Optional.of(Duration.ofSeconds(1)),
                        CloudSettings.Functions.withoutCaches()));
    }

    private static JsonNode await(Cloud cloud, String upload, String state) throws Exception {
        while (true) {
            JsonNode status = status(cloud, upload);
            if (status.path("state").asString("").equals(state)) {
                return status;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static JsonNode status(Cloud cloud, String upload)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            cloud.addresses().api().resolve("/uploads/" + upload))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return Json.read(answer.body(), JsonNode.class);
        }
    }
}
