package dragoman.parse.copy;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Span;
import dragoman.parse.agency.Marks;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;
import dragoman.parse.date.HeaderDate;
import dragoman.parse.dateline.Lead;
import dragoman.parse.item.Block;
import dragoman.parse.item.FieldEvidence;
import dragoman.parse.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is above a text, line by line. */
final class OpeningReader {
    // A dateline further down belongs to another item or is no dateline at all.
    private static final int MAX_LINES = 8;
    private static final int MAX_HEADLINES = 4;
    private static final int MAX_HEADLINE_LENGTH = 150;
    private static final int NONE = -1;

    /** The rule by which a line is found that should be a date and is not understood. */
    static final String UNREAD_DATE = "unread-date";

    private final CoverNote coverNotes;
    private final SignatureReader signatures;
    private final HeaderDate headerDates;
    private final Days days;
    private final CalendarNames names;
    private final Marks marks;
    private final LabelReader labels;
    private final HeadlineReader headlines;
    private final Byline bylines;

    OpeningReader(
            CoverNote coverNotes,
            SignatureReader signatures,
            HeaderDate headerDates,
            Days days,
            CalendarNames names,
            Marks marks,
            LabelReader labels,
            HeadlineReader headlines,
            Byline bylines) {
        this.coverNotes = coverNotes;
        this.signatures = signatures;
        this.headerDates = headerDates;
        this.days = days;
        this.names = names;
        this.marks = marks;
        this.labels = labels;
        this.headlines = headlines;
        this.bylines = bylines;
    }

    /** Reads what is above a text, a note included with which somebody sent it on. */
    Opening read(List<LineSlice> lines) {
        int note = coverNotes.length(lines);
        Opening opening = readDispatch(lines.subList(note, lines.size()));
        return note == 0 ? opening : opening.below(lines.subList(0, note));
    }

    /** An agency's name on a line of its own signs a text only where no dateline below it does. */
    private Opening readDispatch(List<LineSlice> lines) {
        int named = nameAlone(lines);
        Opening opening = read(lines, named, false);
        return named == NONE || opening.signature().isPresent()
                ? opening
                : read(lines, named, true);
    }

    /** The first of the lines that is an agency's name and nothing else. */
    private int nameAlone(List<LineSlice> lines) {
        for (int i = 0; i < Math.min(MAX_LINES, lines.size()); i++) {
            LineSlice line = lines.get(i);
            if (line.role() == Block.Role.UNMARKED
                    && AgencyLine.find(line.text(), marks).isPresent()) {
                return i;
            }
        }
        return NONE;
    }

    /**
     * Reads what is above a text.
     *
     * @param named the line with an agency's name and nothing else
     * @param signs whether that line signs the text
     */
    private Opening read(List<LineSlice> lines, int named, boolean signs) {
        OpeningDraft opening = new OpeningDraft();
        List<LineSlice> plain = new ArrayList<>();
        // Nothing above the date line can belong to the body.
        List<Passage> aboveDate = List.of();
        int bodyStart = 0;
        for (int i = 0; i < Math.min(MAX_LINES, lines.size()); i++) {
            LineSlice line = lines.get(i);
            if (i == named) {
                readName(line, signs, opening);
                if (signs) {
                    return complete(opening, belowName(lines, i + 1, opening), plain);
                }
                bodyStart = opening.headlines().isEmpty() && bodyStart == i ? i + 1 : bodyStart;
                continue;
            }
            boolean labelled = headerDates.isLabelled(line.text());
            Optional<List<LineSlice>> body =
                    labelled ? Optional.empty() : signatures.tryRead(lines, i, opening);
            if (body.isPresent()) {
                return complete(opening, body.get(), plain);
            }
            if (!opening.hasHeaderDate() && readDate(line, opening)) {
                bodyStart = i + 1;
                aboveDate = List.copyOf(opening.headlines());
            } else if (labels.tryRead(line, opening)) {
                bodyStart = opening.headlines().isEmpty() && bodyStart == i ? i + 1 : bodyStart;
            } else if (bylines.is(line.text())) {
                readByline(line, opening);
            } else if (readSection(line, opening)) {
                bodyStart = opening.headlines().isEmpty() && bodyStart == i ? i + 1 : bodyStart;
            } else if (opening.headlines().size() < MAX_HEADLINES
                    && (mayBeHeadline(line) || signatures.isAbove(lines, i))) {
                opening.headlines().add(line.passage());
                plain.add(line);
            } else {
                break;
            }
        }
        // Without a dateline, only what is certainly not text is taken out of the body.
        opening.withdraw(aboveDate);
        List<LineSlice> body = new ArrayList<>(lines.subList(bodyStart, lines.size()));
        headlines.takeHeadline(body, opening);
        return complete(opening, body, plain);
    }

