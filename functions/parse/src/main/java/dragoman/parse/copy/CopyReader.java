package dragoman.parse.copy;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.parse.agency.Agency;
import dragoman.parse.item.Block;
import dragoman.parse.item.Item;
import dragoman.parse.place.Gazetteer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads agency text: by the marks of the agency that sent it, else as plain paragraphs. */
public final class CopyReader {
    private final LayoutReaders readers;
    private final ItemSplitter items;
    private final OpeningReader openings;
    private final RoundupSplitter roundups;

    private CopyReader(LayoutReaders readers) {
        this.readers = readers;
        this.items = new ItemSplitter(readers);
        this.openings = new OpeningReader(readers);
        this.roundups = new RoundupSplitter(readers.dateline());
    }

    /** Reads with the agencies that are part of the program. */
    public static CopyReader withDefaults() {
        return new CopyReader(LayoutReaders.withDefaults());
    }

    /** Reads with other agencies. */
    public static CopyReader of(List<Agency> agencies) {
        return new CopyReader(LayoutReaders.of(agencies));
    }

    /** The places that it knows. */
    public Gazetteer places() {
        return readers.places();
    }

    /**
     * The dispatches in the item, in order; at least one.
     *
     * @param upload the upload, with the character set that it was read in
     * @param received completes a date that lacks its year, and stands in for one that is missing
     */
    public List<Dispatch> read(Item item, Upload upload, Instant received) {
        List<LineSlice> lines = lines(item);
        List<Dispatch> dispatches = new ArrayList<>();
        List<List<LineSlice>> parts = items.split(lines);
        for (int i = 0; i < parts.size(); i++) {
            List<LineSlice> part = parts.get(i);
            Optional<Integer> start = i == 0 ? Optional.empty() : start(parts, i);
            Optional<Integer> end = start(parts, i + 1);
            Opening head = openings.read(withoutHeadline(part, item));
            List<Opening> found = roundups.openings(head);
            for (int k = 0; k < found.size(); k++) {
                Opening opening = found.get(k);
                Item one =
                        item.part(
                                k == 0 ? start : begin(opening),
                                k + 1 < found.size() ? begin(found.get(k + 1)) : end);
                dispatches.add(
                        new DispatchAssembler(readers, one, upload, received)
                                .assemble(opening, Ending.read(opening.body(), readers)));
            }
        }
        return dispatches;
    }

    private static Optional<Integer> begin(Opening opening) {
        return opening.item().map(RoundupItem::from);
    }

    /** Where the first part from one on begins that has lines. */
    private static Optional<Integer> start(List<List<LineSlice>> parts, int from) {
        return parts.stream()
                .skip(from)
                .filter(part -> !part.isEmpty())
                .findFirst()
                .map(part -> part.getFirst().from());
    }

    /** The code units at which the lines of each dispatch in an item of its own begin, in order. */
    public List<Integer> starts(Item item) {
        return items.split(lines(item)).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.getFirst().from())
                .toList();
    }

    private static List<LineSlice> lines(Item item) {
        return item.blocks().stream()
                .filter(block -> block.role() != Block.Role.FRAME)
                .map(LineSlice::of)
                .filter(slice -> !slice.isEmpty())
                .toList();
    }

    /** Many formats say the headline once more at the start of the text. */
    private static List<LineSlice> withoutHeadline(List<LineSlice> lines, Item item) {
        return lines.size() > 1
                        && item.given()
                                .headline()
                                .filter(lines.getFirst().text()::equals)
                                .isPresent()
                ? lines.subList(1, lines.size())
                : lines;
    }
}
