package dragoman.parse.unpack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Makes lines of the rows of a spreadsheet. */
final class SheetRows {
    // A row with a text this long is no row of figures: its cells are paragraphs.
    private static final int MIN_TEXT_LENGTH = 40;
    private static final int MAX_DAY = 2_958_465;
    // The day before the first that spreadsheets count; they took 1900 for a leap year.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]{0,255}+\"|\\[[^\\]]{0,255}+\\]|\\\\.");

    private final DocumentText text;

    SheetRows(DocumentText text) {
        this.text = text;
    }

    /** Adds a row: a line for each cell if these are texts, else all in one line. */
    void add(List<String> cells) {
        List<String> shown = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (shown.stream()
                .anyMatch(cell -> cell.length() >= MIN_TEXT_LENGTH || cell.contains("\n"))) {
            shown.forEach(text::line);
        } else if (!shown.isEmpty()) {
            text.line(String.join("\t", shown));
        }
    }

    /** A day that is written as a number, as {@code dd/mm/yyyy}; any other text as it is. */
    static String day(String written) {
        try {
            int day = new BigDecimal(written).intValue();
            if (day <= 0 || day > MAX_DAY) {
                return written;
            }
            LocalDate date = DAY_ZERO.plusDays(day);
            return "%02d/%02d/%04d"
                    .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
        } catch (NumberFormatException e) {
            return written;
        }
    }

    /** Whether a built-in format of numbers shows days. */
    static boolean isDayFormat(int id) {
        return (id >= 14 && id <= 17)
                || id == 22
                || (id >= 27 && id <= 36)
                || (id >= 50 && id <= 58);
    }

    /** Whether a format shows days: it has a letter for the day or the year. */
    static boolean isDayFormat(String code) {
        String letters = QUOTED.matcher(code).replaceAll("");
        return letters.indexOf('d') >= 0
                || letters.indexOf('y') >= 0
                || letters.indexOf('D') >= 0
                || letters.indexOf('Y') >= 0;
    }
}
