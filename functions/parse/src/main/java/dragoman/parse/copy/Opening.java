package dragoman.parse.copy;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Span;
import dragoman.dispatch.Take;
import dragoman.parse.date.HeaderDate;
import dragoman.parse.date.PrintedDay;
import dragoman.parse.dateline.Lead;
import dragoman.parse.dateline.PrintedDateline;
import dragoman.parse.item.Block;
import dragoman.parse.item.FieldEvidence;
import dragoman.parse.text.Folded;
import dragoman.parse.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands above a text, taken apart line by line.
 *
 * @param embargo said in words above the text
 * @param lastTake whether the take is said to be the last
 * @param headlines lines that are neither date nor label nor dateline
 * @param agencies whose marks stand in dateline or author line
 * @param dateline the agency's own; absent where there is only an author line
 * @param datelineText dateline or author line as printed
 * @param places as printed, each still perhaps several
 * @param clues where these stand
 * @param within where it opens an item of a round-up
 * @param body what follows: the lead and all lines after it
 */
record Opening(
        Optional<PrintedDay> headerDate,
        DispatchKind kind,
        Optional<Integer> urgency,
        Optional<String> refersTo,
        Optional<String> category,
        Optional<Take> take,
        Optional<EmbargoLine> embargo,
        boolean lastTake,
        List<String> headlines,
        Optional<String> byline,
        List<String> agencies,
        Optional<PrintedDateline> dateline,
        Optional<String> datelineText,
        List<String> places,
        List<FieldEvidence> clues,
        Optional<Within> within,
        List<LineSlice> body) {
    // A dateline further down belongs to another item or is no dateline at all.
    private static final int LINES_ABOVE = 8;
    private static final int MAX_HEADLINES = 4;
    private static final double LIKELY = 0.9;

    Opening {
        headlines = List.copyOf(headlines);
        agencies = List.copyOf(agencies);
        places = List.copyOf(places);
        clues = List.copyOf(clues);
        body = List.copyOf(body);
    }

    /**
     * The place and dash that open an item of a round-up.
     *
     * @param from where the item begins among the code units of the text
     * @param text as printed
     * @param goesOn whether another item follows: no end mark is to be expected then
     */
    record Within(
            int from,
            String text,
            PrintedDateline found,
            List<FieldEvidence> clues,
            boolean goesOn) {
        Within {
            clues = List.copyOf(clues);
        }
    }

    /** The first item of a round-up that opens so, below the round-up's own dateline. */
    Opening with(Within item, List<LineSlice> lines) {
        return item(
                item,
                headlines,
                byline,
                dateline,
                datelineText,
                places,
                Stream.concat(clues.stream(), item.clues().stream()).toList(),
                lines);
    }

    /**
     * A later item of a round-up that opens so: the agency and the day are those of the round-up.
     */
    Opening next(Within item, List<LineSlice> lines) {
        PrintedDateline found = item.found();
        return item(
                item,
                List.of(),
                Optional.empty(),
                dateline.map(found::withDayOf),
                Optional.of(item.text()),
                found.places().stream().toList(),
                item.clues(),
                lines);
    }

    /** An item of this round-up: what labels it, labels each of its items. */
    private Opening item(
            Within item,
            List<String> itsHeadlines,
            Optional<String> itsByline,
            Optional<PrintedDateline> itsDateline,
            Optional<String> itsDatelineText,
            List<String> itsPlaces,
            List<FieldEvidence> itsClues,
            List<LineSlice> itsBody) {
        return new Opening(
                headerDate,
                kind,
                urgency,
                refersTo,
                category,
                take,
                embargo,
                lastTake,
                itsHeadlines,
                itsByline,
                agencies,
                itsDateline,
                itsDatelineText,
                itsPlaces,
                itsClues,
                Optional.of(item),
                itsBody);
    }

    static Opening read(List<LineSlice> lines, LayoutReaders readers) {
        return new Reader(readers).read(lines);
    }

    /** Whether an agency's mark was seen. */
    boolean signed() {
        return !agencies.isEmpty();
    }

    /** The state of one reading. */
    private static final class Reader {
        private final LayoutReaders readers;
        private final List<Passage> headlines = new ArrayList<>();
        private final List<FieldEvidence> clues = new ArrayList<>();
        private final List<LineSlice> serviceText = new ArrayList<>();
        private Optional<PrintedDay> headerDate = Optional.empty();
        private DispatchKind kind = DispatchKind.STORY;
        private Optional<Integer> urgency = Optional.empty();
        private Optional<String> refersTo = Optional.empty();
        private Optional<String> category = Optional.empty();
        private Optional<TakeLabel.Found> take = Optional.empty();
        private Optional<EmbargoLine> embargo = Optional.empty();
        private Optional<String> byline = Optional.empty();
        private List<String> agencies = List.of();
        // What stands above the date line can be no body.
        private List<Passage> above = List.of();
        private Optional<PrintedDateline> dateline = Optional.empty();
        private Optional<String> datelineText = Optional.empty();
        private List<String> places = List.of();

        Reader(LayoutReaders readers) {
            this.readers = readers;
        }

        Opening read(List<LineSlice> lines) {
            int bodyAt = 0;
            for (int i = 0; i < Math.min(LINES_ABOVE, lines.size()); i++) {
                LineSlice line = lines.get(i);
                Optional<List<LineSlice>> body = signature(lines, i);
                if (body.isPresent()) {
                    return opening(body.get());
                }
                if (headerDate.isEmpty() && readDate(line)) {
                    bodyAt = i + 1;
                    above = List.copyOf(headlines);
                } else if (readEmbargo(line) || readLabel(line) || readTake(line)) {
                    bodyAt = headlines.isEmpty() && bodyAt == i ? i + 1 : bodyAt;
                } else if (readNote(line)) {
                    bodyAt = headlines.isEmpty() && bodyAt == i ? i + 1 : bodyAt;
                } else if (readers.byline().is(line.text())) {
                    byline = Optional.of(line.text());
                    note("byline", line, "byline");
                } else if (line.role() == Block.Role.UNMARKED
                        && headlines.size() < MAX_HEADLINES
                        && Headline.isLikely(line.text())) {
                    headlines.add(line.passage());
                    serviceText.add(line);
                } else {
                    break;
                }
            }
            return withoutSignature(lines, bodyAt);
        }

        /** The body, when the line is a dateline or an author line. */
        private Optional<List<LineSlice>> signature(List<LineSlice> lines, int at) {
            LineSlice line = lines.get(at);
            boolean alone = line.role() == Block.Role.DATELINE;
            Optional<AuthorLine> author =
                    alone ? Optional.empty() : readers.authorLine().find(line.text());
            if (author.isPresent()) {
                agencies = author.get().agencies();
                places = author.get().places();
                byline = author.get().byline().or(() -> byline);
                author.get().parts().forEach(part -> clues.add(part.in(line.passage())));
                note("datelines", line, "author-line");
                datelineText = Optional.of(line.text());
                return Optional.of(lines.subList(at + 1, lines.size()));
            }
            dateline =
                    alone
                            ? readers.dateline().inElement(line.text())
                            : line.role() == Block.Role.BODY
                                    ? readers.dateline().inBody(line.text())
                                    : readers.dateline()
                                            .inPlainText(line.text())
                                            .or(() -> placeAlone(lines, at));
            if (dateline.isEmpty()) {
                return Optional.empty();
            }
            PrintedDateline found = dateline.get();
            agencies = found.agencies();
            places =
                    found.places()
                            .filter(
                                    place ->
                                            !readers.authorLine()
                                                    .isNewspaper(Folded.fold(place).strip()))
                            .map(List::of)
                            .orElseGet(List::of);
            LineSlice printed = line.before(found.end()).from(found.start());
            note("datelines", printed, alone ? "dateline-element" : "dateline");
            found.parts().forEach(part -> clues.add(part.in(line.passage())));
            datelineText = Optional.of(printed.text());
            LineSlice above = line.before(found.start());
            if (above.isText()) {
                headlines.add(above.passage());
            }
            List<LineSlice> body = new ArrayList<>();
            LineSlice lead = line.from(found.end());
            if (!lead.isEmpty() && !alone) {
                body.add(lead);
            }
            body.addAll(lines.subList(at + 1, lines.size()));
            return Optional.of(body);
        }

        /** A place on a line of its own, between the headline and the lead. */
        private Optional<PrintedDateline> placeAlone(List<LineSlice> lines, int at) {
            return at > 0
                            && !headlines.isEmpty()
                            && at + 1 < lines.size()
                            && lines.get(at).role() == Block.Role.UNMARKED
                            && Lead.isPlausible(lines.get(at + 1).text())
                    ? readers.dateline().placeAlone(lines.get(at).text())
                    : Optional.empty();
        }

        private boolean signed() {
            return datelineText.isPresent();
        }

        /** No dateline: only what is surely no text is taken away from the body. */
        private Opening withoutSignature(List<LineSlice> lines, int bodyAt) {
            headlines.clear();
            byline = Optional.empty();
            headlines.addAll(above);
            refersTo = Optional.empty();
            clues.removeIf(
                    clue -> clue.field().equals("byline") || clue.field().equals("refersTo"));
            List<LineSlice> body = new ArrayList<>(lines.subList(bodyAt, lines.size()));
            if (!body.isEmpty()) {
                Headline.Parts parts = readers.headline().parts(body.getFirst().text());
                Optional<TakeLabel.Found> inHeadline = readers.takes().find(parts.text());
                // A category or a take's label says that the first line is a headline.
                if (parts.category().isPresent() || (inHeadline.isPresent() && body.size() > 1)) {
                    headlines.add(body.removeFirst().passage());
                    if (!body.isEmpty() && take.isEmpty()) {
                        take = readers.takes().find(body.getFirst().text());
                        take.filter(label -> label.start() == 0)
                                .ifPresent(_ -> note("take", body.removeFirst(), "take-line"));
                    } else if (!body.isEmpty()
                            && readers.takes()
                                    .find(body.getFirst().text())
                                    .filter(label -> label.start() == 0)
                                    .isPresent()) {
                        note("take", body.removeFirst(), "take-line");
                    }
                }
            }
            return opening(body);
        }

        private Opening opening(List<LineSlice> body) {
            List<Passage> texts = new ArrayList<>();
            headlines.stream()
                    .map(this::headline)
                    .filter(text -> text.length() > 0)
                    .forEach(texts::add);
            if (byline.isEmpty()
                    && texts.size() > 1
                    && readers.byline().isFrom(texts.getLast().text())) {
                Passage from = texts.removeLast();
                byline = Optional.of(from.text());
                clues.add(new FieldEvidence("byline", from.text(), from, "from", LIKELY));
            }
            List<LineSlice> text = new ArrayList<>(body);
            if (signed() && !text.isEmpty() && readers.byline().is(text.getFirst().text())) {
                LineSlice line = text.removeFirst();
                byline = byline.or(() -> Optional.of(line.text()));
                note("byline", line, "byline");
            }
            if (kind == DispatchKind.SERVICE && texts.size() > 1) {
                // What stands below a service message's label is the message.
                texts.subList(1, texts.size()).clear();
                text.addAll(0, serviceText);
            }
            for (int i = 0; i < texts.size(); i++) {
                boolean last = i == texts.size() - 1;
                clues.add(
                        new FieldEvidence(
                                last ? "headline" : "kicker",
                                texts.get(i).text(),
                                texts.get(i),
                                last ? "last-line-above" : "line-above",
                                LIKELY));
            }
            return new Opening(
                    headerDate,
                    kind == DispatchKind.STORY && take.isPresent() ? DispatchKind.TAKE : kind,
                    urgency,
                    refersTo,
                    category,
                    take.map(TakeLabel.Found::take),
                    embargo,
                    take.map(TakeLabel.Found::last).orElse(false),
                    texts.stream().map(Passage::text).toList(),
                    byline,
                    agencies,
                    dateline,
                    datelineText,
                    places,
                    clues,
                    Optional.empty(),
                    text);
        }

        /** The headline itself of a line: a category before it and a take's label behind it go. */
        private Passage headline(Passage line) {
            Headline.Parts parts = readers.headline().parts(line.text());
            Passage text = line.part(parts.start(), parts.start() + parts.text().length());
            parts.category()
                    .ifPresent(
                            name -> {
                                int at = line.text().indexOf(name);
                                Passage printed = line.part(at, at + name.length());
                                clues.add(
                                        new FieldEvidence(
                                                "category", name, printed, "category", LIKELY));
                            });
            category = category.or(parts::category);
            Optional<TakeLabel.Found> label = readers.takes().find(parts.text());
            take = take.or(() -> label);
            if (label.isEmpty()) {
                return text.strip();
            }
            int at = label.get().start();
            Passage printed = text.part(at, text.length()).strip();
            clues.add(new FieldEvidence("take", printed.text(), printed, "take-label", LIKELY));
            return text.part(0, at).strip();
        }

        private void note(String field, LineSlice line, String rule) {
            clues.add(new FieldEvidence(field, line.text(), line.passage(), rule, LIKELY));
        }

        private boolean readDate(LineSlice line) {
            Optional<HeaderDate.Found> found = readers.headerDate().find(line.text());
            headerDate = found.map(HeaderDate.Found::day);
            found.ifPresent(
                    date -> {
                        Passage printed = line.passage().part(date.start(), date.end());
                        if (date.start() > 0) {
                            Passage label = line.passage().part(0, date.start());
                            clues.add(FieldEvidence.of(Span.FRAMING, label, "date-label"));
                        }
                        String value = date.day().iso().orElse(printed.text());
                        clues.add(new FieldEvidence("date", value, printed, "header-date", 1));
                    });
            return found.isPresent();
        }

        private boolean readEmbargo(LineSlice line) {
            Optional<EmbargoLine> found = readers.embargoLine().find(line.text());
            embargo = embargo.or(() -> found);
            found.ifPresent(_ -> note("embargo", line, "embargo-line"));
            return found.isPresent();
        }

        private boolean readNote(LineSlice line) {
            Optional<HeadNote> note = HeadNote.find(line.text());
            note.flatMap(HeadNote::kind)
                    .filter(_ -> kind == DispatchKind.STORY || kind == DispatchKind.FLASH)
                    .ifPresent(found -> kind = found);
            refersTo = refersTo.or(() -> note.flatMap(HeadNote::refersTo));
            note.flatMap(HeadNote::refersTo)
                    .ifPresentOrElse(
                            _ -> note("refersTo", line, "note-to-editors"),
                            () -> note.ifPresent(_ -> note(Span.FRAMING, line, "note-to-editors")));
            return note.isPresent();
        }

        private boolean readTake(LineSlice line) {
            Optional<TakeLabel.Found> found =
                    readers.takes().find(line.text()).filter(label -> label.start() == 0);
            take = take.or(() -> found);
            found.ifPresent(_ -> note("take", line, "take-line"));
            return found.isPresent();
        }

        private boolean readLabel(LineSlice line) {
            Optional<LabelWords.Found> label = readers.labels().find(line.text());
            if (label.isEmpty()) {
                return false;
            }
            // A label that says more about what happened outranks one that only says how urgent it
            // is.
            if (kind == DispatchKind.STORY || kind == DispatchKind.FLASH) {
                kind = label.get().kind();
            }
            urgency = label.get().urgency().or(() -> urgency);
            LineSlice rest = line.from(label.get().rest());
            LineSlice printed = line.before(label.get().rest());
            clues.add(
                    new FieldEvidence(
                            "kind",
                            label.get().kind().name().toLowerCase(Locale.ROOT),
                            printed.passage(),
                            "label",
                            LIKELY));
            label.get()
                    .urgency()
                    .ifPresent(
                            level ->
                                    clues.add(
                                            new FieldEvidence(
                                                    "urgency",
                                                    level.toString(),
                                                    printed.passage(),
                                                    "label",
                                                    LIKELY)));
            if (rest.isEmpty() && label.get().kind() == DispatchKind.SERVICE) {
                headlines.add(line.passage());
            }
            if (!rest.isEmpty() && !readLabel(rest)) {
                if (label.get().refers()) {
                    refersTo = Optional.of(rest.text());
                    note("refersTo", rest, "behind-label");
                } else {
                    headlines.add(rest.passage());
                }
            }
            return true;
        }
    }
}
