package dragoman.api.representation;

import dragoman.card.Card;
import dragoman.card.CardText;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cards as rows of a table, one for each language that a dispatch is worded in.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class Csv {
    /** Its media type. */
    public static final String TYPE = "text/csv";

    /** By this mark Excel knows that a file is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The first row. */
    public static final String HEADER =
            row(
                    List.of(
                            "id",
                            "agency",
                            "kind",
                            "date",
                            "time",
                            "dateline",
                            "source",
                            "language",
                            "headline",
                            "summary"));

    // A spreadsheet takes a cell that begins so for a formula, and a dispatch can contain anything.
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** The rows of a card. */
    public static String rows(Card card) {
        List<CardText> texts =
                card.texts().isEmpty()
                        ? List.of(new CardText(card.language(), Optional.empty(), Optional.empty()))
                        : card.texts();
        return texts.stream().map(text -> row(card, text)).collect(Collectors.joining());
    }

    private static String row(Card card, CardText text) {
        return row(
                List.of(
                        card.id(),
                        card.agency().orElse(""),
                        card.kind().name().toLowerCase(Locale.ROOT),
                        card.date().toString(),
                        card.time().toString(),
                        card.dateline().orElse(""),
                        card.language(),
                        text.language(),
                        text.headline().orElse(""),
                        text.summary().orElse("")));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
