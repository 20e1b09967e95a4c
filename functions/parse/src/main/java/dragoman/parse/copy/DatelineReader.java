package dragoman.parse.copy;

import dragoman.parse.agency.Agency;
import dragoman.parse.agency.AgencyPatterns;
import dragoman.parse.agency.Marks;
import dragoman.parse.agency.Marks.Mark;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;
import dragoman.parse.date.PrintedDay;
import dragoman.parse.place.Gazetteer;
import dragoman.parse.text.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds a dateline at the start of a line. All layouts are one: an agency's mark, and around it a
 * place, a day, neither or both; what differs is the order and what parts them.
 */
final class DatelineReader {
    // No dateline is longer, a list of places included; the bound keeps the search short on a line
    // of any length.
    private static final int MAX_LENGTH = 260;
    private static final int MAX_PLACES_LENGTH = 70;
    private static final int MAX_PLACES_LENGTH_WITHOUT_DAY = 50;
    private static final int MAX_WORDS = 9;
    private static final int LAST_MONTH = 12;
    private static final int MAX_WORDS_BEFORE_BARE_BRACKET = 4;
    private static final Pattern SEPARATORS_BEHIND =
            Pattern.compile("^ ?(?:\\.? ?-{1,3}|_|:|\\.(?= |$)|/(?= )|)[ \"]?-{0,2} ?");
    private static final Pattern SEPARATORS_BEFORE = Pattern.compile("[-: ,._/|\\]\u060C\u06D4]+$");
    // A full stop ends a sentence; it parts a day from a mark, but no place.
    private static final Pattern PARTS_A_PLACE = Pattern.compile("[-:,_/|\u060C]");
    private static final Pattern BULLETS = Pattern.compile("^[ *\u2022\u00B7]+");
    private static final Pattern IN = Pattern.compile("(?:^| )\u0641\u064A$");
    // Signs that sentences have and places have not; a point may shorten a name: ST. LOUIS.
    private static final Pattern NO_PLACE =
            Pattern.compile("[\\d!?\u061F\u00AB\u00BB\"\u201C\u201D:;=]|\\p{Ll}\\. ");
    // headline (25/12/2004) place
    private static final Pattern BEHIND_A_HEADLINE =
            Pattern.compile(
                    "^(?<headline>.{15,}?) ?\\((?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4})\\)"
                            + " ?(?<place>[^\\d()]{2,40})$");
    // mark - place - lead; mark-place - lead
    private static final Pattern MARK_THEN_PLACE =
            Pattern.compile("^ ?- ?(?<place>[^-.:]{2,40}?) ?- ");
    // (mark) - place, day -
    private static final Pattern MARK_FIRST =
            Pattern.compile("^ ?-{1,2} ?(?<head>[^-]{3,60}?) ?-{1,2} ");

