package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.record.DispatchRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ListDispatchesTest {
    private static final DispatchRecord OLDEST = Samples.stored("KUNA", "2026-02-27", "23:59:59");
    private static final DispatchRecord MORNING = Samples.stored("SANA", "2026-03-04", "07:00:00");
    private static final DispatchRecord NOON = Samples.stored("KUNA", "2026-03-04", "12:00:00");
    private static final DispatchRecord EVENING = Samples.stored("KUNA", "2026-03-04", "19:00:00");
    private static final DispatchRecord NEWEST = Samples.stored("SANA", "2026-03-05", "00:00:00");

    private final Shelf shelf =
            new Shelf().with(NOON).with(OLDEST).with(NEWEST).with(EVENING).with(MORNING);
    private final Caller caller = new Caller(shelf);

    @Test
    void listsAllNewestFirst() {
        assertThat(ids(Map.of())).isEqualTo(ids(NEWEST, EVENING, NOON, MORNING, OLDEST));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void listsEachOnceAcrossPages(int limit) {
        assertThat(pages(Map.of("limit", Integer.toString(limit))))
                .isEqualTo(ids(NEWEST, EVENING, NOON, MORNING, OLDEST));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void listsEachOfAnAgencyOnceAcrossPages(int limit) {
        assertThat(pages(Map.of("agency", "kuna", "limit", Integer.toString(limit))))
                .isEqualTo(ids(EVENING, NOON, OLDEST));
    }

    @Test
    void keepsToTheDaysAskedFor() {
        Map<String, String> days = Map.of("from", "2026-03-01", "to", "2026-03-04");

        assertThat(ids(days)).isEqualTo(ids(EVENING, NOON, MORNING));
        Map<String, String> ofAgency = new HashMap<>(days);
        ofAgency.put("agency", "KUNA");
        assertThat(ids(ofAgency)).isEqualTo(ids(EVENING, NOON));
    }

    @Test
    void doesNotMissWhatComesWhileItIsRead() {
        JsonNode first = page(Map.of("limit", "2"));
        shelf.with(Samples.stored("KUNA", "2026-03-06", "08:00:00"));

        assertThat(ids(Map.of("limit", "2", "cursor", first.at("/next").asString())))
                .isEqualTo(ids(NOON, MORNING));
    }

    @Test
    void tellsDispatchesOfTheSameSecondApart() {
        Shelf busy = new Shelf();
        List<String> expected = new ArrayList<>();
        for (String agency : List.of("KUNA", "MENA", "PETRA", "SANA", "SPA", "WAM")) {
            DispatchRecord stored = Samples.stored(agency, "2026-03-04", "12:00:00");
            busy.with(stored);
            expected.add(stored.dispatch().id());
        }

        assertThat(pages(new Caller(busy), Map.of("limit", "1"))).isEqualTo(expected.reversed());
    }

    @Test
    void goesOnBeyondTheDaysOfOnePage() {
        Shelf sparse = new Shelf();
        for (int day = 0; day < 130; day++) {
            sparse.with(
                    Samples.stored(
                            "KUNA", LocalDate.of(2026, 1, 1).plusDays(day).toString(), "12:00:00"));
        }

        assertThat(pages(new Caller(sparse), Map.of("limit", "100"))).hasSize(130);
    }

    @Test
    void isEmptyWhenThereIsNothing() {
        Shelf empty = new Shelf();

        APIGatewayProxyResponseEvent response = new Caller(empty).get("/dispatches");

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(Caller.json(response).at("/dispatches")).isEmpty();
        assertThat(Caller.json(response).has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "%%%", "", "MjAyNi0xMy00NVQxMjowMDowMA", "MjAyNi0wMy0wNNiz"})
    void refusesACursorThatNoListGave(String cursor) {
        APIGatewayProxyResponseEvent response = caller.get("/dispatches", Map.of("cursor", cursor));

        assertThat(response.getStatusCode()).isEqualTo(400);
        assertThat(Caller.json(response).at("/detail").asString()).contains("'cursor'");
    }

    @Test
    void refusesAnOverlongCursor() {
        String cursor =
                Base64.getUrlEncoder()
                        .encodeToString(
                                ("2026-03-04" + "a".repeat(500))
                                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(caller.get("/dispatches", Map.of("cursor", cursor)).getStatusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, 1 to 100",
        "limit, 101, 1 to 100",
        "limit, many, 1 to 100",
        "from, 4.3.2026, 2026-01-31",
        "to, 2026-02-30, 2026-01-31",
        "agency, K!, KUNA",
        "place, ' ', 1 to 200 characters",
        "agencies, KUNA, 'from, to, agency, place'",
        "country, Kuwait, ISO 3166-1",
        "topic, weather, medtop:11000000",
        "language, Arabic!, ar",
        "kind, news, 'story, correction'",
        "fold, no, true or false",
        "q, the, one that says more",
    })
    void saysWhatIsWrongWithAParameter(String name, String value, String hint) {
        APIGatewayProxyResponseEvent response = caller.get("/dispatches", Map.of(name, value));

        assertThat(response.getStatusCode()).isEqualTo(400);
        assertThat(Caller.json(response).at("/detail").asString()).contains("'" + name + "'", hint);
    }

    @ParameterizedTest
    @CsvSource({
        "person, minister",
        "person, Minister",
        "place, muscat",
        "place, Muscat",
        "country, om",
        "topic, medtop:11000000",
        "language, ar",
        "kind, correction",
        "q, bridge",
        "q, الجسر",
        "q, افتتاح",
        "q, Muscat",
        "q, 'bridge today'",
        "q, '\"bridge was opened\"'",
    })
    void findsByEachFilter(String name, String value) {
        Shelf full = new Shelf().with(NOON).with(dragoman.Samples.stored());
        String id = dragoman.Samples.dispatch().id();
        Map<String, String> query = Map.of(name, value, "from", "2026-03-04");
        assertThat(ids(Caller.json(new Caller(full).get("/dispatches", query))))
                .containsExactly(id);
    }

    @Test
    void allFiltersMustHold() {
        Shelf full = new Shelf().with(NOON).with(dragoman.Samples.stored());
        Caller there = new Caller(full);
        Map<String, String> all =
                Map.of("person", "minister", "country", "OM", "agency", "KUNA", "q", "bridge");
        assertThat(ids(Caller.json(there.get("/dispatches", all)))).hasSize(1);
        for (Map.Entry<String, String> other :
                Map.of("person", "mayor", "country", "KW", "agency", "SPA", "q", "harbour")
                        .entrySet()) {
            Map<String, String> query = new HashMap<>(all);
            query.put(other.getKey(), other.getValue());
            assertThat(ids(Caller.json(there.get("/dispatches", query)))).isEmpty();
        }
    }

    @Test
    void goesOnWhereAFilterLeavesLittle() {
        Shelf full = new Shelf();
        for (int second = 0; second < 1_100; second++) {
            full.with(
                    Samples.stored(
                            second == 0 ? "MENA" : "KUNA",
                            "2026-03-04",
                            LocalTime.ofSecondOfDay(second).toString()));
        }
        Map<String, String> query =
                Map.of("from", "2026-03-04", "to", "2026-03-04", "kind", "story", "limit", "100");
        assertThat(pages(new Caller(full), query)).hasSize(1_100);
        JsonNode none =
                Caller.json(new Caller(full).get("/dispatches", Map.of("kind", "correction")));
        assertThat(none.at("/dispatches")).isEmpty();
        assertThat(none.has("next")).isTrue();
    }

    @Test
    void refusesACursorOfAnotherQuery() {
        String cursor = page(Map.of("limit", "2")).at("/next").asString();
        assertThat(
                        caller.get("/dispatches", Map.of("agency", "KUNA", "cursor", cursor))
                                .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesACursorThatWasChanged() {
        String cursor = page(Map.of("limit", "2")).at("/next").asString();
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        bytes[bytes.length - 1] ^= 1;
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThat(caller.get("/dispatches", Map.of("cursor", changed)).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesDaysThatRunBackwards() {
        assertThat(
                        caller.get("/dispatches", Map.of("from", "2026-03-05", "to", "2026-03-04"))
                                .getStatusCode())
                .isEqualTo(400);
    }

    private static List<String> ids(DispatchRecord... records) {
        return List.of(records).stream().map(stored -> stored.dispatch().id()).toList();
    }

    private List<String> ids(Map<String, String> query) {
        return ids(page(query));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.at("/dispatches").forEach(card -> ids.add(card.at("/id").asString()));
        return ids;
    }

    private JsonNode page(Map<String, String> query) {
        return Caller.json(caller.get("/dispatches", query));
    }

    private List<String> pages(Map<String, String> query) {
        return pages(caller, query);
    }

    /** All pages one after the other, as far as their cursors lead; at most 50. */
    private static List<String> pages(Caller caller, Map<String, String> query) {
        List<String> ids = new ArrayList<>();
        Map<String, String> next = new HashMap<>(query);
        for (int pages = 0; pages < 50; pages++) {
            APIGatewayProxyResponseEvent response = caller.get("/dispatches", next);
            assertThat(response.getStatusCode()).isEqualTo(200);
            JsonNode page = Caller.json(response);
            ids.addAll(ids(page));
            if (!page.has("next")) {
                return ids;
            }
            next.put("cursor", page.at("/next").asString());
        }
        throw new AssertionError("the list does not end");
    }
}
