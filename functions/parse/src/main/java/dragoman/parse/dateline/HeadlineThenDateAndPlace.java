package dragoman.parse.dateline;

import dragoman.parse.date.PrintedDay;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headline on the same line, then the date in brackets, the place and the mark in brackets.
 *
 * <pre>Boat sails from Sea of Clouds (3/6/2025) Tycho (LUNA) The boat sailed at dawn.</pre>
 */
final class HeadlineThenDateAndPlace implements Layout<MarkedText> {
    private static final Pattern HEAD =
            Pattern.compile(
                    "^(?<headline>.{15,}?) ?\\((?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4})\\)"
                            + " ?(?<place>[^\\d()]{2,40})$");

    @Override
    public Optional<PrintedDateline> tryRead(MarkedText text) {
        Matcher match = HEAD.matcher(text.head());
        if (!text.mark().bracketed() || !match.find()) {
            return Optional.empty();
        }
        PrintedDay day =
                new PrintedDay(
                        Integer.parseInt(match.group("d")),
                        Integer.parseInt(match.group("m")),
                        Optional.of(Integer.valueOf(match.group("y"))));
        int head = text.headStart();
        String place = text.text().printed(head + match.start("place"), head + match.end("place"));
        return Optional.of(
                text.datelineFrom(head + match.end("headline")).place(place).day(day).build());
    }
}
