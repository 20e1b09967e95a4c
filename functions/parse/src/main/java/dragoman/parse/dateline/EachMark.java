package dragoman.parse.dateline;

import dragoman.parse.agency.Marks;
import dragoman.parse.agency.Marks.Mark;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;

import java.util.Optional;

/** Tries a layout around each agency's mark in the text, from the first to the last. */
final class EachMark implements Layout<DatelineText> {
    private final Marks marks;
    private final Days days;
    private final CalendarNames names;
    private final Layout<MarkedText> layout;

    EachMark(Marks marks, Days days, CalendarNames names, Layout<MarkedText> layout) {
        this.marks = marks;
        this.days = days;
        this.names = names;
        this.layout = layout;
    }

    @Override
    public Optional<PrintedDateline> tryRead(DatelineText text) {
        for (Mark mark : marks.in(text.text())) {
            Optional<PrintedDateline> dateline =
                    layout.tryRead(new MarkedText(text, mark, days, names));
            if (dateline.isPresent()) {
                return dateline;
            }
        }
        return Optional.empty();
    }
}
