package dragoman.parse.copy;

import dragoman.parse.agency.Marks;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.HeaderDate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is below a text: after an end mark, or else line by line from the last one up. */
final class EndingReader {
    // End mark, sign-off, time, code and a stray line or two.
    private static final int MAX_LINES = 6;
    // Links, related headlines and signatures below all that; there may be no sentence among them.
    private static final int MAX_LINES_OF_NOTES = 40;

    private final EndMarks endMarks;
    private final SignOffs signOffs;
    private final Marks marks;
    private final TrailerReader trailers;
    private final CreditReader credits;
    private final TailLines tails;

    EndingReader(
            EndMarks endMarks,
            SignOffs signOffs,
            Marks marks,
            HeaderDate dateLines,
            CalendarNames names) {
        this.endMarks = endMarks;
        this.signOffs = signOffs;
        this.marks = marks;
        this.trailers = new TrailerReader(signOffs, marks, dateLines, names);
        this.credits = new CreditReader(marks);
        this.tails = TailLines.builtIn();
    }

    /**
     * Reads what is below a text.
     *
     * @param notes further lines below it, which are certainly no part of it
     */
    Ending read(List<LineSlice> text, List<LineSlice> notes) {
        EndingDraft ending = new EndingDraft(text);
        cutAtMark(ending);
        if (!ending.hasMark()) {
            cutTail(ending);
            readTrailers(ending);
            if (credits.read(ending)) {
                readTrailers(ending);
            }
        } else if (ending.body().size() > 1 && endsWithTrailer(ending)) {
            trailers.tryRead(ending.body().removeLast(), ending);
        }
        notes.forEach(ending::note);
        return ending.ending();
    }

    /** Reads trailers from the last line up. */
    private void readTrailers(EndingDraft ending) {
        while (mayEndWithTrailer(ending.body())
                && trailers.tryRead(ending.body().getLast(), ending)) {
            ending.body().removeLast();
        }
    }

    /** Ends a text without an end mark where links, signatures and the like begin below it. */
    private void cutTail(EndingDraft ending) {
        List<LineSlice> body = ending.body();
        int start = tails.start(body);
        List<LineSlice> tail = List.copyOf(body.subList(start, body.size()));
        body.subList(start, body.size()).clear();
        tail.forEach(line -> readBelow(line, ending));
    }

    /** Ends the text at the end mark, and reads the lines below it. */
    private void cutAtMark(EndingDraft ending) {
        List<LineSlice> body = ending.body();
        for (int i = body.size() - 1; i >= Math.max(0, body.size() - MAX_LINES_OF_NOTES); i--) {
            LineSlice line = withoutLinks(body.get(i));
            Optional<EndMarks.Found> mark = endMarks.find(line.text());
            if (mark.isPresent()
                    && (body.size() - i <= MAX_LINES
                            || (!mark.get().isWord() && hasNoSentence(body, i + 1)))) {
                LineSlice links = body.get(i).from(line.text().length());
                body.set(i, line);
                if (!links.isEmpty()) {
                    body.add(i + 1, links);
                }
                cutAt(i, mark.get(), ending);
                return;
            }
        }
    }

    private static LineSlice withoutLinks(LineSlice line) {
        int end = TailLines.linksFrom(line.text());
        return end == line.text().length() ? line : line.before(end);
    }

    private boolean hasNoSentence(List<LineSlice> body, int from) {
        return body.subList(from, body.size()).stream().noneMatch(tails::isSentence);
    }

    private void cutAt(int at, EndMarks.Found mark, EndingDraft ending) {
        List<LineSlice> body = ending.body();
        LineSlice marked = body.get(at);
        ending.mark(mark);
        ending.evidence().addMatches(mark.parts(), marked);
        List<LineSlice> below = new ArrayList<>(body.subList(at + 1, body.size()));
        body.subList(at, body.size()).clear();
        LineSlice last = marked.before(mark.start());
        if (last.isText()) {
            body.add(last);
        }
        below.forEach(line -> readBelow(line, ending));
    }

    /** Reads a line that is certainly below the text: without a field it is a note. */
    private void readBelow(LineSlice line, EndingDraft ending) {
        LineSlice first = withoutLinks(line);
        Optional<AgencyLine> agency = AgencyLine.find(line.text(), marks);
        if (agency.isPresent()) {
            ending.creditText(line.text());
            ending.credit(Optional.of(new Credit(0, agency.get().agencies())));
            ending.evidence().addLikely("credits", line, "agency-mark-alone");
        } else if (trailers.tryRead(first, ending)) {
            LineSlice links = line.from(first.text().length());
            if (!links.isEmpty()) {
                ending.note(links);
            }
        } else {
            ending.note(line);
            ending.doubt(tails.isSentence(line));
        }
    }

    /** The only line of a text is a trailer only if it is a time. */
    private static boolean mayEndWithTrailer(List<LineSlice> body) {
        return !body.isEmpty() && (body.size() > 1 || TrailerReader.isTime(body.getLast()));
    }

    /** Whether the last line that remains beside an end mark is certainly a trailer. */
    private boolean endsWithTrailer(EndingDraft ending) {
        String last = ending.body().getLast().text();
        return TrailerReader.isDesk(last)
                || trailers.isDate(last)
                || (!ending.hasSignOff()
                        && signOffs.line(last).filter(Initials::isSure).isPresent());
    }
}
