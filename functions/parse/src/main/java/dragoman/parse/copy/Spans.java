package dragoman.parse.copy;

import dragoman.dispatch.Span;
import dragoman.parse.item.FieldEvidence;
import dragoman.parse.item.Item;
import dragoman.parse.text.Passage;
import dragoman.parse.text.Region;
import dragoman.parse.text.SourceText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Accounts for every character of an item's share of a text: each field found is a span, and what
 * is left between spans and paragraphs is framing.
 */
final class Spans {
    // A page's scripts would make a record too large to store.
    private static final int MAX_FRAMING_LENGTH = 65_536;
    private static final int SHOWN_LENGTH = 80;
    private static final double UNSURE = 0.5;

    // In all other formats, anything outside fields and text is markup, even letters.
    private static final Set<String> WITHOUT_MARKUP =
            Set.of("text", "zczc", "iptc-7901", "anpa-1312");

    private final Region share;
    private final boolean marked;
    private final SourceText source;
    private final List<Span> spans = new ArrayList<>();
    private int framing;
    private int leftOut;

    private Spans(Item item) {
        this.share = item.share();
        this.marked = !WITHOUT_MARKUP.contains(item.format());
        this.source = share.source();
    }

    /**
     * The spans in the order of the text, outer ones before inner ones.
     *
     * @param leftOut how many bytes of framing were too many to keep
     */
    record Found(List<Span> spans, int leftOut) {}

    static Found of(Item item, List<FieldEvidence> evidence, List<Passage> paragraphs) {
        Spans all = new Spans(item);
        all.frame(
                Stream.concat(evidence.stream().map(FieldEvidence::passage), paragraphs.stream())
                        .map(Passage::region)
                        .sorted(Comparator.comparingInt(Region::from))
                        .toList());
        evidence.stream().filter(found -> found.passage().length() > 0).forEach(all::add);
        all.spans.sort(
                Comparator.comparingInt((Span span) -> span.bytes().start())
                        .thenComparing(span -> span.bytes().end(), Comparator.reverseOrder()));
        return new Found(List.copyOf(all.spans), all.leftOut);
    }

    /** Makes framing of everything that no region covers. */
    private void frame(List<Region> covered) {
        int at = share.from();
        if (at == 0) {
            source.mark().ifPresent(spans::add);
        }
        for (Region region : covered) {
            if (region.from() > at) {
                gap(at, Math.min(region.from(), share.to()));
            }
            at = Math.max(at, region.to());
        }
        gap(at, share.to());
    }

    private void gap(int from, int to) {
        if (from >= to) {
            return;
        }
        String text = source.text().substring(from, to);
        Kind kind = Kind.of(text, marked);
        framing += text.length();
        if (framing <= MAX_FRAMING_LENGTH) {
            spans.add(span(Span.FRAMING, text, new Region(source, from, to), kind.rule, kind.sure));
        } else {
            leftOut += source.bytes(from, to).end() - source.bytes(from, to).start();
            spans.add(
                    new Span(
                            Span.FRAMING,
                            text.substring(0, Math.min(SHOWN_LENGTH, text.length())) + "\u2026",
                            Optional.empty(),
                            Optional.empty(),
                            source.chars(from, to),
                            source.bytes(from, to),
                            "left-out",
                            kind.sure));
        }
    }

    private void add(FieldEvidence evidence) {
        spans.add(
                span(
                        evidence.field(),
                        evidence.value(),
                        evidence.passage().region(),
                        evidence.rule(),
                        evidence.confidence()));
    }

    private Span span(String field, String value, Region region, String rule, double confidence) {
        SourceText.Written written = source.written(region.from(), region.to());
        return new Span(
                field,
                value,
                Optional.of(written.text()).filter(raw -> !raw.equals(value)),
                written.base64(),
                source.chars(region.from(), region.to()),
                region.bytes(),
                rule,
                confidence);
    }

    /** A kind of framing. */
    private enum Kind {
        BLANK("blank", 1),
        CONTROL("control-characters", 1),
        MARKUP("markup", 1),
        SEPARATOR("separator", 1),
        /** Words that belong to no field: the reader did not recognise them. */
        WORDS("unread-words", UNSURE);

        private final String rule;
        private final double sure;

        Kind(String rule, double sure) {
            this.rule = rule;
            this.sure = sure;
        }

        static Kind of(String text, boolean marked) {
            boolean blank = true;
            boolean control = false;
            boolean words = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean isControl =
                        Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
                control |= isControl;
                blank &= Character.isWhitespace(c) || c == '\u00A0';
                words |= Character.isLetterOrDigit(c);
                if (c == '<') {
                    return MARKUP;
                }
            }
            return blank ? BLANK : marked ? MARKUP : words ? WORDS : control ? CONTROL : SEPARATOR;
        }
    }
}
