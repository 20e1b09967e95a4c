package dragoman.parse.copy;

import dragoman.parse.agency.Marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is below a text: after an end mark, or else line by line from the last one up. */
final class EndingReader {
    // End mark, sign-off, time, code and a stray line or two: nothing else is found below a text.
    private static final int MAX_LINES = 6;

    private final EndMarks endMarks;
    private final SignOffs signOffs;
    private final TrailerReader trailers;
    private final CreditReader credits;

    EndingReader(EndMarks endMarks, SignOffs signOffs, Marks marks) {
        this.endMarks = endMarks;
        this.signOffs = signOffs;
        this.trailers = new TrailerReader(signOffs, marks);
        this.credits = new CreditReader(marks);
    }

    Ending read(List<LineSlice> text) {
        EndingDraft ending = new EndingDraft(text);
        cutAtMark(ending);
        if (!ending.hasMark()) {
            while (mayEndWithTrailer(ending.body())
                    && trailers.tryRead(ending.body().getLast(), ending)) {
                ending.body().removeLast();
            }
            credits.read(ending);
        } else if (ending.body().size() > 1 && endsWithTrailer(ending)) {
            trailers.tryRead(ending.body().removeLast(), ending);
        }
        return ending.ending();
    }

    /** Ends the text at the end mark, and reads the lines below it. */
    private void cutAtMark(EndingDraft ending) {
        List<LineSlice> body = ending.body();
        for (int i = body.size() - 1; i >= Math.max(0, body.size() - MAX_LINES); i--) {
            Optional<EndMarks.Found> mark = endMarks.find(body.get(i).text());
            if (mark.isPresent()) {
                cutAt(i, mark.get(), ending);
                return;
            }
        }
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
        for (LineSlice line : below) {
            if (!trailers.tryRead(line, ending)) {
                // Anything else below the mark is kept as text, since nothing may be lost.
                body.add(line);
            }
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
                || (!ending.hasSignOff()
                        && signOffs.line(last)
                                .filter(found -> found.editor().isPresent())
                                .isPresent());
    }
}
