package dragoman.parse.copy;

import dragoman.parse.dateline.DatelineReader;
import dragoman.parse.dateline.PrintedDateline;
import dragoman.parse.item.Block;
import dragoman.parse.item.FieldEvidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a round-up whose items open with a place and a dash alone: the agency and the day are
 * given once, in the dateline above them, whose lead announces the items with a colon.
 */
final class RoundupSplitter {
    private static final int MIN_ITEMS = 2;
    private static final int MAX_ANNOUNCEMENT_LENGTH = 300;

    private final DatelineReader datelines;

    RoundupSplitter(DatelineReader datelines) {
        this.datelines = datelines;
    }

    /** The openings of a round-up's items, in order; the opening itself where it is none. */
    List<Opening> openings(Opening head) {
        List<LineSlice> lines = head.body();
        List<Start> starts = announces(head) ? starts(lines) : List.of();
        if (starts.size() < MIN_ITEMS) {
            return List.of(head);
        }
        List<Opening> items = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int at = starts.get(i).line();
            boolean isLast = i + 1 == starts.size();
            RoundupItem item = item(lines.get(at), starts.get(i).dateline(), isLast);
            List<LineSlice> body = new ArrayList<>();
            if (i == 0) {
                lines.subList(0, at).forEach(line -> body.add(line.as(Block.Role.NOTE)));
            }
            body.add(lines.get(at).from(item.dateline().end()));
            body.addAll(lines.subList(at + 1, isLast ? lines.size() : starts.get(i + 1).line()));
            items.add(i == 0 ? head.ofFirst(item, body) : head.ofLater(item, body));
        }
        return items;
    }

    private static RoundupItem item(LineSlice line, PrintedDateline dateline, boolean isLast) {
        LineSlice printed = line.before(dateline.end());
        EvidenceList evidence = new EvidenceList();
        evidence.add(FieldEvidence.of("datelines", printed.passage(), "item-of-roundup"));
        evidence.addMatches(dateline.parts(), line);
        return new RoundupItem(line.from(), printed.text(), dateline, evidence.all(), isLast);
    }

    private static boolean announces(Opening head) {
        return !head.signature().agencies().isEmpty()
                && !head.body().isEmpty()
                && head.body().getFirst().text().length() <= MAX_ANNOUNCEMENT_LENGTH
                && head.body().getFirst().text().endsWith(":");
    }

    /** The lines at which items begin: the first of them directly below the announcement. */
    private List<Start> starts(List<LineSlice> lines) {
        List<Start> starts = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Optional<PrintedDateline> dateline = datelines.itemOfRoundup(lines.get(i).text());
            if (dateline.isPresent()) {
                starts.add(new Start(i, dateline.get()));
            } else if (starts.isEmpty() && lines.get(i).isText()) {
                return List.of();
            }
        }
        return starts;
    }

    /**
     * The line at which an item begins.
     *
     * @param line its index
     * @param dateline its place and dash
     */
    private record Start(int line, PrintedDateline dateline) {}
}
