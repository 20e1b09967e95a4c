package dragoman.parse.agency;

import dragoman.parse.item.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits text that holds several dispatches, one after the other: a roundup with a dateline for
 * each, or dispatches with their end marks between.
 */
final class Items {
    // Headline and kicker of an item stand between the text before it and its dateline.
    private static final int HEADLINES = 2;

    private final Readers readers;

    Items(Readers readers) {
        this.readers = readers;
    }

    /** The lines of each dispatch, in order; together they are all lines. */
    List<List<Slice>> split(List<Slice> lines) {
        List<Integer> starts = starts(lines);
        if (starts.size() < 2) {
            return List.of(lines);
        }
        List<List<Slice>> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            parts.add(lines.subList(starts.get(i), end));
        }
        return parts;
    }

    private List<Integer> starts(List<Slice> lines) {
        List<Integer> starts = new ArrayList<>();
        boolean ended = false;
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            Slice line = lines.get(i);
            if (line.role() != Block.Role.UNMARKED) {
                return List.of();
            }
            if (opens(lines, i, ended)) {
                int start = starts.isEmpty() ? from : headlineAbove(lines, i, ended);
                starts.add(start);
                ended = false;
            }
            Optional<EndMarks.Found> mark = readers.endMarks().find(line.text());
            ended |= mark.isPresent() && !starts.isEmpty();
        }
        return starts;
    }

    /**
     * Whether a dispatch opens at the line. The first opens with any dateline; a later one only
     * where something else says so too, since texts quote each other: an end mark, a bullet, a
     * headline above it.
     */
    private boolean opens(List<Slice> lines, int at, boolean ended) {
        String text = lines.get(at).text();
        boolean signed =
                readers.dateline().find(text).isPresent()
                        || readers.authorLine().find(text).isPresent();
        if (!signed) {
            return false;
        }
        return at == 0
                || ended
                || text.startsWith("*")
                || Headline.isLikely(lines.get(at - 1).text());
    }

    private int headlineAbove(List<Slice> lines, int at, boolean ended) {
        int start = at;
        while (start > 0
                && at - start < HEADLINES
                && Headline.isLikely(lines.get(start - 1).text())
                && readers.endMarks().find(lines.get(start - 1).text()).isEmpty()
                && Initials.line(lines.get(start - 1).text()).isEmpty()) {
            start--;
            if (!ended && lines.get(start).text().startsWith("*")) {
                break;
            }
        }
        return start;
    }
}
