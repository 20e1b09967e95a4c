package dragoman.parse.copy;

import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Span;
import dragoman.parse.date.HeaderDate;
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

    private final SignatureReader signatures;
    private final HeaderDate headerDates;
    private final LabelReader labels;
    private final HeadlineReader headlines;
    private final Byline bylines;

    OpeningReader(
            SignatureReader signatures,
            HeaderDate headerDates,
            LabelReader labels,
            HeadlineReader headlines,
            Byline bylines) {
        this.signatures = signatures;
        this.headerDates = headerDates;
        this.labels = labels;
        this.headlines = headlines;
        this.bylines = bylines;
    }

    Opening read(List<LineSlice> lines) {
        OpeningDraft opening = new OpeningDraft();
        List<LineSlice> plain = new ArrayList<>();
        // Nothing above the date line can belong to the body.
        List<Passage> aboveDate = List.of();
        int bodyStart = 0;
        for (int i = 0; i < Math.min(MAX_LINES, lines.size()); i++) {
            LineSlice line = lines.get(i);
            Optional<List<LineSlice>> body = signatures.tryRead(lines, i, opening);
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
            } else if (mayBeHeadline(line) && opening.headlines().size() < MAX_HEADLINES) {
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
        HeadlineReader.record(texts, opening);
        return opening.opening(texts, text);
    }

    private static void readByline(LineSlice line, OpeningDraft opening) {
        opening.byline(line.text());
        opening.evidence().addLikely("byline", line, "byline");
    }

    private boolean readDate(LineSlice line, OpeningDraft opening) {
        Optional<HeaderDate.Found> found = headerDates.find(line.text());
        if (found.isEmpty()) {
            return false;
        }
        HeaderDate.Found date = found.get();
        Passage printed = line.passage().part(date.start(), date.end());
        opening.headerDate(date.day());
        if (date.start() > 0) {
            Passage label = line.passage().part(0, date.start());
            opening.evidence().add(FieldEvidence.of(Span.FRAMING, label, "date-label"));
        }
        String value = date.day().iso().orElse(printed.text());
        opening.evidence().add(new FieldEvidence("date", value, printed, "header-date", 1));
        return true;
    }
}
