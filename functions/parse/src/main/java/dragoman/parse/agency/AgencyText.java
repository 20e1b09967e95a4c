package dragoman.parse.agency;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.parse.item.Block;
import dragoman.parse.item.Item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads agency text: by the marks of the agency that sent it, else as plain paragraphs. */
public final class AgencyText {
    private final Readers readers;
    private final Items items;

    private AgencyText(Readers readers) {
        this.readers = readers;
        this.items = new Items(readers);
    }

    /** Reads with the agencies that are part of the program. */
    public static AgencyText shipped() {
        return new AgencyText(Readers.shipped());
    }

    /** Reads with other agencies. */
    static AgencyText of(List<Agency> agencies) {
        return new AgencyText(Readers.of(agencies));
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
        List<Slice> lines = lines(item);
        List<Dispatch> dispatches = new ArrayList<>();
        List<List<Slice>> parts = items.split(lines);
        for (int i = 0; i < parts.size(); i++) {
            List<Slice> part = parts.get(i);
            Optional<Integer> start = i == 0 ? Optional.empty() : start(parts, i);
            Optional<Integer> end = start(parts, i + 1);
            Opening head = Opening.read(withoutHeadline(part, item), readers);
            List<Opening> openings = Roundup.openings(head, readers);
            for (int k = 0; k < openings.size(); k++) {
                Opening opening = openings.get(k);
                Item one =
                        item.part(
                                k == 0 ? start : begin(opening),
                                k + 1 < openings.size() ? begin(openings.get(k + 1)) : end);
                dispatches.add(
                        new Assembly(readers, one, upload, received)
                                .assemble(opening, Ending.read(opening.body(), readers)));
            }
        }
        return dispatches;
    }

    private static Optional<Integer> begin(Opening opening) {
        return opening.within().map(Opening.Within::from);
    }

    /** Where the first part from one on begins that has lines. */
    private static Optional<Integer> start(List<List<Slice>> parts, int from) {
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

    private static List<Slice> lines(Item item) {
        return item.blocks().stream()
                .filter(block -> block.role() != Block.Role.FRAME)
                .map(Slice::of)
                .filter(slice -> !slice.isEmpty())
                .toList();
    }

    /** Many formats say the headline once more at the start of the text. */
    private static List<Slice> withoutHeadline(List<Slice> lines, Item item) {
        return lines.size() > 1
                        && item.given()
                                .headline()
                                .filter(lines.getFirst().text()::equals)
                                .isPresent()
                ? lines.subList(1, lines.size())
                : lines;
    }
}
