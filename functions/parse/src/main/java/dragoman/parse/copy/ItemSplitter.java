package dragoman.parse.copy;

import dragoman.parse.agency.Marks;
import dragoman.parse.date.HeaderDate;
import dragoman.parse.dateline.DatelineReader;
import dragoman.parse.dateline.Lead;
import dragoman.parse.item.Block;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text of several dispatches, one after the other: a round-up with a dateline for each, or
 * dispatches separated by their end marks.
 */
final class ItemSplitter {
    // An item has a headline and perhaps a kicker above its dateline.
    private static final int MAX_HEADLINES = 2;
    // After an end mark, a date line and an agency's name may be above them.
    private static final int MAX_LINES_ABOVE = 4;

    private final DatelineReader datelines;
    private final AuthorLineReader authorLines;
    private final HeaderDate headerDates;
    private final Marks marks;
    private final EndMarks endMarks;
    private final SignOffs signOffs;

    ItemSplitter(
            DatelineReader datelines,
            AuthorLineReader authorLines,
            HeaderDate headerDates,
            Marks marks,
            EndMarks endMarks,
            SignOffs signOffs) {
        this.datelines = datelines;
        this.authorLines = authorLines;
        this.headerDates = headerDates;
        this.marks = marks;
        this.endMarks = endMarks;
        this.signOffs = signOffs;
    }

    /** The lines of each dispatch, in order; no line is left out. */
    List<List<LineSlice>> split(List<LineSlice> lines) {
        List<Integer> signed = signed(lines);
        if (signed.size() < 2) {
            return List.of(lines);
        }
        List<Integer> starts = starts(lines, signed);
        List<List<LineSlice>> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            parts.add(lines.subList(starts.get(i), end));
        }
        return parts;
    }

    /** The lines with a dateline or an author line; none where the format separates items. */
    private List<Integer> signed(List<LineSlice> lines) {
        if (lines.stream().anyMatch(line -> line.role() != Block.Role.UNMARKED)) {
            return List.of();
        }
        List<Integer> perhaps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (mayBeSigned(lines.get(i))) {
                perhaps.add(i);
            }
        }
        List<Integer> signed = new ArrayList<>();
        // Most uploads are one dispatch, with its dateline at the top. So candidates are read from
        // the last one up, and the first only where there is another.
        for (int left = perhaps.size(); left > 0 && signed.size() + left > 1; left--) {
            int at = perhaps.get(left - 1);
            String line = lines.get(at).text();
            boolean signs =
                    isBare(line)
                            ? opensText(lines, at, signed)
                            : isSigned(line) && hasText(lines, at, signed);
            if (signs) {
                signed.addFirst(at);
            }
        }
        return signed;
    }

    /**
     * Whether the line is a date or an agency's name alone. It stands above a dateline, or below a
     * text; only before a text without another line of the kind does it open a dispatch.
     */
    private boolean isBare(String line) {
        return headerDates.find(line).isPresent() || AgencyLine.find(line, marks).isPresent();
    }

    /** Whether it is a text or has lines below it: the address of a channel names an agency too. */
    private boolean hasText(List<LineSlice> lines, int at, List<Integer> signed) {
        int next = signed.isEmpty() ? lines.size() : signed.getFirst();
        String line = lines.get(at).text();
        return next > at + 1 || Lead.isPlausible(line) || endMarks.find(line).isPresent();
    }

    private boolean opensText(List<LineSlice> lines, int at, List<Integer> signed) {
        int next = signed.isEmpty() ? lines.size() : signed.getFirst();
        List<LineSlice> below = lines.subList(at + 1, next);
        return below.stream().anyMatch(line -> Lead.isPlausible(line.text()))
                && (signed.isEmpty() || next - at > MAX_LINES_ABOVE || ends(below));
    }

    private boolean isSigned(String line) {
        boolean opens = datelines.signed(line).isPresent() || authorLines.find(line).isPresent();
        return opens && endMarks.find(line).filter(mark -> mark.start() == 0).isEmpty();
    }

    private boolean mayBeSigned(LineSlice line) {
        return datelines.maySign(line.text())
                || authorLines.maySayAgencies(line.text())
                || isBare(line.text());
    }

    private List<Integer> starts(List<LineSlice> lines, List<Integer> signed) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        int before = signed.getFirst();
        for (int at : signed.subList(1, signed.size())) {
            boolean ended = ends(lines.subList(before, at));
            if (opens(lines, at, ended)) {
                starts.add(headlineAbove(lines, at, ended));
            }
            before = at;
        }
        return starts;
    }

    private boolean ends(List<LineSlice> lines) {
        return lines.stream().anyMatch(line -> endMarks.find(line.text()).isPresent());
    }

    /**
     * Whether another dispatch opens at a line with a dateline. Texts quote each other, so there
     * has to be another sign of it: an end mark, a bullet or a headline above it.
     */
    private boolean opens(List<LineSlice> lines, int at, boolean ended) {
        return ended
                || headerDates.find(lines.get(at).text()).isPresent()
                || lines.get(at).text().startsWith("*")
                || Headline.isLikely(lines.get(at - 1).text());
    }

    private int headlineAbove(List<LineSlice> lines, int at, boolean ended) {
        int start = at;
        while (start > 0
                && at - start < (ended ? MAX_LINES_ABOVE : MAX_HEADLINES)
                && Headline.isLikely(lines.get(start - 1).text())
                && endMarks.find(lines.get(start - 1).text()).isEmpty()
                && signOffs.line(lines.get(start - 1).text()).isEmpty()) {
            start--;
            if (!ended && lines.get(start).text().startsWith("*")) {
                break;
            }
        }
        return start;
    }
}
