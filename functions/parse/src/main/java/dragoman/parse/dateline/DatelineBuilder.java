package dragoman.parse.dateline;

import dragoman.parse.date.Days;
import dragoman.parse.date.PrintedDay;
import dragoman.parse.item.FieldMatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a dateline together from its parts, each of which may be missing. */
final class DatelineBuilder {
    private final DatelineText text;
    private final int start;
    private final int end;
    private List<String> agencies = List.of();
    private Optional<FieldMatch> mark = Optional.empty();
    private Optional<String> place = Optional.empty();
    private Optional<PrintedDay> day = Optional.empty();
    private Optional<FieldMatch> dayMatch = Optional.empty();
    private Optional<String> hijri = Optional.empty();

    DatelineBuilder(DatelineText text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    DatelineText text() {
        return text;
    }

    List<String> agencies() {
        return agencies;
    }

    DatelineBuilder agencies(List<String> codes) {
        agencies = codes;
        return this;
    }

    /** The agencies' mark between two indexes. */
    DatelineBuilder mark(int from, int to) {
        mark = Optional.of(match("agency", String.join(" ", agencies), from, to, "agency-mark"));
        return this;
    }

    /**
     * Adds a place.
     *
     * @param printed the place as printed in the line
     */
    DatelineBuilder place(String printed) {
        place = Optional.of(printed);
        return this;
    }

    /** A day without its position in the line. */
    DatelineBuilder day(PrintedDay printed) {
        day = Optional.of(printed);
        return this;
    }

    /**
     * A day at its position in the line.
     *
     * @param meant the day that is meant, which differs where the agency writes the month first
     */
    DatelineBuilder day(Days.Found found, PrintedDay meant) {
        day = Optional.of(meant);
        hijri = found.hijri();
        dayMatch = Optional.of(match("date", "", found.start(), found.end(), "dateline-day"));
        return this;
    }

    private FieldMatch match(String field, String value, int from, int to, String rule) {
        int printedStart = text.folded().start(from);
        int printedEnd = text.folded().end(to);
        return new FieldMatch(field, value, printedStart, printedEnd, rule).trimmed(text.line());
    }

    PrintedDateline build() {
        int from = text.folded().start(start);
        List<FieldMatch> parts = new ArrayList<>();
        place.flatMap(name -> placeMatch(name, from)).ifPresent(parts::add);
        dayMatch.ifPresent(match -> parts.addAll(dayMatches(match)));
        mark.ifPresent(parts::add);
        parts.removeIf(part -> part.start() >= part.end());
        return new PrintedDateline(
                agencies, place, day, hijri, from, text.folded().end(end), parts);
    }

    private Optional<FieldMatch> placeMatch(String name, int from) {
        int at = text.line().indexOf(name, from);
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        new FieldMatch("places", name, at, at + name.length(), "dateline-place"));
    }

    private List<FieldMatch> dayMatches(FieldMatch match) {
        String printed = text.line().substring(match.start(), match.end());
        String date = day.flatMap(PrintedDay::iso).orElse(printed);
        List<FieldMatch> matches = new ArrayList<>();
        matches.add(new FieldMatch("date", date, match.start(), match.end(), match.rule()));
        hijri.map(
                        value ->
                                new FieldMatch(
                                        "hijriDate",
                                        value,
                                        match.start(),
                                        match.end(),
                                        "dateline-hijri"))
                .ifPresent(matches::add);
        return matches;
    }
}
