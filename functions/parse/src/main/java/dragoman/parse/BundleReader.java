package dragoman.parse;

import dragoman.dispatch.ByteRange;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.bundle.Bundle;
import dragoman.parse.bundle.Bundle.Element;
import dragoman.parse.bundle.Bundle.State;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.format.Formats;
import dragoman.parse.item.Item;
import dragoman.parse.text.EncodedText;
import dragoman.parse.text.SourceText;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one bundle: at once when it is small, else in groups of neighbouring items, each group in
 * the frame of the whole bundle.
 */
final class BundleReader {
    /** Far deeper than any agency nests an item, and shallow enough for a thread's stack. */
    static final int MAX_DEPTH = 100;

    private final EncodedText text;
    private final Bundle bundle;
    private final TextLimits limits;
    private final int partSize;
    private final Deadline deadline;
    private final ItemSink sink;
    private boolean answered;

    BundleReader(
            EncodedText text,
            Bundle bundle,
            TextLimits limits,
            int partSize,
            Deadline deadline,
            ItemSink sink) {
        this.text = text;
        this.bundle = bundle;
        this.limits = limits;
        this.partSize = partSize;
        this.deadline = deadline;
        this.sink = sink;
    }

    void read() {
        List<Element> items = bundle.items();
        boolean whole =
                text.length() <= partSize
                        && items.stream().allMatch(item -> item.state() == State.WHOLE);
        if (items.isEmpty() || !hasSmallFrame()) {
            readUncut();
        } else if (whole) {
            readGroup(0, items.size());
        } else {
            int first = 0;
            while (first < items.size() && !sink.isFull()) {
                int end = groupEnd(first);
                readGroup(first, end);
                first = end;
            }
        }
        if (!answered) {
            rejectNoItem(0);
        }
    }

    /** Whether the frame is small enough to be read again with each group. */
    private boolean hasSmallFrame() {
        return bundle.head() <= partSize && text.length() - bundle.tail() <= partSize;
    }

    /** Reads the whole text at once, whatever its size. */
    private void readUncut() {
        if (!isAccepted(limits.rejection(0, text.length()))) {
            return;
        }
        SourceText source = text.decode();
        if (!isAccepted(limits.rejection(source, 0))) {
            return;
        }
        Formats.Found found = Formats.read(source);
        if (isRead(found)) {
            deliver(source, found.items());
        }
    }

    /** The index after the last neighbour that can be read together with the first item. */
    private int groupEnd(int first) {
        List<Element> items = bundle.items();
        int end = first + 1;
        while (items.get(first).state() == State.WHOLE
                && end < items.size()
                && items.get(end).state() == State.WHOLE
                && items.get(end).to() - items.get(first).from() <= partSize) {
            end++;
        }
        return end;
    }

    private void readGroup(int first, int end) {
        Element item = bundle.items().get(first);
        switch (item.state()) {
            case CUT_OFF ->
                    reject(
                            new Rejected(
                                    "cut-off",
                                    "The %s item that begins at byte %d is never closed: it was cut off. Upload it again, whole."
                                            .formatted(bundle.kind(), text.byteAt(item.from()))));
            case TOO_DEEP ->
                    reject(
                            new Rejected(
                                    "nested-too-deep",
                                    "The %s item that begins at byte %d is nested more than %d levels deep. No item of an agency is."
                                            .formatted(
                                                    bundle.kind(),
                                                    text.byteAt(item.from()),
                                                    MAX_DEPTH)));
            case WHOLE -> readTogether(first, end);
        }
    }

    /** Reads neighbours together, or each separately when one of them cannot be read. */
    private void readTogether(int first, int end) {
        List<Element> items = bundle.items();
        int start = items.get(first).from();
        if (!isAccepted(limits.rejection(start, items.get(end - 1).to()))) {
            return;
        }
        deadline.reading(
                () -> "the %s item from byte %,d on".formatted(bundle.kind(), text.byteAt(start)));
        boolean single = end - first == 1;
        boolean last = end == items.size();
        int from = first == 0 ? 0 : start;
        int to = last ? text.length() : items.get(end).from();
        SourceText source = framed(first, from, to, last ? "" : bundle.closing());
        if (single && !isAccepted(limits.rejection(source, start))) {
            return;
        }
        Formats.Found found = Formats.read(source);
        if (isRead(found)) {
            int shareFrom = source.unitAt(text.byteAt(from));
            int shareTo = source.unitAt(text.byteAt(to));
            deliver(
                    source,
                    found.items().stream().map(one -> one.sharing(shareFrom, shareTo)).toList());
        } else if (!single) {
            for (int i = first; i < end; i++) {
                readGroup(i, i + 1);
            }
        } else if (bundle.kind() == Bundle.Kind.JSON && Formats.isBrokenJson(source)) {
            rejectNoItem(start);
        }
        // Otherwise it is a picture or the like: many bundles carry some alongside their texts.
    }

    /** Decodes some items as if the bundle had no others. */
    private SourceText framed(int first, int from, int to, String closing) {
        int tail = closing.isEmpty() && to < text.length() ? bundle.tail() : text.length();
        return text.decode(
                Stream.of(
                                range(0, first == 0 ? 0 : bundle.head()),
                                range(from, to),
                                range(tail, text.length()))
                        .filter(range -> range.end() > range.start())
                        .toList(),
                closing);
    }

    private ByteRange range(int from, int to) {
        return new ByteRange(text.byteAt(from), text.byteAt(to));
    }

    /** Whether what was found is in a format of its own, where the bundle's kind requires one. */
    private boolean isRead(Formats.Found found) {
        return !bundle.kind().isStrict() || !found.isPlain();
    }

    private boolean isAccepted(Optional<Rejected> rejection) {
        rejection.ifPresent(this::reject);
        return rejection.isEmpty();
    }

    private void rejectNoItem(int from) {
        reject(
                new Rejected(
                        "no-item",
                        "The %s from byte %d on contains no item with text, or breaks the rules of its format. Upload the dispatch's text."
                                .formatted(bundle.kind(), text.byteAt(from))));
    }

    private void reject(Rejected why) {
        answered = true;
        sink.rejected(why);
    }

    private void deliver(SourceText source, List<Item> items) {
        answered = true;
        items.forEach(item -> sink.item(item.withWarnings(source.warnings())));
    }
}
