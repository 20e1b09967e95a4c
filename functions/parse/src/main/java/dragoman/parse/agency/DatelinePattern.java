package dragoman.parse.agency;

import dragoman.parse.agency.DateOfDispatch.PrintedDay;
import dragoman.parse.text.Folded;

import java.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds an agency's dateline at the start of a line. */
final class DatelinePattern {
    // No dateline is longer; the bound also keeps the search short on a line of any length.
    private static final int LONGEST = 160;
    private static final String PLACES = "(?<place>[^\\d()]{2,60}?(?:\\([^\\d()]{2,30}\\))?)";
    private static final Map<String, Integer> MONTHS = englishMonths();

    private final Pattern numeric;
    private final Pattern worded;

    DatelinePattern(List<String> marks) {
        String mark =
                marks.stream()
                        .map(Folded::fold)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "\\( ?(?:", ") ?\\)"));
        String dash = " ?(?:-{1,3}|:)? ?";
        // place - d - m (mark)-- ; the year is seldom printed
        numeric =
                Pattern.compile(
                        "^ *"
                                + PLACES
                                + " ?- ?(?<day>\\d{1,2}) ?[-/] ?(?<month>\\d{1,2})(?: ?[-/]"
                                + " ?(?<year>\\d{4}))? ?-? ?"
                                + mark
                                + dash);
        // PLACE, Mon d (MARK) --
        worded =
                Pattern.compile(
                        "^ *"
                                + PLACES
                                + ", ?(?<word>\\p{L}{3,9})\\.? (?<day>\\d{1,2})(?:,?"
                                + " (?<year>\\d{4}))? ?"
                                + mark
                                + dash);
    }

    /**
     * A dateline as it was found.
     *
     * @param end code unit after the dateline in the line
     */
    record Found(String place, PrintedDay day, int end) {}

    /** The dateline at the start of the line. */
    Optional<Found> find(String line) {
        Folded folded = Folded.of(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        Matcher numbers = numeric.matcher(folded.text());
        if (numbers.find()) {
            int month = Integer.parseInt(numbers.group("month"));
            return Optional.of(found(line, folded, numbers, month));
        }
        Matcher words = worded.matcher(folded.text());
        if (words.find()) {
            Integer month = MONTHS.get(words.group("word").toLowerCase(Locale.ROOT));
            return month == null
                    ? Optional.empty()
                    : Optional.of(found(line, folded, words, month));
        }
        return Optional.empty();
    }

    private static Found found(String line, Folded folded, Matcher match, int month) {
        String place =
                line.substring(folded.start(match.start("place")), folded.end(match.end("place")))
                        .strip();
        Optional<Integer> year = Optional.ofNullable(match.group("year")).map(Integer::valueOf);
        PrintedDay day = new PrintedDay(Integer.parseInt(match.group("day")), month, year);
        return new Found(place, day, folded.end(match.end()));
    }

    /** Month names and their usual short forms, from CLDR as the JDK has it. */
    private static Map<String, Integer> englishMonths() {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.ENGLISH);
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            months.put(symbols.getMonths()[i].toLowerCase(Locale.ROOT), i + 1);
            months.put(symbols.getShortMonths()[i].toLowerCase(Locale.ROOT), i + 1);
        }
        // Wire style books write September so; CLDR's short form is Sep.
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
