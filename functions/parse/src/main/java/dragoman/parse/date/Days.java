package dragoman.parse.date;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a printed day at the end or at the start of a folded text, in any of the wire's orders. */
public final class Days {
    private static final String YEAR =
            "(?:[ ,./-]{0,2}(?:de |del |\u0639\u0627\u0645 )?(?<y>(?:19|20)\\d{2}))?";
    private static final String ERA = " ?\u0645?";
    private static final int LAST_OF_THE_NINETEEN_HUNDREDS = 99;
    private static final int FIRST_TWO_DIGIT_YEAR = 50;

    // No printed day is longer, even with the Hijri one and both names of the month.
    private static final int MAX_LENGTH = 100;

    /** What a text must contain for a form of writing days to be worth searching for. */
    private enum Needs {
        NOTHING,
        DIGIT,
        LETTER_AFTER_DIGIT,
        LETTER_BEFORE_DIGIT
    }

    /**
     * One form of writing days.
     *
     * @param glued whether it may follow the place without a blank
     */
    private record Form(Needs needs, boolean glued, String pattern) {}

    private record Search(Needs needs, Pattern pattern, Set<String> groups) {}

    private final CalendarNames names;
    private final Pattern lunar;
    private final List<Search> atEnd;
    private final List<Search> atStart;

    public Days(CalendarNames names) {
        this.names = names;
        String month = "(?<mon>" + names.anyMonth() + ")";
        String second = "(?: ?[/(-]? ?(?:" + names.anyMonth() + ")\\)?)?";
        // The Gregorian day follows after "corresponding to", a slash, a comma or a bracket.
        String lunarDay =
                "(?:(?<hd>\\d{1,2})(?: ?(?<hm>"
                        + names.anyHijriMonth()
                        + ") ?|[/-](?<hn>\\d{1,2})[/-])(?<hy>1[34]\\d{2}) ?\u0647?\\.?["
                        + " ,\u060C]{0,2}(?:\u0627?\u0644?\u0645\u0648\u0627\u0641\u0642)?:?["
                        + " ,\u060C/(]{0,3})";
        String hijri = lunarDay + "?";
        String after =
                "(?: \u0645\u0646)?(?: \u0634\u0647\u0631)? ?(?:de |d'|of )?"
                        + month
                        + "\\.?"
                        + second
                        + YEAR
                        + ERA;
        String counted = "(?<d>\\d{1,2})(?:\\.|er|st|nd|rd|th)?" + after;
        String worded = "(?<!\\p{L})(?<ord>" + names.anyOrdinal() + ")" + after;
        String monthFirst =
                month + "[.,]? ?(?<d>\\d{1,2})(?:st|nd|rd|th| d)?(?:(?:,? |,)(?<y>\\d{4}))?";
        String yearFirst = "(?<y>(?:19|20)\\d{2})\\.? " + month + " (?<d>\\d{1,2})";
        String numeric =
                "(?<d>\\d{1,2}) ?[-/.] ?(?<m>\\d{1,2})(?: ?[-/.] ?(?<y>\\d{4}|\\d{2}))?" + ERA;
        String strokes = "(?<d>\\d{1,2})[/-]" + month + "\\.?[/-](?<y>\\d{4})\\]?";
        String iso =
                "(?<y>(?:19|20)\\d{2}) ?[-/.] ?(?<certain>\\d{1,2}) ?[-/.] ?(?<d>\\d{1,2})" + ERA;
        // Chinese, Japanese and Korean.
        String counters =
                "(?<y>(?:19|20)\\d{2}) ?[\u5E74\uB144] ?(?<certain>\\d{1,2}) ?[\u6708\uC6D4]"
                        + " ?(?<d>\\d{1,2}) ?[\u65E5\uC77C]";
        String solar =
                "(?<d>\\d{1,2}) (?:\u0645\u0627\u0647 )?(?<solar>"
                        + names.anySolarMonth()
                        + ")(?: \u0645\u0627\u0647)?,? (?<sy>1[34]\\d{2})";
        // A day may follow the place without a blank, a month may not.
        List<Form> forms =
                List.of(
                        new Form(Needs.LETTER_AFTER_DIGIT, false, strokes),
                        new Form(Needs.LETTER_AFTER_DIGIT, false, counters),
                        new Form(Needs.LETTER_AFTER_DIGIT, true, solar),
                        new Form(Needs.LETTER_BEFORE_DIGIT, false, yearFirst),
                        new Form(Needs.LETTER_AFTER_DIGIT, true, hijri + counted),
                        new Form(Needs.NOTHING, true, hijri + worded),
                        new Form(Needs.LETTER_BEFORE_DIGIT, false, monthFirst),
                        new Form(Needs.DIGIT, true, lunarDay + numeric),
                        new Form(Needs.DIGIT, false, iso),
                        new Form(Needs.DIGIT, false, numeric));
        lunar =
                Pattern.compile(
                        "(?<hd>\\d{1,2})(?: \u0645\u0646)?(?: \u0634\u0647\u0631)? ?(?<hm>"
                                + names.anyHijriMonth()
                                + "),? ?(?<hy>\\d{4})");
        atEnd = forms.stream().map(Days::closing).toList();
        atStart = forms.stream().map(Days::opening).toList();
    }

