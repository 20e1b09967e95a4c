package dragoman.parse.copy;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Span;
import dragoman.dispatch.Take;

import java.util.Locale;
import java.util.Optional;

/** Reads the lines above a text that label it: embargoes, labels, takes and notes to editors. */
final class LabelReader {
    private final EmbargoLine.Reader embargoes;
    private final LabelWords labels;
    private final TakeLabel takes;

    LabelReader(EmbargoLine.Reader embargoes, LabelWords labels, TakeLabel takes) {
        this.embargoes = embargoes;
        this.labels = labels;
        this.takes = takes;
    }

    /** Reads the line, when it is such a line. */
    boolean tryRead(LineSlice line, OpeningDraft opening) {
        return readEmbargo(line, opening)
                || readLabel(line, opening)
                || readTake(line, opening)
                || readNote(line, opening);
    }

    private boolean readEmbargo(LineSlice line, OpeningDraft opening) {
        Optional<EmbargoLine> embargo = embargoes.find(line.text());
        if (embargo.isEmpty()) {
            return false;
        }
        opening.embargo(embargo.get());
        opening.evidence().addLikely("embargo", line, "embargo-line");
        return true;
    }

    private boolean readLabel(LineSlice line, OpeningDraft opening) {
        Optional<LabelWords.Found> found = labels.find(line.text());
        if (found.isEmpty()) {
            return false;
        }
        LabelWords.Found label = found.get();
        LineSlice printed = line.before(label.rest());
        String kind = label.kind().name().toLowerCase(Locale.ROOT);
        opening.kind(label.kind());
        opening.evidence().addLikely("kind", kind, printed.passage(), "label");
        if (label.urgency().isPresent()) {
            int level = label.urgency().get();
            opening.urgency(level);
            opening.evidence()
                    .addLikely("urgency", String.valueOf(level), printed.passage(), "label");
        }
        LineSlice rest = line.from(label.rest());
        if (rest.isEmpty()) {
            if (label.kind() == DispatchKind.SERVICE) {
                opening.headlines().add(line.passage());
            }
        } else if (!readLabel(rest, opening)) {
            if (label.refers()) {
                opening.refersTo(rest.text());
                opening.evidence().addLikely("refersTo", rest, "behind-label");
            } else {
                opening.headlines().add(rest.passage());
            }
        }
        return true;
    }

    private boolean readTake(LineSlice line, OpeningDraft opening) {
        Optional<Take> take = takes.whole(line.text());
        if (take.isEmpty()) {
            return false;
        }
        opening.take(take.get());
        opening.evidence().addLikely("take", line, "take-line");
        return true;
    }

    private static boolean readNote(LineSlice line, OpeningDraft opening) {
        Optional<HeadNote> note = HeadNote.find(line.text());
        if (note.isEmpty()) {
            return false;
        }
        note.get().kind().ifPresent(opening::kind);
        Optional<String> refersTo = note.get().refersTo();
        if (refersTo.isPresent() && !opening.refers()) {
            opening.refersTo(refersTo.get());
        }
        opening.evidence()
                .addLikely(
                        refersTo.isPresent() ? "refersTo" : Span.FRAMING, line, "note-to-editors");
        return true;
    }
}
