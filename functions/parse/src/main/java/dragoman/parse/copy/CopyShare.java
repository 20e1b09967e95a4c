package dragoman.parse.copy;

import dragoman.dispatch.Span;
import dragoman.parse.item.FieldEvidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The share of one dispatch, or of several, in the lines of an item.
 *
 * @param from the code unit at which it begins
 * @param above the lines above it that are no part of it
 * @param lines its own
 * @param below the lines below it that are no part of it
 * @param headers of the messages of a chat among which it was found
 * @param year in which it was sent, as its header has it
 */
record CopyShare(
        int from,
        List<LineSlice> above,
        List<LineSlice> lines,
        List<LineSlice> below,
        List<LineSlice> headers,
        Optional<Integer> year) {
    CopyShare {
        above = List.copyOf(above);
        lines = List.copyOf(lines);
        below = List.copyOf(below);
        headers = List.copyOf(headers);
    }

    /** Lines that are all its own. */
    static CopyShare of(List<LineSlice> lines) {
        return new CopyShare(
                start(lines), List.of(), lines, List.of(), List.of(), Optional.empty());
    }

    /**
     * The shares of the dispatches of which it consists, one after the other.
     *
     * @param parts the lines of each
     */
    List<CopyShare> split(List<List<LineSlice>> parts) {
        List<CopyShare> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean first = i == 0;
            boolean last = i + 1 == parts.size();
            int start = first ? from : start(parts.get(i));
            int end = last ? Integer.MAX_VALUE : start(parts.get(i + 1));
            shares.add(
                    new CopyShare(
                            start,
                            first ? above : List.of(),
                            parts.get(i),
                            last ? below : List.of(),
                            headers.stream()
                                    .filter(header -> header.from() < end)
                                    .filter(header -> header.from() >= start || first)
                                    .toList(),
                            year));
        }
        return shares;
    }

    private static int start(List<LineSlice> lines) {
        return lines.isEmpty() ? 0 : lines.getFirst().from();
    }

    /** Where its headers were found. */
    List<FieldEvidence> evidence() {
        return headers.stream()
                .map(header -> FieldEvidence.of(Span.FRAMING, header.passage(), "chat-header"))
                .toList();
    }
}
