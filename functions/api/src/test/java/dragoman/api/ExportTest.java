package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.api.representation.Csv;
import dragoman.card.Card;
import dragoman.card.CardText;
import dragoman.dispatch.DispatchKind;
import dragoman.json.Json;
import dragoman.record.DispatchRecord;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ExportTest {
    private static final int COUNT = 30;

    private final Shelf shelf = new Shelf();
    private final Caller caller = new Caller(shelf);
    private final List<String> newestFirst = new ArrayList<>();

    ExportTest() {
        for (int i = 0; i < COUNT; i++) {
            DispatchRecord stored = Samples.stored("KUNA", "2026-03-04", "10:%02d:00".formatted(i));
            shelf.with(stored);
            newestFirst.addFirst(stored.id());
        }
    }

    @Test
    void thePiecesPutTogetherAreAllRecords() {
        List<String> ids =
                whole("/export.ndjson", Map.of("limit", "11"))
                        .lines()
                        .map(line -> Json.read(line, DispatchRecord.class).id())
                        .toList();

        assertThat(ids).isEqualTo(newestFirst);
    }

    @Test
    void thePiecesPutTogetherAreOneTable() {
        List<String> rows = List.of(whole("/export.csv", Map.of("limit", "7")).split("\r\n", -1));

        assertThat(rows.getFirst()).isEqualTo(Csv.HEADER.strip());
        assertThat(rows.subList(1, rows.size() - 1))
                .extracting(row -> row.substring(0, row.indexOf(',')))
                .isEqualTo(newestFirst);
    }

    @Test
    void aPieceHoldsAsManyAsAskedForAndSaysWhetherThereIsAHeader() {
        APIGatewayProxyResponseEvent first = caller.get("/export.csv", Map.of("limit", "9"));

        assertThat(first.getHeaders())
                .containsEntry("content-type", "text/csv; charset=utf-8; header=present");
        assertThat(first.getBody().split("\r\n")).hasSize(10);
        assertThat(follow("/export.csv", first).orElseThrow().getHeaders())
                .containsEntry("content-type", "text/csv; charset=utf-8; header=absent");
        assertThat(caller.get("/export.csv", Map.of("bom", "true")).getBody())
                .startsWith(Csv.BYTE_ORDER_MARK + "id,");
    }

    @Test
    void aCellIsNeverAFormulaAndNeverBreaksItsRow() {
        Card card =
                new Card(
                        newestFirst.getFirst(),
                        Optional.empty(),
                        "en",
                        DispatchKind.STORY,
                        LocalDate.of(2026, 3, 4),
                        LocalTime.NOON,
                        Optional.of("=HYPERLINK(\"http://x\")"),
                        List.of(
                                new CardText(
                                        "en", Optional.of("One, two\nthree"), Optional.of("-1"))),
                        List.of());

        assertThat(Csv.rows(card))
                .endsWith("\"'=HYPERLINK(\"\"http://x\"\")\",en,en,\"One, two\nthree\",'-1\r\n");
    }

    private String whole(String path, Map<String, String> query) {
        StringBuilder whole = new StringBuilder();
        Optional<APIGatewayProxyResponseEvent> piece = Optional.of(caller.get(path, query));
        while (piece.isPresent()) {
            assertThat(piece.get().getStatusCode()).isEqualTo(200);
            whole.append(piece.get().getBody());
            piece = follow(path, piece.get());
        }
        return whole.toString();
    }

    private Optional<APIGatewayProxyResponseEvent> follow(
            String path, APIGatewayProxyResponseEvent piece) {
        return Optional.ofNullable(piece.getHeaders().get("link"))
                .map(
                        link -> {
                            assertThat(link).endsWith(">; rel=\"next\"");
                            Map<String, String> query = new HashMap<>();
                            String address = link.substring(1, link.indexOf('>'));
                            for (String pair : URI.create(address).getQuery().split("&", -1)) {
                                int equals = pair.indexOf('=');
                                query.put(pair.substring(0, equals), pair.substring(equals + 1));
                            }
                            return caller.get(path, query);
                        });
    }
}
