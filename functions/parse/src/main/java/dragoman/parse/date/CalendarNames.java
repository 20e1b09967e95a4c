package dragoman.parse.date;

import dragoman.parse.agency.Agency;
import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of months and weekdays, folded: CLDR's, as the JDK has them, for the languages of the wire
 * and the countries that name months differently; and in calendar.tsv what agencies write besides.
 */
public final class CalendarNames {
    /** Arabic has four sets of month names: Egypt's and the Gulf's, the Levant's, two Maghreb's. */
    private static final List<String> LANGUAGES =
            List.of(
                    "ar", "ar-LB", "ar-IQ", "ar-SY", "ar-JO", "ar-TN", "ar-DZ", "ar-MA", "ar-SA",
                    "ar-EG", "en", "fr", "es", "de", "it", "pt", "nl", "sv", "da", "nb", "fi", "tr",
                    "id", "ms", "ru", "uk", "el", "fa", "ur", "pl", "cs", "sk", "hu", "ro", "bg",
                    "sr", "sr-Latn", "sl", "hr", "lt", "lv", "et", "sq", "az", "mk");

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> hijriMonths = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();

    private static final int AMBIGUOUS = 0;

    private CalendarNames() {}

    /** The names that are part of the program. */
    public static CalendarNames shipped() {
        CalendarNames names = new CalendarNames();
        for (String tag : LANGUAGES) {
            names.addFrom(Locale.forLanguageTag(tag));
        }
        names.months.values().removeIf(month -> month == AMBIGUOUS);
        for (List<String> row : Resource.rows(CalendarNames.class, "calendar.tsv")) {
            Map<String, Integer> kind =
                    switch (row.get(0)) {
                        case "month" -> names.months;
                        case "hijri" -> names.hijriMonths;
                        case "ordinal" -> names.ordinals;
                        case String other ->
                                throw new IllegalStateException("calendar.tsv: " + other);
                    };
            for (String name : row.get(2).split("\\|", -1)) {
                kind.put(key(name), Integer.valueOf(row.get(1)));
            }
        }
        return names;
    }

    /** With the names of months that agencies alone use. */
    public CalendarNames with(List<Agency> agencies) {
        for (Agency agency : agencies) {
            for (int i = 0; i < agency.months().size(); i++) {
                for (String name : agency.months().get(i).split("\\|", -1)) {
                    if (!name.isBlank()) {
                        months.put(key(name), i + 1);
                    }
                }
            }
        }
        return this;
    }

    private void addFrom(Locale locale) {
        for (Month month : Month.values()) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                String name = key(month.getDisplayName(style, locale));
                if (name.length() > 1 && !Character.isDigit(name.charAt(0))) {
                    // Poland's November is Croatia's October: such a name says nothing.
                    months.merge(
                            name,
                            month.getValue(),
                            (one, other) -> one.equals(other) ? one : AMBIGUOUS);
                }
            }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            // What is another day in another language says nothing.
            weekdays.merge(
                    key(day.getDisplayName(TextStyle.FULL, locale)),
                    day.getValue(),
                    (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        }
        if (locale.toLanguageTag().equals("ar")) {
            DateTimeFormatter month =
                    DateTimeFormatter.ofPattern("MMMM", locale)
                            .withChronology(HijrahChronology.INSTANCE);
            for (int n = 1; n <= 12; n++) {
                hijriMonths.put(key(month.format(HijrahDate.of(1440, n, 1))), n);
            }
        }
    }

    private static String key(String name) {
        String folded = Folded.fold(name).strip().toLowerCase(Locale.ROOT);
        return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    }

    public Optional<Integer> month(String name) {
        return Optional.ofNullable(months.get(key(name)));
    }

    Optional<Integer> hijriMonth(String name) {
        return Optional.ofNullable(hijriMonths.get(key(name)));
    }

    /** The day that a word such as "first" stands for. */
    public Optional<Integer> ordinal(String name) {
        return Optional.ofNullable(ordinals.get(key(name)));
    }

    public boolean isWeekday(String name) {
        return weekdays.containsKey(key(name));
    }

    /** The day of the week; nothing for what is none, or several in different languages. */
    public Optional<DayOfWeek> weekday(String name) {
        return Optional.ofNullable(weekdays.get(key(name)))
                .filter(day -> day != AMBIGUOUS)
                .map(DayOfWeek::of);
    }

    /** Any month's name, as part of a regular expression. */
    String anyMonth() {
        return anyOf(months.keySet());
    }

    /** Any Hijri month's name, as part of a regular expression. */
    String anyHijriMonth() {
        return anyOf(hijriMonths.keySet());
    }

    /** Any ordinal, as part of a regular expression. */
    public String anyOrdinal() {
        return anyOf(ordinals.keySet());
    }

    private static String anyOf(Set<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
