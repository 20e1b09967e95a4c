package dragoman.parse.agency;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.parse.item.Block;
import dragoman.parse.item.Item;
import dragoman.parse.text.Line;

import java.time.Instant;
import java.util.List;

/** Reads agency text: by the layout of the agency whose mark it bears, else as plain paragraphs. */
public final class AgencyText {
    private final List<Layout> layouts;

    private AgencyText(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /** Reads by the layouts that are part of the program. */
    public static AgencyText shipped() {
        Gazetteer places = Gazetteer.shipped();
        LabelWords labels = LabelWords.shipped();
        return new AgencyText(
                AgencyLayout.shipped().stream()
                        .map(agency -> new Layout(agency, places, labels))
                        .toList());
    }

    /**
     * The dispatches in the item, in order; at least one.
     *
     * @param upload the upload, with the character set that it was read in
     * @param received completes a date that lacks its year, and stands in for one that is missing
     */
    public List<Dispatch> read(Item item, Upload upload, Instant received) {
        List<Line> lines =
                item.blocks().stream().map(Block::line).filter(line -> !line.isBlank()).toList();
        return List.of(
                layouts.stream()
                        .flatMap(layout -> layout.tryRead(lines, upload, received).stream())
                        .findFirst()
                        .orElseGet(() -> layouts.getFirst().readUnsigned(lines, upload, received)));
    }
}
