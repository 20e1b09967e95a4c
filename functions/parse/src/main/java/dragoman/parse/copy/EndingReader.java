package dragoman.parse.copy;

import dragoman.parse.agency.Marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands below a text: from an end mark on, or line by line from the last one up. */
final class EndingReader {
    // End mark, sign-off, time, code and a stray line or two: nothing else stands below a text.
    private static final int LINES_BELOW = 6;

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

    /** Cuts off the text at the end mark, and keeps what stands below it if it is a text. */
    private void cutAtMark(EndingDraft ending) {
        List<LineSlice> body = ending.body();
        for (int i = body.size() - 1; i >= Math.max(0, body.size() - LINES_BELOW); i--) {
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
                // Something else stands below the mark: it is kept as text, since nothing may be
                // lost.
                body.add(line);
            }
        }
    }

    /** A text is never all trailer, unless it is a time. */
    private static boolean mayEndWithTrailer(List<LineSlice> body) {
        return !body.isEmpty() && (body.size() > 1 || TrailerReader.isTime(body.getLast()));
    }

    /** Whether the last line above an end mark belongs below it. */
    private boolean endsWithTrailer(EndingDraft ending) {
        String last = ending.body().getLast().text();
        return TrailerReader.isDesk(last)
                || (!ending.hasSignOff()
                        && signOffs.line(last)
                                .filter(found -> found.editor().isPresent())
                                .isPresent());
    }
}
