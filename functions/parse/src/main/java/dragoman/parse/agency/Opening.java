package dragoman.parse.agency;

import dragoman.dispatch.DispatchKind;
import dragoman.parse.agency.DateOfDispatch.PrintedDay;
import dragoman.parse.text.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands above a text, taken apart line by line.
 *
 * @param headlines lines that are neither date nor label nor dateline
 * @param datelineText the dateline as printed
 * @param signed whether the agency's mark was seen
 * @param body what follows: the lead and all lines after it
 */
record Opening(
        Optional<PrintedDay> headerDate,
        DispatchKind kind,
        Optional<Integer> urgency,
        Optional<String> refersTo,
        List<String> headlines,
        Optional<DatelinePattern.Found> dateline,
        Optional<String> datelineText,
        Optional<String> place,
        boolean signed,
        List<Slice> body) {
    // A dateline further down belongs to another item or is no dateline at all.
    private static final int LINES_ABOVE = 8;

    static Opening read(List<Line> lines, Layout layout) {
        return new Reader(layout).read(lines);
    }

    /** The state of one reading. */
    private static final class Reader {
        private final Layout layout;
        private final List<String> headlines = new ArrayList<>();
        private Optional<PrintedDay> headerDate = Optional.empty();
        private DispatchKind kind = DispatchKind.STORY;
        private Optional<Integer> urgency = Optional.empty();
        private Optional<String> refersTo = Optional.empty();

        Reader(Layout layout) {
            this.layout = layout;
        }

        Opening read(List<Line> lines) {
            int bodyAt = 0;
            for (int i = 0; i < Math.min(LINES_ABOVE, lines.size()); i++) {
                Line line = lines.get(i);
                Optional<DatelinePattern.Found> dateline = layout.dateline().find(line.text());
                if (dateline.isPresent()) {
                    return withDateline(lines, i, dateline.get());
                }
                Optional<CreditPattern.AuthorLine> author = layout.credit().authorLine(line.text());
                if (author.isPresent()) {
                    return new Opening(
                            headerDate,
                            kind,
                            urgency,
                            refersTo,
                            headlines,
                            Optional.empty(),
                            Optional.of(Slice.of(line).text()),
                            author.get().place(),
                            true,
                            slices(lines, i + 1));
                }
                if (headerDate.isEmpty() && readDate(line)) {
                    bodyAt = i + 1;
                } else if (!readLabel(line)) {
                    headlines.add(Slice.of(line).text());
                } else if (bodyAt == i && headlines.isEmpty()) {
                    bodyAt = i + 1;
                }
            }
            // No dateline: only what is surely no text is taken away from the body.
            return new Opening(
                    headerDate,
                    kind,
                    urgency,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    slices(lines, bodyAt));
        }

        private Opening withDateline(List<Line> lines, int at, DatelinePattern.Found found) {
            Line line = lines.get(at);
            List<Slice> body = new ArrayList<>();
            Slice lead = Slice.of(line, found.end(), line.text().length());
            if (!lead.isEmpty()) {
                body.add(lead);
            }
            body.addAll(slices(lines, at + 1));
            return new Opening(
                    headerDate,
                    kind,
                    urgency,
                    refersTo,
                    headlines,
                    Optional.of(found),
                    Optional.of(Slice.of(line, 0, found.end()).text()),
                    Optional.of(found.place()),
                    true,
                    body);
        }

        private boolean readDate(Line line) {
            headerDate = layout.headerDate().find(line.text());
            return headerDate.isPresent();
        }

        private boolean readLabel(Line line) {
            Optional<LabelWords.Found> label = layout.labels().find(line.text());
            if (label.isEmpty()) {
                return false;
            }
            // A label that says more about what happened outranks one that only says how urgent it
            // is.
            if (kind == DispatchKind.STORY || kind == DispatchKind.FLASH) {
                kind = label.get().kind();
            }
            urgency = label.get().urgency().or(() -> urgency);
            Slice rest = Slice.of(line, label.get().rest(), line.text().length());
            if (!rest.isEmpty()) {
                switch (label.get().kind()) {
                    case CORRECTION, UPDATE, KILL -> refersTo = Optional.of(rest.text());
                    case STORY, TAKE, FLASH, ADVISORY, SERVICE, ROUNDUP ->
                            headlines.add(rest.text());
                }
            }
            return true;
        }

        private static List<Slice> slices(List<Line> lines, int from) {
            return lines.subList(from, lines.size()).stream().map(Slice::of).toList();
        }
    }
}