    private static final Pattern MARK_THEN_LEAD = Pattern.compile("^ ?-{1,2} ?[\\p{Lu}\\p{Lo}\"]");
    private static final Pattern CAPITALS_AND_DASH =
            Pattern.compile(
                    "^(?<place>\\p{Lu}[\\p{Lu}\\p{M}.' ]{2,24}(?:, ?\\p{Lu}[\\p{L}. ]{1,20})?)"
                            + " ?-{1,2} (?=[\\p{Lu}\"\u201C])");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M}.' -]{2,24}");
    private static final Pattern PLACE_AND_DASH =
            Pattern.compile(
                    "^ *(?<place>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'. ]{1,29}?(?:, ?\\p{Lu}[\\p{L}."
                            + " ]{1,20})?)(?: ?-{2,3} ?| - )(?=\\S)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\"\u201D)] *$");
    private static final int MIN_LEAD_LENGTH = 40;

    private final Marks marks;
    private final Days days;
    private final Gazetteer places;
    private final CalendarNames names;
    private final AgencyPatterns patterns;
    private final Set<String> monthFirst;

    DatelineReader(
            List<Agency> agencies, Marks marks, Days days, Gazetteer places, CalendarNames names) {
        this.patterns = new AgencyPatterns(agencies, Agency::datelines);
        this.monthFirst =
                agencies.stream()
                        .filter(Agency::monthFirst)
                        .map(Agency::code)
                        .collect(Collectors.toUnmodifiableSet());
        this.marks = marks;
        this.days = days;
        this.places = places;
        this.names = names;
    }

    /**
     * A dateline as it was found.
     *
     * @param agencies those that it names, in order; several sent it jointly
     * @param places as printed; absent where there is none
     * @param hijri the day in the Hijri calendar, as {@code yyyy-mm-dd}
     * @param start where it begins in the line
     * @param end code unit after the dateline in the line
     * @param parts what it is made of
     */
    record Found(
            List<String> agencies,
            Optional<String> places,
            Optional<PrintedDay> day,
            Optional<String> hijri,
            int start,
            int end,
            List<FieldMatch> parts) {
        /** The same, with the day of another. */
        Found of(Optional<PrintedDay> otherDay, Optional<String> otherHijri) {
            return new Found(agencies, places, otherDay, otherHijri, start, end, parts);
        }
    }

    /** Whether there is more than nothing to be found; quicker than to look. */
    boolean mayFind(String line) {
        return marks.mayBeIn(Folded.fold(beginning(line)));
    }

    private static String beginning(String line) {
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line;
    }

    /** The dateline at the start of the line. */
    Optional<Found> find(String line) {
        Folded folded = Folded.of(beginning(line));
        Optional<Found> own = own(folded, line);
        if (own.isPresent()) {
            return own;
        }
        for (Mark mark : marks.in(folded.text())) {
            Optional<Found> found = around(mark, folded, line);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A dateline as an agency alone writes it, by the pattern in its file. */
    private Optional<Found> own(Folded folded, String line) {
        return patterns.atStart(folded.text())
                .map(
                        match -> {
                            Matcher groups = match.groups();
                            boolean marked = match.group("mark").isPresent();
                            Mark mark =
                                    new Mark(
                                            marked ? groups.start("mark") : groups.end(),
                                            marked ? groups.end("mark") : groups.end(),
                                            List.of(match.code()),
                                            true,
                                            false);
                            Signature parts = new Signature(mark, folded, line, 0, groups.end());
                            return parts.found(
                                    match.group("place")
                                            .filter(place -> !place.isBlank())
                                            .map(
                                                    _ ->
                                                            parts.printed(
                                                                    groups.start("place"),
                                                                    groups.end("place"))),
                                    day(match),
                                    Optional.empty(),
                                    groups.end());
                        });
    }

    private Optional<PrintedDay> day(AgencyPatterns.Match match) {
        Optional<Integer> month =
                match.group("m")
                        .map(Integer::valueOf)
                        .or(() -> match.group("mon").flatMap(names::month));
        return match.group("d")
                .flatMap(
                        day ->
                                month.map(
                                        n ->
                                                new PrintedDay(
                                                        Integer.parseInt(day),
                                                        n,
                                                        match.group("y").map(Integer::valueOf))));
    }

    /** The day in the order in which the agency writes it. */
    private PrintedDay ordered(Days.Found found, Mark mark) {
        PrintedDay day = found.day();
        boolean swapped =
                found.numeric()
                        && !mark.codes().isEmpty()
                        && monthFirst.containsAll(mark.codes())
                        && day.day() <= LAST_MONTH;
        return swapped
                ? new PrintedDay(/* day= */ day.month(), /* month= */ day.day(), day.year())
                : day;
    }

    /**
     * A dateline without a mark: place, day and dash. Only where a format says that the line is
     * text, since headlines begin so too.
     */
    Optional<Found> unsigned(String line) {
        Folded folded =
                Folded.of(
                        line.length() > MAX_PLACES_LENGTH
                                ? line.substring(0, MAX_PLACES_LENGTH)
                                : line);
        int dash = folded.text().indexOf(" - ");
        String head = dash < 0 ? "" : folded.text().substring(0, dash);
        return days.atEnd(head)
                .filter(day -> day.start() > 1 && Character.isUpperCase(head.charAt(0)))
                .flatMap(
                        day ->
                                new Signature(
                                                new Mark(dash, dash, List.of(), false, false),
                                                folded,
                                                line,
                                                0,
                                                dash + " - ".length())
                                        .withDay(day, 0, day.start(), 0))
                .filter(found -> found.places().isPresent());
    }

    /** A dateline that stands alone, in an element of its own, and so needs no mark. */
    Optional<Found> alone(String line) {
        Optional<Found> signed = find(line);
        if (signed.isPresent()) {
            return signed;
        }
        Folded folded = Folded.of(beginning(line));
        Mark none =
                new Mark(folded.text().length(), folded.text().length(), List.of(), true, false);
        Matcher closing = SEPARATORS_BEFORE.matcher(folded.text());
        int to = closing.find() ? closing.start() : folded.text().length();
        Signature parts = new Signature(none, folded, line, 0, folded.text().length());
        Optional<Days.Found> day = days.atEnd(folded.text().substring(0, to));
        if (day.isPresent()) {
            return parts.withDay(day.get(), 0, day.get().start(), 0);
        }
        String place = folded.text().substring(0, to);
        return isPlace(place) && !place.isBlank()
                ? Optional.of(parts.placed(parts.printed(0, to), folded.text().length()))
                : Optional.empty();
    }

    private Optional<Found> around(Mark mark, Folded folded, String line) {
        String before = folded.text().substring(0, mark.start());
        String behind = folded.text().substring(mark.end());
        Matcher closing = SEPARATORS_BEHIND.matcher(behind);
        int close = closing.find() ? closing.end() : 0;
        boolean parted = !behind.substring(0, close).isBlank();
        boolean alone = behind.substring(close).isBlank();
        Matcher bullets = BULLETS.matcher(before);
        int from = bullets.find() ? bullets.end() : 0;
        Matcher opening = SEPARATORS_BEFORE.matcher(before);
        int to = opening.find() ? Math.max(from, opening.start()) : before.length();
        String head = before.substring(from, to);
        boolean partedBefore = PARTS_A_PLACE.matcher(before.substring(to)).find();
        Signature parts = new Signature(mark, folded, line, from, mark.end() + close);
        if (head.isEmpty()) {
            return mark.bracketed()
                    ? markFirst(parts, behind).or(() -> Optional.of(parts.markAlone()))
                    : markThenPlace(parts, before, behind)
                            .or(() -> markThenLead(parts, before, behind, line));
        }
        Matcher inline = BEHIND_A_HEADLINE.matcher(head);
        if (mark.bracketed() && inline.find()) {
            return Optional.of(parts.behindHeadline(inline));
        }
        Optional<Days.Found> last = days.atEnd(withoutWeekday(head));
        if (last.isPresent()) {
            // A bare mark is one between the day and a dash, or where the line ends.
            return mark.bracketed() || parted || alone
                    ? parts.withDay(last.get(), from, from + last.get().start(), from)
                    : Optional.empty();
        }
        Optional<Days.Found> first = days.atStart(head);
        if (first.isPresent() && (mark.bracketed() || parted)) {
            return parts.withDay(first.get(), from + first.get().end(), to, from);
        }
        return withoutDay(parts, head, from, to, partedBefore, behind.substring(0, close));
    }

    private Optional<Found> withoutDay(
            Signature parts, String head, int from, int to, boolean partedBefore, String behind) {
        if (head.length() > MAX_PLACES_LENGTH_WITHOUT_DAY || !isPlace(head)) {
            return Optional.empty();
        }
        boolean known = places.knows(parts.printed(from, to));
        boolean few = words(head) <= MAX_WORDS_BEFORE_BARE_BRACKET;
        // A full stop parts only a place that is known, and a mark that a dash follows.
        boolean stopped = known && behind.contains("-") && endsWithStop(parts, to);
        boolean clear =
                parts.mark.bracketed()
                        ? partedBefore
                                || known
                                || (few && (!behind.isBlank() || isCapitalised(head)))
                        // A bare mark needs more: place - mark: lead, or a place that is known
                        : stopped
                                || (partedBefore
                                        && (behind.contains(":")
                                                || (known
                                                        && (behind.contains("-")
                                                                || !parts.mark.word()))));
        return clear
                ? Optional.of(parts.placed(parts.printed(from, to), parts.end))
                : Optional.empty();
    }

    /** An agency's mark at the start of the line, and behind it a place that is known. */
    private Optional<Found> markThenPlace(Signature parts, String before, String behind) {
        Matcher match = MARK_THEN_PLACE.matcher(behind);
        if (!before.isBlank() || !match.find()) {
            return Optional.empty();
        }
        int at = parts.mark.end() + match.start("place");
        String place = parts.printed(at, parts.mark.end() + match.end("place"));
        return places.knows(place)
                ? Optional.of(parts.placed(place, parts.mark.end() + match.end()))
                : Optional.empty();
    }

    /** A bare mark and a dash before a sentence; before anything else they may open a headline. */
    private static Optional<Found> markThenLead(
            Signature parts, String before, String behind, String line) {
        return before.isBlank()
                        && !parts.mark.word()
                        && MARK_THEN_LEAD.matcher(behind).find()
                        && isSentence(line)
                ? Optional.of(parts.markAlone())
                : Optional.empty();
    }

    static boolean isSentence(String line) {
        return line.length() >= MIN_LEAD_LENGTH && SENTENCE_END.matcher(line).find();
    }

    /**
     * A dateline that is nothing but a known place in capitals and a dash, before a sentence. In
     * plain text this alone opens a dispatch: what the line says of the sender stands at its end.
     */
    Optional<Found> placeAndDash(String line) {
        return !line.isEmpty() && Character.isUpperCase(line.charAt(0))
                ? knownPlace(CAPITALS_AND_DASH, line)
                : Optional.empty();
    }

    /** A known place and a dash before a sentence, as items of a round-up open. */
    Optional<Found> itemOfRoundup(String line) {
        return knownPlace(PLACE_AND_DASH, line);
    }

    /** A known place in capitals, when the line is nothing else. */
    Optional<Found> placeAlone(String line) {
        return CAPITALS.matcher(line).matches() && places.knows(line)
                ? alone(line)
                : Optional.empty();
    }

    private Optional<Found> knownPlace(Pattern opening, String line) {
        if (!isSentence(line)) {
            return Optional.empty();
        }
        Folded folded = Folded.of(beginning(line));
        Matcher match = opening.matcher(folded.text());
        if (!match.find()) {
            return Optional.empty();
        }
        Mark none = new Mark(match.end(), match.end(), List.of(), true, false);
        Signature parts = new Signature(none, folded, line, 0, match.end());
        String place = parts.printed(match.start("place"), match.end("place"));
        return places.knows(place)
                ? Optional.of(parts.placed(place, match.end()))
                : Optional.empty();
    }

    private Optional<Found> markFirst(Signature parts, String behind) {
        Matcher match = MARK_FIRST.matcher(behind);
        if (!match.find()) {
            return Optional.empty();
        }
        return days.atEnd(match.group("head"))
                .flatMap(
                        day -> {
                            int at = parts.mark.end() + match.start("head");
                            return parts.to(parts.mark.end() + match.end())
                                    .withDay(day, at, at + day.start(), at);
                        });
    }

    private static boolean endsWithStop(Signature parts, int to) {
        return parts.folded.text().startsWith(". ", to);
    }

    private boolean isPlace(String text) {
        return text.length() <= MAX_PLACES_LENGTH
                && words(text) <= MAX_WORDS
                && !NO_PLACE.matcher(text).find();
    }

    /** The place without a day of the week behind it: RAMALLAH, Wednesday. */
    private String withoutWeekday(String place) {
        int comma = place.lastIndexOf(',');
        return comma > 0 && names.isWeekday(place.substring(comma + 1).strip())
                ? place.substring(0, comma)
                : place;
    }

    /** The text without separators behind it. */
    private static String unparted(String text) {
        return SEPARATORS_BEFORE.matcher(text).replaceFirst("");
    }

    private static int words(String text) {
        int words = 1;
        String stripped = text.strip();
        for (int i = 1; i < stripped.length(); i++) {
            words += stripped.charAt(i) == ' ' && stripped.charAt(i - 1) != ' ' ? 1 : 0;
        }
        return words;
    }

    private static boolean isCapitalised(String text) {
        for (String word : text.split("[ -]+", -1)) {
            if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** A mark with what stands around it, in a line. */
    private final class Signature {
        private final Mark mark;
        private final Folded folded;
        private final String line;
        private final int start;
        private final int end;
        private Optional<FieldMatch> printedDay = Optional.empty();

        Signature(Mark mark, Folded folded, String line, int start, int end) {
            this.mark = mark;
            this.folded = folded;
            this.line = line;
            this.start = start;
            this.end = end;
        }

        Signature to(int other) {
            return new Signature(mark, folded, line, start, other);
        }

        String printed(int from, int to) {
            return from >= to ? "" : line.substring(folded.start(from), folded.end(to)).strip();
        }

        /**
         * With a day, and places between two folded indexes, if there are any.
         *
         * @param dayFrom the folded index from which the day's own are counted
         */
        Optional<Found> withDay(Days.Found day, int from, int to, int dayFrom) {
            String text = folded.text().substring(from, Math.max(from, to));
            // "in", between place and day
            String place = withoutWeekday(unparted(IN.matcher(unparted(text)).replaceFirst("")));
            if (place.indexOf('[') >= 0 && text.startsWith("]", place.length())) {
                place += "]";
            }
            if (!place.isBlank() && !isPlace(place)) {
                return Optional.empty();
            }
            Optional<String> printed =
                    place.isBlank() || names.isWeekday(place)
                            ? Optional.empty()
                            : Optional.of(printed(from, from + place.length()));
            printedDay =
                    Optional.of(
                            new FieldMatch(
                                            "date",
                                            "",
                                            folded.start(dayFrom + day.start()),
                                            folded.end(dayFrom + day.end()),
                                            "dateline-day")
                                    .trimmed(line));
            return Optional.of(found(printed, Optional.of(ordered(day, mark)), day.hijri(), end));
        }

        Found behindHeadline(Matcher match) {
            PrintedDay day =
                    new PrintedDay(
                            Integer.parseInt(match.group("d")),
                            Integer.parseInt(match.group("m")),
                            Optional.of(Integer.valueOf(match.group("y"))));
            Signature inner = new Signature(mark, folded, line, start + match.end("headline"), end);
            return inner.found(
                    Optional.of(printed(start + match.start("place"), start + match.end("place"))),
                    Optional.of(day),
                    Optional.empty(),
                    end);
        }

        /** With a place and no day. */
        Found placed(String place, int foldedEnd) {
            return found(Optional.of(place), Optional.empty(), Optional.empty(), foldedEnd);
        }

        Found markAlone() {
            return found(Optional.empty(), Optional.empty(), Optional.empty(), end);
        }

        Found found(
                Optional<String> place,
                Optional<PrintedDay> day,
                Optional<String> hijri,
                int foldedEnd) {
            int from = folded.start(start);
            return new Found(
                    mark.codes(),
                    place,
                    day,
                    hijri,
                    from,
                    folded.end(foldedEnd),
                    parts(place, day, hijri, from));
        }

        private List<FieldMatch> parts(
                Optional<String> place,
                Optional<PrintedDay> day,
                Optional<String> hijri,
                int from) {
            List<FieldMatch> parts = new ArrayList<>();
            place.filter(name -> line.indexOf(name, from) >= 0)
                    .ifPresent(
                            name -> {
                                int at = line.indexOf(name, from);
                                parts.add(
                                        new FieldMatch(
                                                "places",
                                                name,
                                                at,
                                                at + name.length(),
                                                "dateline-place"));
                            });
            printedDay.ifPresent(
                    part -> {
                        String text = line.substring(part.start(), part.end());
                        String date = day.flatMap(PrintedDay::iso).orElse(text);
                        parts.add(
                                new FieldMatch(
                                        "date", date, part.start(), part.end(), part.rule()));
                        hijri.ifPresent(
                                value ->
                                        parts.add(
                                                new FieldMatch(
                                                        "hijriDate",
                                                        value,
                                                        part.start(),
                                                        part.end(),
                                                        "dateline-hijri")));
                    });
            if (mark.start() < mark.end()) {
                parts.add(
                        new FieldMatch(
                                        "agency",
                                        String.join(" ", mark.codes()),
                                        folded.start(mark.start()),
                                        folded.end(mark.end()),
                                        "agency-mark")
                                .trimmed(line));
            }
            return parts.stream().filter(part -> part.start() < part.end()).toList();
        }
    }
}