    private static Search closing(Form form) {
        String before = form.glued() ? "(?<!\\p{N})" : "(?<![\\p{L}\\p{N}])";
        return search(form, before + "\\(?" + form.pattern() + " ?\\)?[ ,.;:/_-]*$");
    }

    private static Search opening(Form form) {
        return search(form, "^[ (\\[]*" + form.pattern() + "(?![\\p{L}\\p{N}])\\)?[ ,.;:/\\]_-]*");
    }

    private static Search search(Form form, String pattern) {
        Pattern compiled =
                Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new Search(form.needs(), compiled, compiled.namedGroups().keySet());
    }

    /**
     * A day as it was found.
     *
     * @param start where it begins
     * @param end where the text continues after it and its separators
     * @param hijri the day in the Hijri calendar printed beside it, as {@code yyyy-mm-dd}
     * @param numeric whether the month is a number, which could be the day instead
     */
    public record Found(
            PrintedDay day, int start, int end, Optional<String> hijri, boolean numeric) {
        /** The same in a text that has so many characters before the text searched. */
        public Found movedBy(int characters) {
            return new Found(day, start + characters, end + characters, hijri, numeric);
        }
    }

    /** The day at the end of the text. */
    public Optional<Found> atEnd(String folded) {
        return find(folded, Math.max(0, folded.length() - MAX_LENGTH), atEnd);
    }

    /** The day at the start of the text. */
    public Optional<Found> atStart(String folded) {
        return find(folded, 0, atStart);
    }

    /**
     * A day of the lunar calendar.
     *
     * @param date as {@code yyyy-mm-dd}
     * @param end where the text continues after it
     */
    record Lunar(String date, int end) {}

    /** The day of the lunar calendar at the start of the text. */
    Optional<Lunar> lunarAtStart(String folded) {
        Matcher match = lunar.matcher(folded);
        return match.lookingAt()
                ? hijri(match, lunar.namedGroups().keySet())
                        .map(date -> new Lunar(date, match.end()))
                : Optional.empty();
    }

    private Optional<Found> find(String folded, int from, List<Search> searches) {
        Set<Needs> met = met(folded, from);
        for (Search search : searches) {
            if (!met.contains(search.needs())) {
                continue;
            }
            Matcher match =
                    search.pattern()
                            .matcher(folded)
                            .region(from, folded.length())
                            .useTransparentBounds(true);
            if (match.find()) {
                Optional<Found> found = found(match, search.groups());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Set<Needs> met(String folded, int from) {
        Set<Needs> met = EnumSet.of(Needs.NOTHING);
        char last = ' ';
        for (int i = from; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isDigit(c)) {
                met.add(Needs.DIGIT);
                if (Character.isLetter(last)) {
                    met.add(Needs.LETTER_BEFORE_DIGIT);
                }
            } else if (Character.isLetter(c) && met.contains(Needs.DIGIT)) {
                met.add(Needs.LETTER_AFTER_DIGIT);
            }
            // There may be a point and a blank between a month and its day.
            last = c == ' ' || c == '.' ? last : c;
        }
        return met;
    }

    private Optional<Found> found(Matcher match, Set<String> groups) {
        if (groups.contains("solar")) {
            return names.solarMonth(match.group("solar"))
                    .flatMap(
                            month ->
                                    SolarHijri.gregorian(
                                            number(match, "sy"), month, number(match, "d")))
                    .map(PrintedDay::of)
                    .map(
                            day ->
                                    new Found(
                                            day,
                                            match.start(),
                                            match.end(),
                                            Optional.empty(),
                                            false));
        }
        Optional<Integer> day =
                group(match, groups, "d")
                        .map(Integer::valueOf)
                        .or(() -> group(match, groups, "ord").flatMap(names::ordinal));
        Optional<Integer> month =
                group(match, groups, "m")
                        .or(() -> group(match, groups, "certain"))
                        .map(Integer::valueOf)
                        .or(() -> group(match, groups, "mon").flatMap(names::month));
        if (day.isEmpty() || month.isEmpty() || (month.get() > 12 && day.get() > 12)) {
            return Optional.empty();
        }
        return Optional.of(
                new Found(
                        new PrintedDay(
                                day.get(), month.get(), group(match, groups, "y").map(Days::year)),
                        match.start(),
                        match.end(),
                        hijri(match, groups),
                        groups.contains("m")));
    }

    private Optional<String> hijri(Matcher match, Set<String> groups) {
        return group(match, groups, "hn")
                .or(() -> group(match, groups, "hm"))
                .flatMap(
                        month ->
                                Character.isDigit(month.charAt(0))
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

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }

    /** Years of two digits belong to the last century from 50 on. */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (year > LAST_OF_THE_NINETEEN_HUNDREDS) {
            return year;
        }
        return year < FIRST_TWO_DIGIT_YEAR ? 2000 + year : 1900 + year;
    }

    private static Optional<String> group(Matcher match, Set<String> groups, String name) {
        return groups.contains(name) ? Optional.ofNullable(match.group(name)) : Optional.empty();
    }
}
