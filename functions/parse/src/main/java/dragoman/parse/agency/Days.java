package dragoman.parse.agency;

import dragoman.parse.agency.DateOfDispatch.PrintedDay;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a printed day at the end or at the start of a folded text, in any of the wire's orders. */
final class Days {
    private static final String YEAR =
            "(?:[ ,./-]{0,2}(?:de |del |\u0639\u0627\u0645 )?(?<y>(?:19|20)\\d{2}))?";
    private static final String ERA = " ?\u0645?";
    private static final int WORDED = 1;
    private static final int LAST_OF_THE_NINETEEN_HUNDREDS = 99;
    private static final int FIRST_TWO_DIGIT_YEAR = 50;

    // No printed day is longer, with the Hijri one beside it and both names of the month.
    private static final int LONGEST = 100;

    private final CalendarNames names;
    private final Pattern[] atEnd;
    private final Pattern[] atStart;

    Days(CalendarNames names) {
        this.names = names;
        String month = "(?<mon>" + names.anyMonth() + ")";
        String second = "(?: ?[/(-]? ?(?:" + names.anyMonth() + ")\\)?)?";
        String hijri =
                "(?:(?<hd>\\d{1,2}) ?(?<hm>"
                        + names.anyHijriMonth()
                        + ") ?(?<hy>\\d{4}) ?\u0647?"
                        + " ?(?:\u0627?\u0644?\u0645\u0648\u0627\u0641\u0642)? ?)?";
        String worded =
                "(?:(?<d>\\d{1,2})(?:\\.|er|st|nd|rd|th)?|(?<!\\p{L})(?<ord>"
                        + names.anyOrdinal()
                        + "))(?: \u0645\u0646)?(?: \u0634\u0647\u0631)? ?(?:de |d')?"
                        + month
                        + "\\.?"
                        + second
                        + YEAR
                        + ERA;
        String monthFirst = month + "\\.? ?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>\\d{4}))?";
        String numeric =
                "(?<d>\\d{1,2}) ?[-/.] ?(?<m>\\d{1,2})(?: ?[-/.] ?(?<y>\\d{4}|\\d{2}))?" + ERA;
        String strokes = "(?<d>\\d{1,2})/" + month + "/(?<y>\\d{4})\\]?";
        String[] forms = {strokes, hijri + worded, monthFirst, numeric};
        atEnd = new Pattern[forms.length];
        atStart = new Pattern[forms.length];
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        for (int i = 0; i < forms.length; i++) {
            atEnd[i] = Pattern.compile(before(i) + "\\(?" + forms[i] + "\\)?[ ,.;:/_-]*$", flags);
            atStart[i] =
                    Pattern.compile(
                            "^[ (\\[]*" + forms[i] + "(?![\\p{L}\\p{N}])\\)?[ ,.;:/\\]_-]*", flags);
        }
    }

    /** A day may be glued to the place before it, a month may not. */
    private static String before(int form) {
        return form == WORDED ? "(?<!\\p{N})" : "(?<![\\p{L}\\p{N}])";
    }

    /**
     * A day as it was found.
     *
     * @param start where it begins
     * @param end where the text goes on behind it and its separators
     * @param hijri the day in the Hijri calendar that stands beside it, as {@code yyyy-mm-dd}
     */
    record Found(PrintedDay day, int start, int end, Optional<String> hijri) {}

    /** The day at the end of the text. */
    Optional<Found> atEnd(String folded) {
        return find(folded, Math.max(0, folded.length() - LONGEST), atEnd);
    }

    /** The day at the start of the text. */
    Optional<Found> atStart(String folded) {
        return find(folded, 0, atStart);
    }

    private Optional<Found> find(String folded, int from, Pattern[] forms) {
        boolean digits = hasDigit(folded, from);
        for (int i = 0; i < forms.length; i++) {
            // Without a digit there is only a day in words, and most lines have neither.
            if (!digits && i != WORDED) {
                continue;
            }
            Matcher match =
                    forms[i].matcher(folded)
                            .region(from, folded.length())
                            .useTransparentBounds(true);
            if (match.find()) {
                Optional<Found> found = found(match);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasDigit(String folded, int from) {
        for (int i = from; i < folded.length(); i++) {
            if (Character.isDigit(folded.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Found> found(Matcher match) {
        Optional<Integer> day =
                group(match, "d")
                        .map(Integer::valueOf)
                        .or(() -> group(match, "ord").flatMap(names::ordinal));
        Optional<Integer> month =
                group(match, "m")
                        .map(Integer::valueOf)
                        .or(() -> group(match, "mon").flatMap(names::month));
        if (day.isEmpty() || month.isEmpty() || (month.get() > 12 && day.get() > 12)) {
            return Optional.empty();
        }
        return Optional.of(
                new Found(
                        new PrintedDay(day.get(), month.get(), group(match, "y").map(Days::year)),
                        match.start(),
                        match.end(),
                        hijri(match)));
    }

    private Optional<String> hijri(Matcher match) {
        return group(match, "hm")
                .flatMap(
                        month ->
                                month.matches("\\d+")
                                        ? Optional.of(Integer.valueOf(month))
                                        : names.hijriMonth(month))
                .map(
                        month ->
                                "%s-%02d-%02d"
                                        .formatted(
                                                match.group("hy"),
                                                month,
                                                Integer.parseInt(match.group("hd"))));
    }

    /** Years of two digits are of the last century from 50 on. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (year > LAST_OF_THE_NINETEEN_HUNDREDS) {
            return year;
        }
        return year < FIRST_TWO_DIGIT_YEAR ? 2000 + year : 1900 + year;
    }

    private static Optional<String> group(Matcher match, String name) {
        return match.namedGroups().containsKey(name)
                ? Optional.ofNullable(match.group(name))
                : Optional.empty();
    }
}
