package dragoman.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dragoman.archive.aws.RecordObjects;
import dragoman.archive.aws.RecordReader;
import dragoman.dispatch.UploadIds;
import dragoman.json.Json;
import dragoman.local.CloudSettings.Ports;
import dragoman.local.translate.TranslateSettings;
import dragoman.record.DispatchRecord;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.Segment;
import dragoman.rendition.Terms;
import dragoman.table.aws.Attributes;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole way of a dispatch, through the zips that are deployed, by the AWS SDK and HTTP. Where
 * the services are is for whoever extends this to say.
 */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PipelineSuite {
    private static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Cloud cloud;
    private S3Client s3;
    private DynamoDbClient database;
    private SqsClient queues;

    /** Services that someone else runs; the embedded ones without them. */
    abstract Optional<CloudSettings.External> external();

    @BeforeAll
    void start(@TempDir Path work) {
        cloud =
                Cloud.start(
                        new CloudSettings(
                                ROOT.resolve("template.yaml"),
                                Map.of("TargetLanguages", "en,fr"),
                                Optional.empty(),
                                work,
                                Ports.FREE,
                                external(),
                                TranslateSettings.DEFAULT,
                                Optional.of(Duration.ofSeconds(1)),
                                CloudSettings.Functions.withoutCaches()));
        s3 = cloud.clients().s3(cloud.addresses().s3());
        database = cloud.clients().dynamodb(cloud.addresses().dynamodb());
        queues = cloud.clients().sqs(cloud.addresses().sqs());
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void turnsAnUploadIntoARecord() throws IOException {
        String upload = put("كونا/زيارة + رسمية.txt", sample("kuna-state-visit.txt"));

        JsonNode status = await(upload, "stored");
        DispatchRecord stored = record(status.path("dispatches").path(0).path("id").asString());

        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(
                                        Files.readString(
                                                ROOT.resolve("docs/schema/record.schema.json")),
                                        InputFormat.JSON)
                                .validate(Json.write(stored), InputFormat.JSON))
                .isEmpty();
        assertThat(stored.dispatch().agency()).contains("KUNA");
        assertThat(stored.dispatch().datelines().getFirst().places().getFirst().english())
                .contains("Muscat");
        assertThat(stored.dispatch().paragraphs()).hasSize(6);
        assertThat(stored.dispatch().upload().key()).isEqualTo("كونا/زيارة + رسمية.txt");
        assertThat(stored.renditions())
                .extracting(Rendition::language)
                .containsExactly("ar", "en", "fr");
        Rendition english = stored.renditions().get(1);
        assertThat(english.state()).isEqualTo(RenditionState.COMPLETE);
        assertThat(english.segments())
                .extracting(Segment::origin)
                .containsOnly(Optional.of(Origin.MEMORY));
        assertThat(english.segments().get(2).text())
                .isEqualTo(
                        "He added that the two sides agreed to hold the next session of the joint"
                                + " committee in Kuwait in May.");
        assertThat(english.summary()).hasSizeBetween(1, 3);
        assertThat(stored.stages())
                .extracting(stage -> stage.stage().label())
                .containsExactly("parse", "translate", "store");
    }

    @Test
    void knowsTheDesksTermsAndFirstMemory() throws IOException {
        String text =
                """
                التاريخ : 03/06/2026
                الكويت - 3 - 6 (كونا)-- زار وفد من الهلال الأحمر الكويتي المخيم اليوم.
                ولم يذكر المصدر مزيدا من التفاصيل. (النهاية)
                """;

        JsonNode status = await(put("terms.txt", text.getBytes(StandardCharsets.UTF_8)), "stored");

        Rendition english =
                record(status.path("dispatches").path(0).path("id").asString()).renditions().get(1);
        assertThat(english.segments().get(0).text()).contains("Kuwait Red Crescent Society");
        assertThat(english.segments().get(0).terms()).contains(new Terms(1, 0, 0));
        assertThat(english.segments().get(1).text())
                .isEqualTo("The source gave no further details.");
        assertThat(english.segments().get(1).origin()).contains(Origin.MEMORY);
    }

    /** Everything that is kept more than once has to stay small. */
    @Test
    void storesAParagraphOfThreeHundredKilobytesWithoutAStop() throws Exception {
        StringBuilder text = new StringBuilder("الكويت - 3 - 6 (كونا)-- ");
        for (int i = 0; text.length() < 170_000; i++) {
            text.append("وقال الوزير خالد الحبسي ان الرصيف رقم ").append(i).append(" مفتوح للسفن ");
        }

        JsonNode status =
                await(put("long.txt", text.toString().getBytes(StandardCharsets.UTF_8)), "stored");

        String id = status.path("dispatches").path(0).path("id").asString();
        assertThat(record(id).dispatch().paragraphs()).hasSize(1);
        JsonNode card =
                Json.read(get("/dispatches?person=khalid%20al-habsi").body(), JsonNode.class)
                        .path("dispatches")
                        .path(0);
        assertThat(card.path("id").asString()).isEqualTo(id);
        assertThat(card.path("texts").path(0).path("summary").asString())
                .hasSizeLessThan(1_002)
                .endsWith("…");
    }

    @Test
    void answersASubmissionWithItsRecord() throws Exception {
        HttpResponse<String> answer = submit("oil.txt", sample("kuna-oil-price.txt"));

        DispatchRecord stored;
        if (isAcceptedOnly(answer)) {
            JsonNode status = await(upload(answer), "stored");
            stored = record(status.path("dispatches").path(0).path("id").asString());
        } else {
            assertThat(answer.statusCode()).isEqualTo(200);
            stored = Json.read(answer.body(), DispatchRecord.class);
            assertThat(answer.headers().firstValue("location"))
                    .contains("/dispatches/" + stored.dispatch().id());
        }

        HttpResponse<String> again = get("/dispatches/" + stored.dispatch().id());
        assertThat(Json.read(again.body(), DispatchRecord.class)).isEqualTo(stored);
        String etag = again.headers().firstValue("etag").orElseThrow();
        assertThat(
                        send(HttpRequest.newBuilder(api("/dispatches/" + stored.dispatch().id()))
                                        .header("if-none-match", etag))
                                .statusCode())
                .isEqualTo(304);
    }

    @Test
    void takesAnUploadAtAnAddressThatItGave() throws Exception {
        byte[] sample = sample("kuna-health.txt");
        JsonNode address = offered("صحة.txt", sample.length);
        String id = address.path("id").asString();
        assertThat(Json.read(get("/uploads/" + id).body(), JsonNode.class).path("state"))
                .hasToString("\"awaited\"");

        assertThat(put(address, sample)).isEqualTo(200);
        JsonNode status = await(id, "stored");

        assertThat(status.path("key")).isEqualTo(address.path("key"));
        assertThat(status.path("dispatches").size()).isEqualTo(1);
    }

    @Test
    void takesNothingElseThereAndNothingTwice() throws Exception {
        assumeThat(external()).as("moto checks no signatures").isEmpty();
        byte[] sample = sample("kuna-health.txt");
        JsonNode address = offered("twice.txt", sample.length);

        assertThat(put(address, "Something longer or shorter.".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(403);
        assertThat(put(address, sample)).isEqualTo(200);
        await(address.path("id").asString(), "stored");
        assertThat(put(address, sample)).isEqualTo(412);
    }

    private JsonNode offered(String name, int bytes) throws Exception {
        HttpResponse<String> offer =
                send(
                        HttpRequest.newBuilder(api("/uploads"))
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"name\": \"%s\", \"bytes\": %d}"
                                                        .formatted(name, bytes))));
        assertThat(offer.statusCode()).isEqualTo(201);
        return Json.read(offer.body(), JsonNode.class);
    }

    /** Puts an upload as whoever was given the address does: by HTTP, without credentials. */
    private static int put(JsonNode address, byte[] content)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.path("put").asString()))
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(content));
        address.path("headers")
                .propertyStream()
                .forEach(header -> request.header(header.getKey(), header.getValue().asString()));
        return send(request).statusCode();
    }

    @Test
    void storesTheSameDispatchOnceUnderAnyName() throws IOException {
        String first = put("one.txt", sample("kuna-weather.txt"));
        String second = put("two.txt", sample("kuna-weather.txt"));

        String id = await(first, "stored").path("dispatches").path(0).path("id").asString();
        assertThat(await(second, "stored").path("dispatches").path(0).path("id").asString())
                .isEqualTo(id);

        long records =
                database
                        .scan(request -> request.tableName(cloud.stack().table("Dispatches")))
                        .items()
                        .stream()
                        .filter(
                                item ->
                                        Attributes.text(item, "pk").equals("D#" + id)
                                                && Attributes.text(item, "sk").equals("RECORD"))
                        .count();
        assertThat(records).isEqualTo(1);
    }

    @Test
    void listsNewestFirstByDayAndAgency() throws Exception {
        await(put("a.txt", sample("kuna-sport.txt")), "stored");
        await(put("b.txt", sample("kuna-relief.txt")), "stored");

        JsonNode all =
                Json.read(get("/dispatches?limit=100").body(), JsonNode.class).path("dispatches");
        List<String> dates = all.valueStream().map(card -> card.path("date").asString()).toList();
        assertThat(dates)
                .contains("2026-04-17", "2025-11-26")
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());

        JsonNode day =
                Json.read(
                        get("/dispatches?agency=kuna&from=2025-11-26&to=2025-11-26").body(),
                        JsonNode.class);
        assertThat(day.path("dispatches").size()).isEqualTo(1);
        assertThat(day.path("dispatches").path(0).path("texts").path(1).path("summary").asString())
                .isNotBlank();

        JsonNode first = Json.read(get("/dispatches?limit=1").body(), JsonNode.class);
        JsonNode next =
                Json.read(
                        get("/dispatches?limit=1&cursor=" + first.path("next").asString()).body(),
                        JsonNode.class);
        assertThat(next.path("dispatches").path(0)).isNotEqualTo(first.path("dispatches").path(0));
    }

    @Test
    void findsPeopleAndPlacesByTheirNamesInEitherLanguage() throws Exception {
        String text =
                """
                التاريخ : 04/06/2026
                موسكو - 4 - 6 (كونا)-- افتتح اليوم معرض المياه الدولي بمشاركة الأمم المتحدة.
                وقال مدير المعرض سيرغي العتيبي ان عدد المشاركين ارتفع هذا العام. (النهاية)
                """;

        JsonNode status = await(put("names.txt", text.getBytes(StandardCharsets.UTF_8)), "stored");

        String id = status.path("dispatches").path(0).path("id").asString();
        JsonNode mention =
                Json.read(get("/dispatches/" + id).body(), JsonNode.class)
                        .at("/dispatch/mentions")
                        .valueStream()
                        .filter(one -> one.path("kind").asString().equals("person"))
                        .findFirst()
                        .orElseThrow();
        assertThat(mention.path("text").asString()).isEqualTo("سيرغي العتيبي");
        assertThat(mention.path("english").asString()).isEqualTo("Sergei Al-Otaibi");
        for (String query :
                List.of(
                        "person=Sergei Al-Otaibi",
                        "person=Sergey Alotaibi",
                        "person=سيرغي العتيبي",
                        "place=Moscow",
                        "place=موسكو",
                        "organisation=United Nations",
                        "organisation=الأمم المتحدة",
                        "q=Otaibi",
                        "q=العتيبي")) {
            assertThat(found("/dispatches?from=2026-06-04&to=2026-06-04&", query))
                    .as(query)
                    .containsExactly(id);
        }
        assertThat(found("/dispatches?", "person=Sergei Lavrov")).isEmpty();
        JsonNode said =
                Json.read(
                        get("/quotes?" + encoded("speaker=Sergey Al Otaibi")).body(),
                        JsonNode.class);
        assertThat(said.at("/quotes/0/english").asString()).isEqualTo("Sergei Al-Otaibi");
    }

    private List<String> found(String path, String query) throws Exception {
        return Json.read(get(path + encoded(query)).body(), JsonNode.class)
                .path("dispatches")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }

    private static String encoded(String query) {
        int value = query.indexOf('=') + 1;
        return query.substring(0, value)
                + URLEncoder.encode(query.substring(value), StandardCharsets.UTF_8);
    }

    @Test
    void recordsWhyAnUploadFailed() throws Exception {
        String upload =
                put("photo.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

        JsonNode failure = await(upload, "failed").path("failures").path(0);

        assertThat(failure.path("code").asString()).isEqualTo("binary");
        assertThat(failure.path("message").asString()).contains("a picture (PNG)");
        HttpResponse<String> refused = submit("bytes.txt", new byte[] {1, 0, 2});
        if (isAcceptedOnly(refused)) {
            await(upload(refused), "failed");
        } else {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.headers().firstValue("content-type"))
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    private HttpResponse<String> submit(String name, byte[] content) throws Exception {
        return send(
                HttpRequest.newBuilder(api("/dispatches?wait=20&name=" + name))
                        .header("content-type", "text/plain; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** Whether services that look like AWS were too slow to answer within the time. */
    private boolean isAcceptedOnly(HttpResponse<String> answer) {
        return external().isPresent() && answer.statusCode() == 202;
    }

    private static String upload(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class).path("id").asString();
    }

    @Test
    void leavesAReceiptUnderTheKeyOfEachUpload() throws Exception {
        String stored = put("receipts/weather.txt", sample("kuna-weather.txt"));
        String failed = put("receipts/nothing.txt", new byte[] {1, 0, 2});

        await(stored, "stored");
        await(failed, "failed");

        JsonNode receipt = receipt("receipts/weather.txt");
        assertThat(receipt).isEqualTo(Json.read(get("/uploads/" + stored).body(), JsonNode.class));
        assertThat(receipt.at("/spent/saved").asInt()).isPositive();
        assertThat(receipt.at("/dispatches/0/spent/sent").isMissingNode()).isFalse();
        assertThat(receipt("receipts/nothing.txt"))
                .isEqualTo(Json.read(get("/uploads/" + failed).body(), JsonNode.class));
    }

    private JsonNode receipt(String key) {
        String bucket = cloud.stack().bucket("Receipts");
        String receipt = key + ".receipt.json";
        until(
                () ->
                        s3
                                .listObjectsV2(request -> request.bucket(bucket).prefix(receipt))
                                .contents()
                                .stream()
                                .anyMatch(object -> object.key().equals(receipt)));
        return Json.read(
                s3.getObjectAsBytes(request -> request.bucket(bucket).key(receipt)).asUtf8String(),
                JsonNode.class);
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        assertThat(get("/dispatches/none").statusCode()).isEqualTo(404);
        assertThat(get("/dispatches?agnecy=KUNA").body()).contains("agnecy");
        assertThat(get("/dispatches?cursor=garbage").statusCode()).isEqualTo(400);
        assertThat(get("/uploads/0123456789abcdef01234567").statusCode()).isEqualTo(404);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void drainsAMessageThatCannotBeReadIntoAFailure() throws Exception {
        String url =
                queues.getQueueUrl(request -> request.queueName("dragoman-Translated")).queueUrl();
        queues.sendMessage(request -> request.queueUrl(url).messageBody("{\"schema\":99}"));

        until(() -> failures("stage=store&code=unreadable-message").size() == 1);
        assertThat(deadLetters()).isZero();
    }

    private JsonNode failures(String query) {
        try {
            return Json.read(get("/failures?" + query).body(), JsonNode.class).path("failures");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int deadLetters() {
        String url =
                queues.getQueueUrl(request -> request.queueName("dragoman-TranslatedDeadLetters"))
                        .queueUrl();
        return Integer.parseInt(
                queues.getQueueAttributes(
                                request ->
                                        request.queueUrl(url)
                                                .attributeNames(
                                                        QueueAttributeName
                                                                .APPROXIMATE_NUMBER_OF_MESSAGES))
                        .attributes()
                        .getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
    }

    private String put(String key, byte[] content) {
        String bucket = cloud.stack().bucket("Inbox");
        PutObjectResponse put =
                s3.putObject(
                        request -> request.bucket(bucket).key(key), RequestBody.fromBytes(content));
        String which = put.versionId() == null ? put.eTag().replace("\"", "") : put.versionId();
        return UploadIds.of(bucket, key, which);
    }

    private JsonNode await(String upload, String state) {
        JsonNode[] last = new JsonNode[1];
        until(
                () -> {
                    try {
                        HttpResponse<String> answer = get("/uploads/" + upload);
                        last[0] = Json.read(answer.body(), JsonNode.class);
                        return last[0].path("state").asString().equals(state);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return last[0];
    }

    private static void until(java.util.function.BooleanSupplier reached) {
        Instant end = Instant.now().plus(TIMEOUT);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private DispatchRecord record(String id) {
        return new RecordReader(
                        database,
                        cloud.stack().table("Dispatches"),
                        new RecordObjects(s3, cloud.stack().bucket("Records")))
                .record(id)
                .orElseThrow()
                .record();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(api(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI api(String path) {
        return URI.create(cloud.addresses().api() + path);
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(ROOT.resolve("events").resolve("dispatches").resolve(name));
    }
}
