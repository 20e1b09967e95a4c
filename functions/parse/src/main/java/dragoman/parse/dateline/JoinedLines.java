package dragoman.parse.dateline;

import dragoman.parse.item.FieldMatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines that were read as one, with a blank between each and the next.
 *
 * @param text all of them
 * @param starts where each begins in the text
 * @param dateline with which they open, when it is known
 */
public record JoinedLines(String text, List<Integer> starts, Optional<PrintedDateline> dateline) {
    public JoinedLines {
        starts = List.copyOf(starts);
    }

    static JoinedLines of(String line) {
        return new JoinedLines(line, List.of(0), Optional.empty());
    }

    JoinedLines with(String line) {
        List<Integer> more = new ArrayList<>(starts);
        more.add(text.length() + 1);
        return new JoinedLines(text + " " + line, more, Optional.empty());
    }

    JoinedLines of(PrintedDateline found) {
        return new JoinedLines(text, starts, Optional.of(found));
    }

    int firstLength() {
        return starts.size() > 1 ? starts.get(1) - 1 : text.length();
    }

    /** Where the last line begins in the text. */
    public int lastStart() {
        return starts.getLast();
    }

    /** The parts of the dateline that are in one of the lines, by that line's own code units. */
    public List<FieldMatch> partsIn(int line) {
        int from = starts.get(line);
        int to = line + 1 < starts.size() ? starts.get(line + 1) - 1 : text.length();
        return dateline.stream()
                .flatMap(found -> found.parts().stream())
                .filter(part -> part.start() >= from && part.end() <= to)
                .map(
                        part ->
                                new FieldMatch(
                                        part.field(),
                                        part.value(),
                                        part.start() - from,
                                        part.end() - from,
                                        part.rule()))
                .toList();
    }
}
