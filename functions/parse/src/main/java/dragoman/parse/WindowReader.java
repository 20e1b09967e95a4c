package dragoman.parse;

import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.copy.CopyReader;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.format.Format;
import dragoman.parse.format.Formats;
import dragoman.parse.format.UnknownMarkup;
import dragoman.parse.item.Item;
import dragoman.parse.text.EncodedText;
import dragoman.parse.text.SourceText;

import java.util.List;
import java.util.Optional;

/**
 * Reads a text that is no bundle, window by window. A window is cut where its last item begins, and
 * the next window starts there. The first window decides the format.
 */
final class WindowReader {
    private final EncodedText text;
    private final TextLimits limits;
    private final int partSize;
    private final CopyReader copy;
    private final Deadline deadline;
    private final ItemSink sink;
    // Markup in no bundle is a page, and cannot be cut.
    private final boolean isMarkup;
    private Optional<Format> format = Optional.empty();
    private int from;
    private long size;

    WindowReader(
            EncodedText text,
            TextLimits limits,
            int partSize,
            CopyReader copy,
            Deadline deadline,
            ItemSink sink) {
        this.text = text;
        this.limits = limits;
        this.partSize = partSize;
        this.copy = copy;
        this.deadline = deadline;
        this.sink = sink;
        this.isMarkup = text.length() > 0 && firstShown() == '<';
        this.size = isMarkup ? text.length() : partSize;
    }

    void read() {
        while (from < text.length() && !sink.isFull()) {
            int to = windowEnd();
            if (isAccepted(limits.rejection(from, to))) {
                readWindow(to);
            } else {
                from = isMarkup ? text.length() : to;
            }
        }
    }

    private void readWindow(int to) {
        int begin = text.byteAt(from);
        deadline.reading(() -> "the text from byte %,d on".formatted(begin));
        SourceText source = text.decode(from, to);
        Optional<Formats.Found> first =
                format.isEmpty() ? Optional.of(Formats.read(source)) : Optional.empty();
        Format known = first.map(Formats.Found::format).or(() -> format).orElseThrow();
        format = Optional.of(known);
        if (to < text.length()) {
            cut(source, to, known);
            return;
        }
        if (isMarkup && Formats.isPlain(known) && isUnread(source)) {
            from = to;
            return;
        }
        Optional<Rejected> rejection = limits.rejection(source, from);
        // Several items may together exceed the limits of one.
        if (rejection.isEmpty() || starts(known, source).size() > 1 || isAccepted(rejection)) {
            deliver(
                    source,
                    first.map(Formats.Found::items).orElseGet(() -> Formats.readAs(known, source)));
        }
        from = to;
    }

    /** Rejects markup that no format reads: its tags are no text. */
    private boolean isUnread(SourceText source) {
        Optional<String> root = UnknownMarkup.root(source);
        if (root.isPresent()) {
            sink.rejected(
                    new Rejected(
                            "unknown-format",
                            "It is XML with the outermost element <%s>, which is no format that is read: NITF, NewsML, NewsML-G2, RSS, Atom or HTML. Upload the dispatch's text."
                                    .formatted(root.get())));
        } else if (UnknownMarkup.isHtml(source)) {
            sink.rejected(
                    new Rejected(
                            "no-item",
                            "It is a web page without text of its own. Open it in a browser, and"
                                    + " upload the dispatch's text."));
        }
        return root.isPresent() || UnknownMarkup.isHtml(source);
    }

    /**
     * Reads all items of a window but the last, which may go on after it. A window with a single
     * item is enlarged.
     */
    private void cut(SourceText source, int to, Format known) {
        List<Integer> starts = starts(known, source);
        int end = starts.isEmpty() ? from : starts.getLast();
        if (end > from) {
            SourceText whole = text.decode(from, end);
            // A single item must keep to the limits.
            if (starts.size() > 2 || isAccepted(limits.rejection(whole, from))) {
                deliver(whole, Formats.readAs(known, whole));
            }
            from = end;
            size = partSize;
        } else if (isAccepted(limits.rejection(source, from)) && size < limits.maxUnits()) {
            size *= 2;
        } else {
            if (size >= limits.maxUnits()) {
                sink.rejected(limits.tooLarge(from));
            }
            from = nextStart(known, to);
            size = partSize;
        }
    }

    /** The end of the next window: after a line, near the size, within the limit. */
    private int windowEnd() {
        int near = (int) Math.min(text.length(), from + Math.min(size, limits.maxUnits()));
        int end = lineEnd(near);
        if (end - from <= limits.maxUnits()) {
            return end;
        }
        int back = near;
        while (back > from && text.at(back - 1) != '\n' && text.at(back - 1) != '\r') {
            back--;
        }
        return back > from ? back : end;
    }

    /** The first unit that is not blank. */
    private int firstShown() {
        int i = 0;
        while (i < text.length() - 1 && text.at(i) <= ' ') {
            i++;
        }
        return text.at(i);
    }

    /** The units at which items begin in a part of the text. */
    private List<Integer> starts(Format known, SourceText source) {
        List<Integer> starts =
                Formats.isPlain(known) ? copy.starts(Item.ofText(source)) : known.starts(source);
        return starts.stream().map(at -> text.unitAt(source.bytes(at, at).start())).toList();
    }

    /** The start of the next item after one that is too large. */
    private int nextStart(Format known, int after) {
        int at = after;
        while (at < text.length()) {
            deadline.check();
            int begin = at;
            int end = lineEnd((long) at + partSize);
            Optional<Integer> start =
                    starts(known, text.decode(at, end)).stream()
                            .filter(unit -> unit > begin)
                            .findFirst();
            if (start.isPresent()) {
                return start.get();
            }
            at = end;
        }
        return at;
    }

    /** The unit after the next line end. */
    private int lineEnd(long place) {
        if (place >= text.length()) {
            return text.length();
        }
        int i = (int) place;
        while (i < text.length() && text.at(i) != '\n' && text.at(i) != '\r') {
            i++;
        }
        if (i + 1 < text.length() && text.at(i) == '\r' && text.at(i + 1) == '\n') {
            i++;
        }
        return Math.min(text.length(), i + 1);
    }

    private boolean isAccepted(Optional<Rejected> rejection) {
        rejection.ifPresent(sink::rejected);
        return rejection.isEmpty();
    }

    private void deliver(SourceText source, List<Item> items) {
        items.forEach(item -> sink.item(item.withWarnings(source.warnings())));
    }
}
