package dragoman.api.representation;

import dragoman.card.Card;
import dragoman.card.CardText;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

    // A spreadsheet takes a cell that begins so for a formula, and a dispatch can contain anything.
    // In countries where the comma is in decimals it separates cells by semicolons, and does not
    // see that one is quoted: so it is made safe wherever a cell may begin for a spreadsheet.
    // https://owasp.org/www-community/attacks/CSV_Injection
    private static final Pattern FORMULA =
            Pattern.compile("(^|[;\t\r\n])([\"'\\h&&[^\t]]*+)([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

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
                            "summary",
                            "dateFrom",
                            "warnings",
                            "summaryFrom"));

    private Csv() {}

    /** The rows of a card. */
    public static String rows(Card card) {
        List<CardText> texts =
                card.texts().isEmpty() ? List.of(CardText.none(card.language())) : card.texts();
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
                        text.summary().orElse(""),
                        card.dateFrom()
                                .map(source -> source.name().toLowerCase(Locale.ROOT))
                                .orElse(""),
                        String.join(" ", card.warnings()),
                        text.summaryFrom()
                                .map(source -> source.name().toLowerCase(Locale.ROOT))
                                .orElse("")));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String plain = PlainText.of(text);
        String inert = FORMULA.matcher(plain).replaceAll("$1$2'$3");
        // Some programs drop blanks at the start before they look at a cell.
        String safe = plain.startsWith("\t") || plain.startsWith("\r") ? "'" + inert : inert;
        boolean quoted =
                safe.chars()
                        .anyMatch(
                                c ->
                                        c == ',' || c == ';' || c == '"' || c == '\t' || c == '\r'
                                                || c == '\n');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
