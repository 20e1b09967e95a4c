package dragoman.parse.copy;

import dragoman.parse.dateline.DatelineReader;
import dragoman.parse.dateline.JoinedLines;
import dragoman.parse.dateline.Lead;
import dragoman.parse.dateline.PrintedDateline;
import dragoman.parse.item.Block;
import dragoman.parse.text.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the line in which a text names its source: an author line or a dateline. */
final class SignatureReader {
    private static final int MAX_DATELINE_LINES = 3;
    private static final int MAX_HEADLINE_LENGTH = 150;
    private static final Pattern DASHES = Pattern.compile("^-+");

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
        if (isElement && !below.isEmpty() && isSigned(below.getFirst())) {
            // The text has its dateline itself, which says more than the format's field.
            opening.evidence().addLikely("datelines", line, "dateline-element");
            return tryRead(lines, at + 1, opening);
        }
        Optional<PrintedDateline> dateline = dateline(lines, at, opening);
        if (dateline.isEmpty()) {
            return line.role() == Block.Role.UNMARKED
                    ? tryBroken(lines.subList(at, lines.size()), opening)
                    : Optional.empty();
        }
        sign(dateline.get(), line, isElement ? "dateline-element" : "dateline", opening);
        List<LineSlice> body = new ArrayList<>();
        LineSlice lead = line.from(dateline.get().end());
        if (!lead.isEmpty() && !isElement) {
            body.add(lead);
        }
        body.addAll(lead.isEmpty() && !isElement ? withoutDash(below) : below);
        return Optional.of(body);
    }

    /** The lines without a dash that ends the dateline above them. */
    private static List<LineSlice> withoutDash(List<LineSlice> below) {
        if (below.isEmpty() || !below.getFirst().text().startsWith("--")) {
            return below;
        }
        List<LineSlice> lines = new ArrayList<>(below);
        LineSlice first = lines.getFirst();
        Matcher dashes = DASHES.matcher(first.text());
        lines.set(0, first.from(dashes.find() ? dashes.end() : 0));
        return lines;
    }

    /** Reads a dateline that is broken over the first of the lines. */
    private Optional<List<LineSlice>> tryBroken(List<LineSlice> lines, OpeningDraft opening) {
        List<String> texts = lines.stream().limit(MAX_DATELINE_LINES).map(LineSlice::text).toList();
        Optional<JoinedLines> found = datelines.broken(texts);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JoinedLines joined = found.get();
        PrintedDateline dateline = joined.dateline().orElseThrow();
        int last = joined.starts().size() - 1;
        int end = dateline.end() - joined.lastStart();
        opening.signature(
                new Signature(
                        dateline.agencies(),
                        Optional.of(dateline),
                        Optional.of(joined.text().substring(0, dateline.end()).strip()),
                        dateline.places().stream().toList()));
        for (int i = 0; i <= last; i++) {
            LineSlice line = lines.get(i);
            LineSlice printed = i < last ? line : line.before(end);
            opening.evidence().addLikely("datelines", printed, "broken-dateline");
            opening.evidence().addMatches(joined.partsIn(i), line);
        }
        List<LineSlice> body = new ArrayList<>();
        LineSlice lead = lines.get(last).from(end);
        if (!lead.isEmpty()) {
            body.add(lead);
        }
        body.addAll(lines.subList(last + 1, lines.size()));
        return Optional.of(body);
    }

    /** Whether the line is directly above a dateline with a mark: then a sentence is a headline. */
    boolean isAbove(List<LineSlice> lines, int at) {
        return at + 1 < lines.size()
                && lines.get(at).role() == Block.Role.UNMARKED
                && lines.get(at).text().length() <= MAX_HEADLINE_LENGTH
                && datelines.maySign(lines.get(at + 1).text())
                && datelines
                        .signed(lines.get(at + 1).text())
                        .filter(found -> found.places().isPresent())
                        .isPresent();
    }

    /** Whether a line opens with a dateline that names its sender. */
    private boolean isSigned(LineSlice line) {
        return line.role() == Block.Role.BODY
                && datelines
                        .inBody(line.text())
                        .filter(dateline -> !dateline.agencies().isEmpty())
                        .isPresent();
    }

    private Optional<PrintedDateline> dateline(
            List<LineSlice> lines, int at, OpeningDraft opening) {
        LineSlice line = lines.get(at);
        return switch (line.role()) {
            case DATELINE -> datelines.inElement(line.text());
            case BODY -> datelines.inBody(line.text());
            case UNMARKED ->
                    datelines.inPlainText(line.text()).or(() -> placeAlone(lines, at, opening));
            case SUBHEAD, NOTE, CAPTION, LIST, FRAME -> datelines.inPlainText(line.text());
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
