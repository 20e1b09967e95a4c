package dragoman.parse.dateline;

import dragoman.parse.agency.Agency;
import dragoman.parse.agency.AgencyPatterns;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.PrintedDay;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A dateline that only one agency writes, by a pattern in the agency's file.
 *
 * <pre>LUNA&gt;MARE NUBIUM@3.June.2025&gt; The boat sailed at dawn.</pre>
 */
final class AgencyPattern implements Layout<DatelineText> {
    private final AgencyPatterns patterns;
    private final CalendarNames names;

    AgencyPattern(List<Agency> agencies, CalendarNames names) {
        this.patterns = new AgencyPatterns(agencies, Agency::datelines);
        this.names = names;
    }

    @Override
    public Optional<PrintedDateline> tryRead(DatelineText text) {
        return patterns.atStart(text.text()).map(match -> dateline(text, match));
    }

    private PrintedDateline dateline(DatelineText text, AgencyPatterns.Match match) {
        Matcher groups = match.groups();
        DatelineBuilder dateline = text.dateline(0, groups.end()).agencies(List.of(match.code()));
        if (match.group("mark").isPresent()) {
            dateline.mark(groups.start("mark"), groups.end("mark"));
        }
        if (match.group("place").filter(place -> !place.isBlank()).isPresent()) {
            dateline.place(text.printed(groups.start("place"), groups.end("place")));
        }
        day(match).ifPresent(dateline::day);
        return dateline.build();
    }

    private Optional<PrintedDay> day(AgencyPatterns.Match match) {
        Optional<Integer> day = match.group("d").map(Integer::valueOf);
        Optional<Integer> month =
                match.group("m")
                        .map(Integer::valueOf)
                        .or(() -> match.group("mon").flatMap(names::month));
        Optional<Integer> year = match.group("y").map(Integer::valueOf);
        return day.flatMap(d -> month.map(m -> new PrintedDay(d, m, year)));
    }
}
