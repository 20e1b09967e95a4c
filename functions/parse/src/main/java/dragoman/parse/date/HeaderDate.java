package dragoman.parse.date;

import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the date line above or below a text: a date alone on its line, in any order and with or
 * without a label, a weekday, a time and the day in another calendar.
 */
public final class HeaderDate {
    private static final int MAX_LENGTH = 120;

    // North Korea counts years from 1912, its year Juche 1.
    private static final Pattern JUCHE =
            Pattern.compile("^ *\\[Juche ?(\\d{2,3})\\. ?(\\d{1,2})\\. ?(\\d{1,2})\\.?\\] *$");
    private static final int YEAR_BEFORE_JUCHE = 1911;

    private static final Pattern BULLETS = Pattern.compile("^[^\\p{L}\\p{N}]*+");
    private static final Pattern MONTH_TO_YEAR = Pattern.compile("\\d{4}|\\d[^\\p{L}]{1,3}\\d");

    private static final String PLACE_ENDS = " ,\u060C:/(-";

    private final Pattern label;
    private final Predicate<String> isPlace;
    private final Days days;
    private final CalendarNames names;

    /**
     * @param labels that agencies write before the date
     * @param isPlace whether a text is the name of a place, which may be before the date too
     */
    public HeaderDate(
            List<String> labels, Days days, CalendarNames names, Predicate<String> isPlace) {
        this.isPlace = isPlace;
        this.days = days;
        this.names = names;
        String any =
                Stream.concat(
                                labels.stream(),
                                Resource.rows(HeaderDate.class, "date-labels.txt").stream()
                                        .map(List::getFirst))
                        .map(Folded::fold)
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        label =
                Pattern.compile(
                        "(?:" + any + ")(?!\\p{L})(?<colon>[ ]*+[:=|\u2236-]*+)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * A date line.
     *
     * @param hijri the day in the lunar calendar, as {@code yyyy-mm-dd}
     * @param converted whether the day is printed in the lunar calendar alone
     * @param start where the date itself begins in the line, after its label or place
     */
    public record Found(
            PrintedDay day,
            Optional<String> hijri,
            boolean converted,
            Optional<LocalTime> time,
            Optional<String> zone,
            int start,
            int end) {
        /** A date line that is nothing but a day. */
        public static Found of(PrintedDay day, int start, int end) {
            return new Found(
                    day, Optional.empty(), false, Optional.empty(), Optional.empty(), start, end);
        }
    }

    /** The date, when the line is a date line. */
    public Optional<Found> find(String line) {
        if (line.length() > MAX_LENGTH || !hasDigit(line)) {
            return Optional.empty();
        }
        Matcher juche = JUCHE.matcher(line);
        if (line.indexOf('[') >= 0 && juche.find()) {
            return Optional.of(
                    Found.of(
                            new PrintedDay(
                                    Integer.parseInt(juche.group(3)),
                                    Integer.parseInt(juche.group(2)),
                                    Optional.of(
                                            YEAR_BEFORE_JUCHE + Integer.parseInt(juche.group(1)))),
                            juche.start(1),
                            juche.end(3)));
        }
        Folded folded = Folded.of(line);
        int from = afterLabel(folded.text());
        boolean labelled = from >= 0;
        int start = labelled ? from : afterPlace(folded.text(), afterBullets(folded.text()));
        return new DateScanner(folded.text(), start, days, names)
                .read()
                .filter(found -> labelled || found.isFull())
                .map(found -> found.in(folded))
                .or(() -> labelled ? find(withoutRemark(line)) : Optional.empty());
    }

    /** The line without brackets at its end, such as an agency's mark; empty without any. */
    private static String withoutRemark(String line) {
        String stripped = line.stripTrailing();
        return stripped.endsWith(")") && stripped.indexOf('(') > 0
                ? stripped.substring(0, stripped.lastIndexOf('('))
                : "";
    }

    /**
     * The line, when its label says that it is a date line and it is not understood. A line of
     * prose may begin with such a word too, so there has to be something like a date.
     */
    public boolean isUnread(String line) {
        return hasLabelAndColon(line)
                && MONTH_TO_YEAR.matcher(Folded.fold(line)).find()
                && find(line).isEmpty();
    }

    /** Whether the line is a date line with a label and a colon, and so certainly no dateline. */
    public boolean isLabelled(String line) {
        return hasLabelAndColon(line) && find(line).isPresent();
    }

    /** Whether a line with a figure in it begins with a label and a colon. */
    private boolean hasLabelAndColon(String line) {
        if (line.length() > MAX_LENGTH || !hasDigit(line)) {
            return false;
        }
        String folded = Folded.fold(line);
        Matcher found = label.matcher(folded).region(afterBullets(folded), folded.length());
        return found.lookingAt() && !found.group("colon").isBlank();
    }

    /** The index after a label at the start; -1 when there is none. */
    private int afterLabel(String folded) {
        Matcher found = label.matcher(folded).region(afterBullets(folded), folded.length());
        return found.lookingAt() ? found.end() : -1;
    }

    private static int afterBullets(String folded) {
        Matcher bullets = BULLETS.matcher(folded);
        return bullets.lookingAt() ? bullets.end() : 0;
    }

    /**
     * The index after a place at an index, which separators or a weekday follow; else the index.
     */
    private int afterPlace(String folded, int from) {
        int figure = from;
        while (figure < folded.length() && !Character.isDigit(folded.charAt(figure))) {
            figure++;
        }
        for (int end = figure; end > from; end--) {
            boolean separated = PLACE_ENDS.indexOf(folded.charAt(end - 1)) >= 0;
            if (separated && isPlace.test(folded.substring(from, end - 1).strip())) {
                return end;
            }
        }
        return from;
    }

    private static boolean hasDigit(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