    private void readName(LineSlice line, boolean signs, OpeningDraft opening) {
        AgencyLine name = AgencyLine.find(line.text(), marks).orElseThrow();
        opening.evidence().addMatches(name.parts(), line);
        if (signs) {
            opening.signature(
                    new Signature(
                            name.agencies(),
                            Optional.empty(),
                            Optional.of(line.text()),
                            List.of()));
            opening.evidence().addLikely("datelines", line, "author-line");
        } else {
            opening.agencyLine(name.agencies());
            opening.evidence().addLikely("credits", line, "agency-line");
        }
    }

    /** The body below an agency's name, without a date line and a headline between the two. */
    private List<LineSlice> belowName(List<LineSlice> lines, int from, OpeningDraft opening) {
        int at = from;
        if (at < lines.size() && !opening.hasHeaderDate() && readDate(lines.get(at), opening)) {
            at++;
        }
        if (at + 1 < lines.size()
                && opening.headlines().isEmpty()
                && mayBeHeadline(lines.get(at))
                && lines.get(at).text().length() <= MAX_HEADLINE_LENGTH
                && Lead.isPlausible(lines.get(at + 1).text())) {
            opening.headlines().add(lines.get(at).passage());
            at++;
        }
        return lines.subList(at, lines.size());
    }

    /** Reads a line with a section and a date, whose year may complete the dateline's day. */
    private boolean readSection(LineSlice line, OpeningDraft opening) {
        Optional<SectionLine> found =
                line.role() == Block.Role.UNMARKED
                        ? SectionLine.find(line.text(), days, names)
                        : Optional.empty();
        if (found.isEmpty()) {
            return false;
        }
        opening.year(found.get().year());
        if (!opening.hasHeaderDate()) {
            found.get().day().ifPresent(opening::day);
        }
        opening.evidence().addLikely("date", line, "section-and-date");
        return true;
    }

    private static boolean mayBeHeadline(LineSlice line) {
        return line.role() == Block.Role.UNMARKED && Headline.isLikely(line.text());
    }

    /**
     * @param plain the lines above the body that were taken for headlines and have no label
     */
    private Opening complete(OpeningDraft opening, List<LineSlice> body, List<LineSlice> plain) {
        List<Passage> texts = headlines.read(opening);
        List<LineSlice> text = new ArrayList<>(body);
        if (opening.isSigned() && !text.isEmpty() && bylines.is(text.getFirst().text())) {
            LineSlice line = text.removeFirst();
            if (!opening.hasByline()) {
                opening.byline(line.text());
            }
            opening.evidence().addLikely("byline", line, "byline");
        }
        if (opening.kind() == DispatchKind.SERVICE && texts.size() > 1) {
            // The lines below a service message's label are the message.
            texts.subList(1, texts.size()).clear();
            text.addAll(0, plain);
        }
        HeadlineLines lines = HeadlineLines.of(texts, opening.headerDateAt());
        HeadlineReader.record(texts, lines, opening);
        return opening.opening(lines, text);
    }

    private static void readByline(LineSlice line, OpeningDraft opening) {
        opening.byline(line.text());
        opening.evidence().addLikely("byline", line, "byline");
    }

    private boolean readDate(LineSlice line, OpeningDraft opening) {
        Optional<HeaderDate.Found> found = headerDates.find(line.text());
        if (found.isEmpty()) {
            if (headerDates.isUnread(line.text())) {
                opening.evidence().addLikely(Span.FRAMING, line, UNREAD_DATE);
                return true;
            }
            return false;
        }
        HeaderDate.Found date = found.get();
        Passage printed = line.passage().part(date.start(), date.end());
        opening.headerDate(date, line.from());
        if (date.start() > 0) {
            Passage label = line.passage().part(0, date.start());
            opening.evidence().add(FieldEvidence.of(Span.FRAMING, label, "date-label"));
        }
        String value = date.day().iso().orElse(printed.text());
        opening.evidence().add(new FieldEvidence("date", value, printed, "header-date", 1));
        addTime(line.passage().part(date.end(), line.text().length()), date, opening);
        return true;
    }

    /** What follows the date on its line: its time, or nothing that a dispatch records. */
    private static void addTime(Passage rest, HeaderDate.Found date, OpeningDraft opening) {
        Passage printed = rest.strip();
        if (printed.text().chars().anyMatch(Character::isLetterOrDigit)) {
            opening.evidence()
                    .add(
                            date.time()
                                    .map(
                                            time ->
                                                    new FieldEvidence(
                                                            "time",
                                                            time.toString(),
                                                            printed,
                                                            "header-date",
                                                            1))
                                    .orElseGet(
                                            () ->
                                                    FieldEvidence.of(
                                                            Span.FRAMING, printed, "date-line")));
        }
    }
}
