package dragoman.parse;

import dragoman.dispatch.ByteRange;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.bundle.Bundle;
import dragoman.parse.bundle.Bundle.Element;
import dragoman.parse.bundle.Bundle.State;
import dragoman.parse.copy.CopyReader;
import dragoman.parse.format.Format;
import dragoman.parse.format.Formats;
import dragoman.parse.item.Item;
import dragoman.parse.text.EncodedText;
import dragoman.parse.text.SourceText;
import dragoman.parse.unpack.Limits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One reading of a text: whole when it is small, else part by part, cut where items begin. What is
 * found does not depend on where it is cut.
 */
final class TextReader {
    // Far more than any item has, and less than what a stack holds.
    private static final int DEPTH = 100;

    private final String name;
    private final EncodedText encoding;
    private final Limits limits;
    private final int part;
    private final CopyReader agencyText;
    private final Reader reader;
    private final ResultCollector results;
    private boolean any;

    /**
     * @param name of the entry in its archive; empty for the upload itself
     * @param part the units from which on a text is read in parts
     */
    TextReader(
            String name,
            EncodedText encoding,
            Limits limits,
            int part,
            CopyReader agencyText,
            Reader reader,
            ResultCollector results) {
        this.name = name;
        this.encoding = encoding;
        this.limits = limits;
        this.part = part;
        this.agencyText = agencyText;
        this.reader = reader;
        this.results = results;
    }

    /** Reads the dispatches of an item. */
    @FunctionalInterface
    interface Reader {
        void read(Item item, String charset, ResultCollector results);
    }

    void read() {
        Optional<Bundle> found = Bundle.of(encoding, DEPTH);
        if (found.isPresent()) {
            packaged(found.get());
        } else {
            running();
        }
    }

    private void packaged(Bundle bundle) {
        List<Element> items = bundle.items();
        boolean whole =
                items.stream().allMatch(item -> item.state() == State.WHOLE)
                        && encoding.length() <= part;
        boolean framed = bundle.head() <= part && encoding.length() - bundle.tail() <= part;
        if (!framed || items.isEmpty()) {
            if (fitsBytes(0, encoding.length())) {
                SourceText text = encoding.decode();
                if (fits(text, 0)) {
                    deliver(bundle, Formats.read(text));
                }
            }
        } else if (whole) {
            group(bundle, 0, items.size());
        } else {
            int from = 0;
            while (from < items.size() && !results.isFull()) {
                int to = groupEnd(items, from);
                group(bundle, from, to);
                from = to;
            }
        }
        if (!any) {
            none(bundle, 0);
        }
    }

    /** How many neighbours are small enough together to be read at once. */
    private int groupEnd(List<Element> items, int from) {
        int to = from + 1;
        while (items.get(from).state() == State.WHOLE
                && to < items.size()
                && items.get(to).state() == State.WHOLE
                && items.get(to).to() - items.get(from).from() <= part) {
            to++;
        }
        return to;
    }

    /** Reads neighbours together, or each by itself when one of them cannot be read. */
    private void group(Bundle bundle, int first, int behind) {
        Element item = bundle.items().get(first);
        switch (item.state()) {
            case CUT_OFF ->
                    reject(
                            "cut-off",
                            "The %s item that begins at byte %d is never closed: it was cut off. Upload it again, whole."
                                    .formatted(bundle.kind(), encoding.byteAt(item.from())));
            case TOO_DEEP ->
                    reject(
                            "nested-too-deep",
                            "The %s item that begins at byte %d has parts that lie in each other more than %d deep. No item of an agency does."
                                    .formatted(bundle.kind(), encoding.byteAt(item.from()), DEPTH));
            case WHOLE -> {
                boolean last = behind == bundle.items().size();
                int from = first == 0 ? 0 : item.from();
                int to = last ? encoding.length() : bundle.items().get(behind).from();
                if (!fitsBytes(item.from(), bundle.items().get(behind - 1).to())) {
                    return;
                }
                SourceText text = framed(bundle, first, from, to, last ? "" : bundle.closing());
                if (behind - first == 1 && !fits(text, item.from())) {
                    return;
                }
                Formats.Found found = Formats.read(text);
                boolean unread = bundle.kind().isStrict() && found.isPlain();
                if (!unread) {
                    int start = text.unitAt(encoding.byteAt(from));
                    int end = text.unitAt(encoding.byteAt(to));
                    deliver(text, found.items().stream().map(i -> i.sharing(start, end)).toList());
                } else if (behind - first > 1) {
                    for (int i = first; i < behind; i++) {
                        group(bundle, i, i + 1);
                    }
                } else if (bundle.kind() == Bundle.Kind.JSON && Formats.isBrokenJson(text)) {
                    none(bundle, item.from());
                }
                // Else a picture or the like, which stand beside texts in many bundles.
            }
        }
    }

    /** Some items as if they were all that the bundle holds. */
    private SourceText framed(Bundle bundle, int first, int from, int to, String closing) {
        int tail = closing.isEmpty() && to < encoding.length() ? bundle.tail() : encoding.length();
        return encoding.decode(
                Stream.of(
                                range(0, first == 0 ? 0 : bundle.head()),
                                range(from, to),
                                range(tail, encoding.length()))
                        .filter(range -> range.end() > range.start())
                        .toList(),
                closing);
    }

    private void deliver(Bundle bundle, Formats.Found found) {
        if (!bundle.kind().isStrict() || !found.isPlain()) {
            deliver(found.items().getFirst().place().source(), found.items());
        }
    }

    private void none(Bundle bundle, int from) {
        reject(
                "no-item",
                "The %s from byte %d on holds no item with text, or breaks the rules of its format. Upload the dispatch's text."
                        .formatted(bundle.kind(), encoding.byteAt(from)));
    }

