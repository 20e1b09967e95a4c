package dragoman.parse.dateline;

import dragoman.parse.agency.Marks.Mark;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;

import java.util.Optional;

/**
 * An agency's mark at the start of a line, and the text around it. All indexes are those of the
 * folded text.
 */
final class MarkedText {
    private final DatelineText text;
    private final Mark mark;
    private final String before;
    private final String after;
    private final int start;
    private final int headEnd;
    private final String separatorAfter;
    private final Optional<Days.Found> lastDay;
    private final Optional<Days.Found> firstDay;

    MarkedText(DatelineText text, Mark mark, Days days, CalendarNames names) {
        this.text = text;
        this.mark = mark;
        before = text.text().substring(0, mark.start());
        after = text.text().substring(mark.end());
        start = Separators.endOfBullets(before);
        headEnd = Math.max(start, Separators.startOfTrailing(before));
        separatorAfter = Separators.leading(after);
        String head = head();
        lastDay =
                head.isEmpty()
                        ? Optional.empty()
                        : days.atEnd(names.withoutWeekday(head)).map(day -> day.movedBy(start));
        firstDay =
                head.isEmpty() || lastDay.isPresent()
                        ? Optional.empty()
                        : days.atStart(head).map(day -> day.movedBy(start));
    }

    DatelineText text() {
        return text;
    }

    Mark mark() {
        return mark;
    }

    /** Whether the line begins with the mark. */
    boolean opensLine() {
        return head().isEmpty() && before.isBlank();
    }

    /** The text before the mark, without bullets and separators. */
    String head() {
        return before.substring(start, headEnd);
    }

    int headStart() {
        return start;
    }

    int headEnd() {
        return headEnd;
    }

    /** The separators between head and mark. */
    String separatorBefore() {
        return before.substring(headEnd);
    }

    /** All of the text after the mark. */
    String after() {
        return after;
    }

    /** The separators after the mark. */
    String separatorAfter() {
        return separatorAfter;
    }

    /** Whether nothing but separators follows the mark. */
    boolean closesLine() {
        return after.substring(separatorAfter.length()).isBlank();
    }

    /** Whether brackets or separators make it clear where the mark ends. */
    boolean isSetOff() {
        return mark.bracketed() || !separatorAfter.isBlank();
    }

    /** The day with which the head ends. */
    Optional<Days.Found> lastDay() {
        return lastDay;
    }

    /** The day with which the head begins, when it does not end with one. */
    Optional<Days.Found> firstDay() {
        return firstDay;
    }

    /** A dateline from the head to the separators after the mark. */
    DatelineBuilder dateline() {
        return datelineFrom(start);
    }

    /** A dateline from an index in the head to the separators after the mark. */
    DatelineBuilder datelineFrom(int from) {
        return dateline(from, mark.end() + separatorAfter.length());
    }

    /** A dateline from the head to an index after the mark. */
    DatelineBuilder datelineTo(int end) {
        return dateline(start, end);
    }

    private DatelineBuilder dateline(int from, int to) {
        return text.dateline(from, to).agencies(mark.codes()).mark(mark.start(), mark.end());
    }
}
