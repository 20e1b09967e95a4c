package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;

import dragoman.api.UploadStatus.DispatchStatus;
import dragoman.api.UploadStatus.FailureStatus;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.json.Json;
import dragoman.table.Card;
import dragoman.table.Facet;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

class ApiTest {
    private static final String UPLOAD = UploadIds.of("inbox", "k", "1");

    private final Stored stored = new Stored();
    private Instant now = Instant.parse("2026-05-01T10:00:00Z");
    private final Api api =
            new Api(new Submit(this::submit, stored, () -> now, this::pass, 1_000), stored);

    @Test
    void acceptsASubmission() {
        Response response = post(Map.of(), "text");

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.headers()).containsEntry("location", "/uploads/" + UPLOAD);
        assertThat(json(response).path("state").asString()).isEqualTo("received");
    }

    @Test
    void waitsForTheEndOfAnUpload() {
        Instant before = now;
        stored.doneAt = now.plusSeconds(3);

        Response response = post(Map.of("wait", "20"), "text");

        assertThat(response.status()).isEqualTo(200);
        assertThat(json(response).path("state").asString()).isEqualTo("stored");
        assertThat(Duration.between(before, now))
                .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
    }

    @Test
    void givesUpWhenTheWaitIsOver() {
        Instant before = now;

        assertThat(post(Map.of("wait", "2"), "text").status()).isEqualTo(202);
        assertThat(Duration.between(before, now)).isLessThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void tellsWhyAnUploadFailed() {
        stored.failure = Optional.of("unknown-charset");

        Response response = post(Map.of("wait", "5"), "text");

        assertThat(response.status()).isEqualTo(422);
        assertThat(json(response).path("code").asString()).isEqualTo("unknown-charset");
        assertThat(response.headers().get("content-type")).startsWith("application/problem+json");
    }

    @Test
    void waitsOnWhileAFailureMayPass() {
        stored.failure = Optional.of("try-again");

        assertThat(post(Map.of("wait", "1"), "text").status()).isEqualTo(202);
    }

    @Test
    void refusesWhatItCannotTake() {
        assertThat(post(Map.of(), "").status()).isEqualTo(400);
        assertThat(post(Map.of(), "x".repeat(1_001)).status()).isEqualTo(413);
        assertThat(post(Map.of("wait", "26"), "x").body()).contains("from 0 to 25");
        assertThat(post(Map.of("wiat", "20"), "x").body()).contains("wiat");
    }

    @Test
    void makesTheSendersNameAKey() {
        post(Map.of("name", "../a b/ج؟.txt"), "text");

        assertThat(stored.names).containsExactly("..-a-b-ج-.txt");
    }

    @Test
    void tellsWhatIsNotThere() {
        assertThat(get("/uploads/" + UploadIds.of("inbox", "other", "1")).status()).isEqualTo(404);
        assertThat(get("/uploads/..%2f").status()).isEqualTo(404);
        assertThat(get("/dispatches/kuna-20260501-0123456789ab").status()).isEqualTo(404);
        assertThat(get("/elsewhere").status()).isEqualTo(404);
        assertThat(api.answer(request("DELETE", "/dispatches", Map.of(), "")).headers())
                .containsEntry("allow", "GET, POST");
    }

    @Test
    void pagesThroughDaysNewestFirst() {
        for (int day = 1; day <= 3; day++) {
            for (int n = 0; n < 3; n++) {
                stored.add(
                        card("KUNA", LocalDate.of(2026, 4, day), LocalTime.of(n, 0), day * 10 + n));
            }
        }
        List<String> listed = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            Map<String, String> query = new LinkedHashMap<>(Map.of("limit", "2"));
            cursor.ifPresent(at -> query.put("cursor", at));
            JsonNode page = json(api.answer(request("GET", "/dispatches", query, "")));
            page.path("dispatches").forEach(card -> listed.add(card.path("id").asString()));
            cursor =
                    page.has("next") ? Optional.of(page.path("next").asString()) : Optional.empty();
            pages++;
        } while (cursor.isPresent() && pages < 20);

        assertThat(listed).hasSize(9).doesNotHaveDuplicates();
        assertThat(listed.getFirst()).endsWith("32");
        assertThat(listed.getLast()).endsWith("10");
    }

    @Test
    void listsAnAgencyBetweenDays() {
        stored.add(card("KUNA", LocalDate.of(2026, 4, 1), LocalTime.NOON, 1));
        stored.add(card("SPA", LocalDate.of(2026, 4, 1), LocalTime.NOON, 2));
        stored.add(card("KUNA", LocalDate.of(2026, 4, 2), LocalTime.of(23, 59, 59), 3));

        assertThat(ids(Map.of("agency", "kuna"))).hasSize(2);
        assertThat(ids(Map.of("agency", "KUNA", "from", "2026-04-02", "to", "2026-04-02")))
                .hasSize(1);
        assertThat(ids(Map.of("from", "2026-04-01", "to", "2026-04-01"))).hasSize(2);
        assertThat(get("/dispatches", Map.of("from", "2026-04-02", "to", "2026-04-01")).status())
                .isEqualTo(400);
        assertThat(get("/dispatches", Map.of("from", "yesterday")).body()).contains("2026-01-31");
        assertThat(get("/dispatches", Map.of("cursor", "bm9uc2Vuc2U")).status()).isEqualTo(400);
        assertThat(get("/dispatches", Map.of("cursor", "%%%")).status()).isEqualTo(400);
    }

    @Test
    void tellsACallerNothingOfTheInside() {
        stored.broken = true;
        var answer =
                new ApiHandler(api)
                        .handleRequest(
                                new APIGatewayProxyRequestEvent()
                                        .withHttpMethod("GET")
                                        .withPath("/uploads/" + UPLOAD),
                                new TestContext());

        assertThat(answer.getStatusCode()).isEqualTo(500);
        assertThat(answer.getBody()).contains("/problems/internal").doesNotContain("secret");
    }

    @Test
    void takesBodiesInBase64() {
        var event =
                new APIGatewayProxyRequestEvent()
                        .withHttpMethod("POST")
                        .withPath("/dispatches")
                        .withHeaders(Map.of("Content-Type", "text/plain"))
                        .withBody("2YbYtQ==")
                        .withIsBase64Encoded(true);

        assertThat(new ApiHandler(api).handleRequest(event, new TestContext()).getStatusCode())
                .isEqualTo(202);
        assertThat(stored.bodies).containsExactly("نص");
    }

    private List<String> ids(Map<String, String> query) {
        return json(get("/dispatches", query))
                .path("dispatches")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }

    private static Card card(String agency, LocalDate date, LocalTime time, int n) {
        String id =
                agency.toLowerCase(java.util.Locale.ROOT)
                        + "-"
                        + date.toString().replace("-", "")
                        + "-"
                        + "%012d".formatted(n);
        return new Card(
                id,
                Optional.of(agency),
                "ar",
                DispatchKind.STORY,
                date,
                time,
                Optional.empty(),
                List.of());
    }

    private Response post(Map<String, String> query, String body) {
        return api.answer(request("POST", "/dispatches", query, body));
    }

    private Response get(String path) {
        return get(path, Map.of());
    }

    private Response get(String path, Map<String, String> query) {
        return api.answer(request("GET", path, query, ""));
    }

    private static Request request(
            String method, String path, Map<String, String> query, String body) {
        return new Request(method, path, query, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(Response response) {
        return Json.read(response.body(), JsonNode.class);
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }

    private Upload submit(byte[] body, String contentType, String name) {
        stored.names.add(name);
        stored.bodies.add(new String(body, StandardCharsets.UTF_8));
        return new Upload(
                UPLOAD,
                Optional.of("inbox"),
                "k",
                Optional.of("1"),
                Optional.empty(),
                body.length,
                Optional.empty(),
                now);
    }

    /** What is stored, in memory. */
    private final class Stored implements Reading {
        final List<String> names = new ArrayList<>();
        final List<String> bodies = new ArrayList<>();
        private final List<Card> cards = new ArrayList<>();
        Instant doneAt = Instant.MAX;
        Optional<String> failure = Optional.empty();
        boolean broken;

        void add(Card card) {
            cards.add(card);
        }

        @Override
        public Optional<Reading.Stored> record(String dispatch) {
            return Optional.empty();
        }

        @Override
        public Optional<UploadStatus> upload(String upload) {
            if (broken) {
                throw new IllegalStateException("secret");
            }
            if (!upload.equals(UPLOAD)) {
                return Optional.empty();
            }
            boolean done = !now.isBefore(doneAt);
            return Optional.of(
                    UploadStatus.of(
                            upload,
                            Optional.of("k"),
                            Optional.of(1L),
                            Optional.of("2026-05-01T10:00:00.000Z"),
                            done ? Optional.of("2026-05-01T10:00:01.000Z") : Optional.empty(),
                            done
                                    ? List.of(
                                            new DispatchStatus(
                                                    "kuna-20260501-0123456789ab",
                                                    Optional.empty(),
                                                    Optional.of("t")))
                                    : List.of(),
                            failure
                                    .map(
                                            code ->
                                                    new FailureStatus(
                                                            "parse",
                                                            code,
                                                            "Why.",
                                                            Optional.empty(),
                                                            "t",
                                                            "t",
                                                            1))
                                    .stream()
                                    .toList()));
        }

        @Override
        public List<Card> cards(Facet facet, String from, String to, int limit) {
            return cards.stream()
                    .filter(
                            card ->
                                    List.of(
                                                    Facet.day(card.date()),
                                                    Facet.agency(card.agency().orElseThrow()))
                                            .contains(facet))
                    .filter(
                            card ->
                                    card.order().compareTo(from) >= 0
                                            && card.order().compareTo(to) <= 0)
                    .sorted(Comparator.comparing(Card::order).reversed())
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<LocalDate> days(LocalDate from, LocalDate to, int limit) {
            return new TreeSet<>(cards.stream().map(Card::date).toList())
                    .descendingSet().stream()
                            .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                            .limit(limit)
                            .toList();
        }
    }
}
