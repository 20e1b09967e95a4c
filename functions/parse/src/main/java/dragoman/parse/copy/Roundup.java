package dragoman.parse.copy;

import dragoman.parse.dateline.PrintedDateline;
import dragoman.parse.item.Block;
import dragoman.parse.item.FieldEvidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Items of a round-up that open with a place and a dash alone: the agency and the day stand once,
 * in the dateline above them, and its lead announces what follows with a colon.
 */
final class Roundup {
    private static final int MIN_ITEMS = 2;
    private static final int MAX_ANNOUNCEMENT_LENGTH = 300;

    private Roundup() {}

    /** The openings of a round-up's items, in order; the opening itself where it is none. */
    static List<Opening> openings(Opening head, LayoutReaders readers) {
        List<LineSlice> lines = head.body();
        List<Start> starts = announces(head) ? starts(lines, readers) : List.of();
        if (starts.size() < MIN_ITEMS) {
            return List.of(head);
        }
        List<Opening> items = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int at = starts.get(i).at();
            boolean last = i + 1 == starts.size();
            PrintedDateline found = starts.get(i).found();
            List<LineSlice> body = new ArrayList<>();
            if (i == 0) {
                lines.subList(0, at).forEach(line -> body.add(line.as(Block.Role.NOTE)));
            }
            body.add(lines.get(at).from(found.end()));
            body.addAll(lines.subList(at + 1, last ? lines.size() : starts.get(i + 1).at()));
            LineSlice printed = lines.get(at).before(found.end());
            List<FieldEvidence> clues = new ArrayList<>();
            clues.add(FieldEvidence.of("datelines", printed.passage(), "item-of-roundup"));
            found.parts().forEach(part -> clues.add(part.in(lines.get(at).passage())));
            Opening.Within within =
                    new Opening.Within(lines.get(at).from(), printed.text(), found, clues, !last);
            items.add(i == 0 ? head.with(within, body) : head.next(within, body));
        }
        return items;
    }

    private static boolean announces(Opening head) {
        return head.signed()
                && !head.body().isEmpty()
                && head.body().getFirst().text().length() <= MAX_ANNOUNCEMENT_LENGTH
                && head.body().getFirst().text().endsWith(":");
    }

    /** The lines at which items begin: the first of them directly below what announces them. */
    private static List<Start> starts(List<LineSlice> lines, LayoutReaders readers) {
        List<Start> starts = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Optional<PrintedDateline> found = readers.dateline().itemOfRoundup(lines.get(i).text());
            if (found.isPresent()) {
                starts.add(new Start(i, found.get()));
            } else if (starts.isEmpty() && lines.get(i).isText()) {
                return List.of();
            }
        }
        return starts;
    }

    /**
     * The line at which an item begins.
     *
     * @param at its place among the lines
     * @param found its place and dash
     */
    private record Start(int at, PrintedDateline found) {}
}
