package dragoman.parse;

import dragoman.parse.bundle.Bundle;
import dragoman.parse.copy.CopyReader;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.text.EncodedText;
import dragoman.parse.unpack.Limits;

import java.util.Optional;

/**
 * Finds the items of a text: in the whole text if it is small, else part by part, cut where items
 * begin. What is found does not depend on where the cuts are.
 */
final class TextReader {
    private final Limits limits;
    private final int partSize;
    private final CopyReader copy;

    /**
     * @param partSize the number of units above which a text is read in parts
     * @param copy finds where items begin in plain text
     */
    TextReader(Limits limits, int partSize, CopyReader copy) {
        this.limits = limits;
        this.partSize = partSize;
        this.copy = copy;
    }

    void read(EncodedText text, Deadline deadline, ItemSink sink) {
        TextLimits textLimits = new TextLimits(text, limits);
        Optional<Bundle> bundle = Bundle.of(text, BundleReader.MAX_DEPTH);
        if (bundle.isPresent()) {
            new BundleReader(text, bundle.get(), textLimits, partSize, deadline, sink).read();
        } else {
            new WindowReader(text, textLimits, partSize, copy, deadline, sink).read();
        }
    }
}
