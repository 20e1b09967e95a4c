package dragoman.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names of months and days are CLDR's, as the JDK has them; {@code -Dgolden=write} writes them. */
class CldrCalendarTest {
    private static final Path FILE =
            Path.of("src/main/resources/dragoman/parse/date/cldr-calendar.tsv");

    /** Arabic has four sets of month names: Egypt's and the Gulf's, the Levant's, two Maghreb's. */
    private static final List<String> LANGUAGES =
            List.of(
                    "ar", "ar-LB", "ar-IQ", "ar-SY", "ar-JO", "ar-TN", "ar-DZ", "ar-MA", "ar-SA",
                    "ar-EG", "en", "fr", "es", "de", "it", "pt", "nl", "sv", "da", "nb", "fi", "tr",
                    "id", "ms", "ru", "uk", "el", "fa", "ur", "pl", "cs", "sk", "hu", "ro", "bg",
                    "sr", "sr-Latn", "sl", "hr", "lt", "lv", "et", "sq", "az", "mk");

    private static final String HEAD =
            """
            # Names of months of the Gregorian and the Hijri calendar, and of weekdays, folded, in the languages of the wire, from CLDR
            # by the JDK (Unicode License V3); written by CldrCalendarTest. The number of a weekday that is another in another language
            # is 0. What agencies write besides is in calendar.tsv, which outranks this file.
            # month | hijri | weekday <TAB> number <TAB> names, separated by |
            """;

    private final Map<String, Integer> months = new TreeMap<>();
    private final Map<String, Integer> hijriMonths = new TreeMap<>();
    private final Map<String, Integer> weekdays = new TreeMap<>();

    @Test
    void namesAreThoseOfCldr() throws IOException {
        for (String tag : LANGUAGES) {
            addFrom(Locale.forLanguageTag(tag));
        }
        // Poland's November is Croatia's October: such a name is ambiguous.
        months.values().removeIf(month -> month == CalendarNames.AMBIGUOUS);
        String expected =
                HEAD
                        + rows("month", months)
                        + rows("hijri", hijriMonths)
                        + rows("weekday", weekdays);
        if (System.getProperty("golden", "check").equals("write")) {
            Files.writeString(FILE, expected);
        }
        assertThat(Files.readString(FILE)).isEqualTo(expected);
    }

    private void addFrom(Locale locale) {
        for (Month month : Month.values()) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                String name = CalendarNames.key(month.getDisplayName(style, locale));
                if (name.length() > 1 && !Character.isDigit(name.charAt(0))) {
                    add(months, name, month.getValue());
                }
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = CalendarNames.key(day.getDisplayName(TextStyle.FULL, locale));
            add(weekdays, name, day.getValue());
        }
        if (locale.toLanguageTag().equals("ar")) {
            DateTimeFormatter month =
                    DateTimeFormatter.ofPattern("MMMM", locale)
                            .withChronology(HijrahChronology.INSTANCE);
            for (int n = 1; n <= 12; n++) {
                hijriMonths.put(CalendarNames.key(month.format(HijrahDate.of(1440, n, 1))), n);
            }
        }
    }

    private static void add(Map<String, Integer> names, String name, int number) {
        names.merge(
                name, number, (one, other) -> one.equals(other) ? one : CalendarNames.AMBIGUOUS);
    }

    private static String rows(String kind, Map<String, Integer> names) {
        Map<Integer, String> byNumber =
                names.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getValue,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.joining("|"))));
        return byNumber.entrySet().stream()
                .map(row -> kind + "\t" + row.getKey() + "\t" + row.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
