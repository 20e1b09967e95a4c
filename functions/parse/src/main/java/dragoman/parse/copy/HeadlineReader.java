package dragoman.parse.copy;

import dragoman.dispatch.Span;
import dragoman.parse.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines above a text that were taken for headlines. */
final class HeadlineReader {
    private static final Pattern NOTE = Pattern.compile("[(\\[][^()\\[\\]]{2,100}[)\\]]\\.?");

    private final Headline headlines;
    private final TakeLabel takes;
    private final Byline bylines;

    HeadlineReader(Headline headlines, TakeLabel takes, Byline bylines) {
        this.headlines = headlines;
        this.takes = takes;
        this.bylines = bylines;
    }

    /**
     * Takes the first line of an unsigned text as its headline, when a category or a take's label
     * marks it as one.
     */
    void takeHeadline(List<LineSlice> body, OpeningDraft opening) {
        if (body.isEmpty() || !isLabelled(body)) {
            return;
        }
        opening.headlines().add(body.removeFirst().passage());
        if (body.isEmpty()) {
            return;
        }
        Optional<TakeLabel.Found> take = takes.find(body.getFirst().text());
        take.map(TakeLabel.Found::take).ifPresent(opening::take);
        if (take.filter(label -> label.start() == 0).isPresent()) {
            opening.evidence().addLikely("take", body.removeFirst(), "take-line");
        }
    }

    private boolean isLabelled(List<LineSlice> body) {
        Headline.Parts parts = headlines.parts(body.getFirst().text());
        return parts.category().isPresent()
                || (body.size() > 1 && takes.find(parts.text()).isPresent());
    }

    /** The headlines of an opening, without their labels and without the author's line. */
    List<Passage> read(OpeningDraft opening) {
        List<Passage> texts = new ArrayList<>();
        for (Passage line : opening.headlines()) {
            Passage text = headline(line, opening);
            if (text.length() > 0) {
                texts.add(text);
            }
        }
        readNotes(texts, opening);
        if (!opening.hasByline() && texts.size() > 1 && bylines.isFrom(texts.getLast().text())) {
            Passage from = texts.removeLast();
            opening.byline(from.text());
            opening.evidence().addLikely("byline", from.text(), from, "from");
        }
        return texts;
    }

    /** A line in brackets above the text is addressed to editors: (with photos). */
    private static void readNotes(List<Passage> texts, OpeningDraft opening) {
        while (!texts.isEmpty() && NOTE.matcher(texts.getLast().text()).matches()) {
            Passage note = texts.removeLast();
            opening.evidence().addLikely(Span.FRAMING, note.text(), note, "note-to-editors");
        }
    }

    /** The headline itself, without a category before it and a take's label after it. */
    private Passage headline(Passage line, OpeningDraft opening) {
        Headline.Parts parts = headlines.parts(line.text());
        Passage text = line.part(parts.start(), parts.start() + parts.text().length());
        if (parts.category().isPresent()) {
            String name = parts.category().get();
            int at = line.text().indexOf(name);
            opening.category(name);
            opening.evidence()
                    .addLikely("category", name, line.part(at, at + name.length()), "category");
        }
        Optional<TakeLabel.Found> label = takes.find(parts.text());
        if (label.isEmpty()) {
            return text.strip();
        }
        int at = label.get().start();
        Passage printed = text.part(at, text.length()).strip();
        opening.take(label.get().take());
        opening.evidence().addLikely("take", printed.text(), printed, "take-label");
        return text.part(0, at).strip();
    }

    /** Records where the headlines were found. */
    static void record(List<Passage> all, HeadlineLines lines, OpeningDraft opening) {
        String headline = lines.headlineText().orElse("");
        for (Passage line : lines.headline()) {
            String rule = line == all.getLast() ? "last-line-above" : "line-above";
            opening.evidence().addLikely("headline", headline, line, rule);
        }
        for (Passage line : lines.others()) {
            opening.evidence().addLikely("kicker", line.text(), line, "line-above");
        }
    }
}
