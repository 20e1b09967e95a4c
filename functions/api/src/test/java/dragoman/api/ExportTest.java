package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.api.representation.Csv;
import dragoman.card.Card;
import dragoman.card.CardText;
import dragoman.dispatch.DateSource;
import dragoman.dispatch.DispatchKind;
import dragoman.json.Json;
import dragoman.record.DispatchRecord;
import dragoman.rendition.SummarySource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(row("=HYPERLINK(\"http://x\")", "One, two\nthree", "-1"))
                .endsWith(
                        "\"'=HYPERLINK(\"\"http://x\"\")\",en,en,\"One, two\n"
                                + "three\",'-1,upload,no-year unknown-place,dispatch\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\"=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A",
                "a;=1",
                "a; =1",
                "a;\"=1",
                "a\t+1",
                "a\n-1",
                "a\r\n@A",
                "\u0000=1",
                "\u202E=1",
                "a;\u2066=1"
            })
    void noCellBeginsWithAFormulaWhateverSeparatesCells(String text) {
        String row = row("d", "h", text);

        for (String cell : row.split("[,;\t\r\n]", -1)) {
            assertThat(cell.replaceAll("^[\\s\"]+", ""))
                    .doesNotMatch("[=+@\uFF1D\uFF0B\uFF0D\uFF20-].*");
        }
    }

    @Test
    void aCellHasNoCharactersThatHideWhatItContains() {
        assertThat(row("d", "a\u202Eb\u2066c\u0007d\u001Be\uDB40\uDC41", "\u200Fنص\u200C"))
                .contains(",abcde,\u200Fنص\u200C,");
    }

    private String row(String dateline, String headline, String summary) {
        return Csv.rows(
                new Card(
                        newestFirst.getFirst(),
                        Optional.empty(),
                        "en",
                        DispatchKind.STORY,
                        LocalDate.of(2026, 3, 4),
                        LocalTime.NOON,
                        Optional.of(DateSource.UPLOAD),
                        Optional.of(dateline),
                        List.of(
                                new CardText(
                                        "en",
                                        Optional.of(headline),
                                        Optional.of(summary),
                                        Optional.of(SummarySource.DISPATCH))),
                        List.of(),
                        List.of("no-year", "unknown-place")));
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