    private void running() {
        // Markup in no package is a page, and cannot be cut.
        boolean markup = encoding.length() > 0 && first() == '<';
        int from = 0;
        long size = markup ? encoding.length() : part;
        Optional<Format> format = Optional.empty();
        while (from < encoding.length() && !results.isFull()) {
            int to = windowEnd(from, size);
            if (!fitsBytes(from, to)) {
                from = markup ? encoding.length() : to;
                continue;
            }
            SourceText text = encoding.decode(from, to);
            if (format.isEmpty()) {
                format = Optional.of(Formats.read(text).format());
            }
            if (to < encoding.length()) {
                List<Integer> starts = starts(format.get(), text);
                int cut = starts.isEmpty() ? from : starts.getLast();
                if (cut > from) {
                    text = encoding.decode(from, cut);
                    // One item alone must keep to the limits.
                    if (starts.size() > 2 || fits(text, from)) {
                        deliver(text, Formats.more(format.get(), text));
                    }
                    from = cut;
                    size = part;
                    continue;
                } else if (fits(text, from) && size < mostUnits()) {
                    size *= 2;
                    continue;
                } else {
                    if (size >= mostUnits()) {
                        tooLarge(from);
                    }
                    from = nextStart(format.get(), to);
                    size = part;
                    continue;
                }
            }
            if (over(text, from).isEmpty()
                    || starts(format.get(), text).size() > 1
                    || fits(text, from)) {
                deliver(text, Formats.more(format.get(), text));
            }
            from = to;
        }
    }

    /** The most units of a text that is read at once. */
    private int mostUnits() {
        return encoding.unitAt(encoding.byteAt(0) + limits.textBytes());
    }

    /** Where a part ends that begins here: at a line end, near the size, within the limit. */
    private int windowEnd(int from, long size) {
        int near = (int) Math.min(encoding.length(), from + Math.min(size, mostUnits()));
        int to = lineEnd(near);
        if (to - from <= mostUnits()) {
            return to;
        }
        int back = near;
        while (back > from && encoding.at(back - 1) != '\n' && encoding.at(back - 1) != '\r') {
            back--;
        }
        return back > from ? back : to;
    }

    private int first() {
        int i = 0;
        while (i < encoding.length() - 1 && encoding.at(i) <= ' ') {
            i++;
        }
        return encoding.at(i);
    }

    /** The units at which items begin in a part of the text. */
    private List<Integer> starts(Format format, SourceText text) {
        List<Integer> starts =
                Formats.isPlain(format)
                        ? agencyText.starts(Item.ofText(text))
                        : Formats.starts(format, text);
        return starts.stream().map(at -> encoding.unitAt(text.bytes(at, at).start())).toList();
    }

    /** Where the next item begins behind one that is too large. */
    private int nextStart(Format format, int from) {
        int at = from;
        while (at < encoding.length()) {
            int begin = at;
            int to = lineEnd((long) at + part);
            Optional<Integer> start =
                    starts(format, encoding.decode(at, to)).stream()
                            .filter(unit -> unit > begin)
                            .findFirst();
            if (start.isPresent()) {
                return start.get();
            }
            at = to;
        }
        return at;
    }

    /** The unit behind the first line end from a place on. */
    private int lineEnd(long from) {
        if (from >= encoding.length()) {
            return encoding.length();
        }
        int i = (int) from;
        while (i < encoding.length() && encoding.at(i) != '\n' && encoding.at(i) != '\r') {
            i++;
        }
        if (i + 1 < encoding.length() && encoding.at(i) == '\r' && encoding.at(i + 1) == '\n') {
            i++;
        }
        return Math.min(encoding.length(), i + 1);
    }

    private boolean fitsBytes(int from, int to) {
        if (to - from > mostUnits()) {
            tooLarge(from);
            return false;
        }
        return true;
    }

    private void tooLarge(int from) {
        reject(
                "text-too-large",
                "From byte %d on it has more than %,d bytes without another item. Split it, or raise MaxTextBytes."
                        .formatted(encoding.byteAt(from), limits.textBytes()));
    }

    /** Whether a text keeps to the limits of one that cannot be cut; if not, that is said. */
    private boolean fits(SourceText text, int from) {
        Optional<Rejected> over = over(text, from);
        over.ifPresent(why -> reject(why.code(), why.message()));
        return over.isEmpty();
    }

    private Optional<Rejected> over(SourceText source, int from) {
        String text = source.text();
        if (Math.max(count(text, '\n'), count(text, '\r')) > limits.lines()) {
            return Optional.of(
                    new Rejected(
                            "too-many-lines",
                            "From byte %d on it has more than %,d lines without another item. Split it, or raise MaxTextLines."
                                    .formatted(encoding.byteAt(from), limits.lines())));
        }
        if (count(text, '<') > limits.tags()) {
            return Optional.of(
                    new Rejected(
                            "too-many-tags",
                            "From byte %d on it has more than %,d tags without another item. Split it, or raise MaxTextTags."
                                    .formatted(encoding.byteAt(from), limits.tags())));
        }
        return Optional.empty();
    }

    private static int count(String text, char sign) {
        int count = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            count++;
        }
        return count;
    }

    private ByteRange range(int from, int to) {
        return new ByteRange(encoding.byteAt(from), encoding.byteAt(to));
    }

    private void reject(String code, String message) {
        any = true;
        results.rejected(name, new Rejected(code, message));
    }

    private void deliver(SourceText text, List<Item> items) {
        any = true;
        for (Item item : items) {
            reader.read(item.doubting(text.warnings()), text.charset(), results);
        }
    }
}
