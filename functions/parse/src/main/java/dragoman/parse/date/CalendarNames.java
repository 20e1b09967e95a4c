package dragoman.parse.date;

import dragoman.parse.agency.Agency;
import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.time.DayOfWeek;
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
 * Names of months and weekdays, folded: CLDR's, for the languages of the wire and the countries
 * that name months differently, and those in calendar.tsv that agencies use besides. A test writes
 * CLDR's into a file, since loading and formatting 45 locales at start is slow.
 */
public final class CalendarNames {
    private static final int MIN_ABBREVIATION = 3;

    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> hijriMonths = new HashMap<>();
    private final Map<String, Integer> solarMonths = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();

    /** The number of a name that means different days in different languages. */
    static final int AMBIGUOUS = 0;

    private CalendarNames() {}

    /** The names that are part of the program. */
    public static CalendarNames builtIn() {
        CalendarNames names = new CalendarNames();
        names.add("cldr-calendar.tsv");
        names.add("calendar.tsv");
        return names;
    }

    private void add(String file) {
        for (List<String> row : Resource.rows(CalendarNames.class, file)) {
            Map<String, Integer> kind =
                    switch (row.get(0)) {
                        case "month" -> months;
                        case "hijri" -> hijriMonths;
                        case "solar" -> solarMonths;
                        case "ordinal" -> ordinals;
                        case "weekday" -> weekdays;
                        case String other -> throw new IllegalStateException(file + ": " + other);
                    };
            for (String name : row.get(2).split("\\|", -1)) {
                kind.put(key(name), Integer.valueOf(row.get(1)));
            }
        }
    }

    /** Adds the names of months that only one agency uses. */
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

    /** The name as it is looked up: folded, in lower case and without a full stop. */
    static String key(String name) {
        String folded = Folded.fold(name).strip().toLowerCase(Locale.ROOT);
        return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    }

    public Optional<Integer> month(String name) {
        return Optional.ofNullable(months.get(key(name)));
    }

    /** The month with such a name, or the only one whose names begin so: three letters at least. */
    public Optional<Integer> abbreviatedMonth(String name) {
        String key = key(name);
        if (months.containsKey(key) || key.length() < MIN_ABBREVIATION) {
            return month(name);
        }
        Set<Integer> found =
                months.entrySet().stream()
                        .filter(month -> month.getKey().startsWith(key))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    Optional<Integer> hijriMonth(String name) {
        return Optional.ofNullable(hijriMonths.get(key(name)));
    }

    Optional<Integer> solarMonth(String name) {
        return Optional.ofNullable(solarMonths.get(key(name)));
    }

    /** The number that a word such as "first" means. */
    public Optional<Integer> ordinal(String name) {
        return Optional.ofNullable(ordinals.get(key(name)));
    }

    public boolean isWeekday(String name) {
        return weekdays.containsKey(key(name));
    }

    /** The text without a day of the week after its last comma: RAMALLAH, Wednesday. */
    public String withoutWeekday(String text) {
        int comma = text.lastIndexOf(',');
        return comma > 0 && isWeekday(text.substring(comma + 1).strip())
                ? text.substring(0, comma)
                : text;
    }

    /** The day of the week; empty for no such name, or one that is ambiguous among languages. */
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

    /** Any month's name in the solar calendar, as part of a regular expression. */
    String anySolarMonth() {
        return anyOf(solarMonths.keySet());
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
