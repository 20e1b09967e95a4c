package dragoman.parse.mention;

import dragoman.parse.text.Resource;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words for times in one language, folded, from times.tsv.
 *
 * @param days days, as the number of days from that of the dispatch
 * @param units words for a week, a month or a year
 * @param relations words for last (-1), this (0) and next (1)
 * @param year words before the number of a year
 * @param in words before a month, and before a year where nothing is counted
 * @param counted words after a number that is no year
 * @param names names of months that stand for other things as well
 * @param months the months' names as they are written, where they are words as well
 * @param of words between a day and its month
 * @param on words before a day of the week that are part of the time
 * @param from words that open a stretch of time
 * @param to words between its ends
 */
record TimeWords(
        Map<String, Integer> days,
        Map<String, Unit> units,
        Map<String, Integer> relations,
        Set<String> year,
        Set<String> in,
        Set<String> counted,
        Set<String> names,
        Map<String, Integer> months,
        Set<String> of,
        Set<String> on,
        Set<String> from,
        Set<String> to) {
    /** What a relation goes with. */
    enum Unit {
        WEEK,
        MONTH,
        YEAR
    }

    /** Whether the names of months are words in small letters as well. */
    boolean monthsAreWords() {
        return !months.isEmpty();
    }

    /** The built-in words of a language. */
    static TimeWords builtIn(String language) {
        Map<String, Integer> days = new HashMap<>();
        Map<String, Unit> units = new HashMap<>();
        Map<String, Integer> relations = new HashMap<>();
        Map<String, Integer> months = new HashMap<>();
        Map<String, Set<String>> sets = new HashMap<>();
        for (List<String> row : Resource.rows(TimeWords.class, "times.tsv")) {
            if (!row.getFirst().equals(language)) {
                continue;
            }
            String value = row.get(2);
            for (String word : row.get(3).split("\\|", -1)) {
                String folded = Words.fold(word);
                switch (row.get(1)) {
                    case "day" -> days.put(folded, Integer.valueOf(value));
                    case "unit" -> units.put(folded, unit(value));
                    case "relation" -> relations.put(folded, Integer.valueOf(value));
                    case "month" -> months.put(word, Integer.valueOf(value));
                    default -> sets.computeIfAbsent(row.get(1), _ -> new HashSet<>()).add(folded);
                }
            }
        }
        return new TimeWords(
                Map.copyOf(days),
                Map.copyOf(units),
                Map.copyOf(relations),
                sets.getOrDefault("year", Set.of()),
                sets.getOrDefault("in", Set.of()),
                sets.getOrDefault("counted", Set.of()),
                sets.getOrDefault("name", Set.of()),
                Map.copyOf(months),
                sets.getOrDefault("of", Set.of()),
                sets.getOrDefault("on", Set.of()),
                sets.getOrDefault("from", Set.of()),
                sets.getOrDefault("to", Set.of()));
    }

    private static Unit unit(String name) {
        return switch (name) {
            case "week" -> Unit.WEEK;
            case "month" -> Unit.MONTH;
            case "year" -> Unit.YEAR;
            default -> throw new IllegalStateException("unknown unit " + name);
        };
    }
}
