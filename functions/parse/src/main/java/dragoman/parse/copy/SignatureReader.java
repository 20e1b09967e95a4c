package dragoman.parse.copy;

import dragoman.parse.dateline.DatelineReader;
import dragoman.parse.dateline.Lead;
import dragoman.parse.dateline.PrintedDateline;
import dragoman.parse.item.Block;
import dragoman.parse.text.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the line in which a text names its source: an author line or a dateline. */
final class SignatureReader {
    private final AuthorLineReader authorLines;
    private final DatelineReader datelines;
    private final Newspapers newspapers;

    SignatureReader(AuthorLineReader authorLines, DatelineReader datelines, Newspapers newspapers) {
        this.authorLines = authorLines;
        this.datelines = datelines;
        this.newspapers = newspapers;
    }

    /**
     * Reads one of the lines, when it is such a line.
     *
     * @return the body that it opens
     */
    Optional<List<LineSlice>> tryRead(List<LineSlice> lines, int at, OpeningDraft opening) {
        LineSlice line = lines.get(at);
        List<LineSlice> below = lines.subList(at + 1, lines.size());
        boolean isElement = line.role() == Block.Role.DATELINE;
        Optional<AuthorLine> author = isElement ? Optional.empty() : authorLines.find(line.text());
        if (author.isPresent()) {
            sign(author.get(), line, opening);
            return Optional.of(below);
        }
        Optional<PrintedDateline> dateline = dateline(lines, at, opening);
        if (dateline.isEmpty()) {
            return Optional.empty();
        }
        sign(dateline.get(), line, isElement ? "dateline-element" : "dateline", opening);
        List<LineSlice> body = new ArrayList<>();
        LineSlice lead = line.from(dateline.get().end());
        if (!lead.isEmpty() && !isElement) {
            body.add(lead);
        }
        body.addAll(below);
        return Optional.of(body);
    }

    private Optional<PrintedDateline> dateline(
            List<LineSlice> lines, int at, OpeningDraft opening) {
        LineSlice line = lines.get(at);
        return switch (line.role()) {
            case DATELINE -> datelines.inElement(line.text());
            case BODY -> datelines.inBody(line.text());
            case UNMARKED ->
                    datelines.inPlainText(line.text()).or(() -> placeAlone(lines, at, opening));
            case SUBHEAD, NOTE, LIST, FRAME -> datelines.inPlainText(line.text());
        };
    }

    /** A place on a line of its own, between the headline and the lead. */
    private Optional<PrintedDateline> placeAlone(
            List<LineSlice> lines, int at, OpeningDraft opening) {
        return at > 0
                        && !opening.headlines().isEmpty()
                        && at + 1 < lines.size()
                        && Lead.isPlausible(lines.get(at + 1).text())
                ? datelines.placeAlone(lines.get(at).text())
                : Optional.empty();
    }

    private static void sign(AuthorLine author, LineSlice line, OpeningDraft opening) {
        opening.signature(
                new Signature(
                        author.agencies(),
                        Optional.empty(),
                        Optional.of(line.text()),
                        author.places()));
        author.byline().ifPresent(opening::byline);
        opening.evidence().addMatches(author.parts(), line);
        opening.evidence().addLikely("datelines", line, "author-line");
    }

    private void sign(PrintedDateline dateline, LineSlice line, String rule, OpeningDraft opening) {
        LineSlice printed = line.before(dateline.end()).from(dateline.start());
        List<String> places =
                dateline.places()
                        .filter(place -> !newspapers.contains(Folded.fold(place).strip()))
                        .map(List::of)
                        .orElseGet(List::of);
        opening.signature(
                new Signature(
                        dateline.agencies(),
                        Optional.of(dateline),
                        Optional.of(printed.text()),
                        places));
        opening.evidence().addLikely("datelines", printed, rule);
        opening.evidence().addMatches(dateline.parts(), line);
        LineSlice headline = line.before(dateline.start());
        if (headline.isText()) {
            opening.headlines().add(headline.passage());
        }
    }
}
