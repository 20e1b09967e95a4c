package dragoman.parse.text;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.CharRange;
import dragoman.dispatch.Span;
import dragoman.dispatch.Warning;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The text of an upload, or of a part of it, that knows the place of each code unit among the
 * upload's bytes.
 */
public final class SourceText {
    private static final String MARK = "\uFEFF";

    private final byte[] all;
    private final String charset;
    private final String text;
    private final Offsets offsets;
    private final IntUnaryOperator chars;
    private final int mark;
    private final List<Warning> warnings;
    // Whether encoding the text gives the bytes that it was read from.
    private final boolean straight;

    /**
     * @param all the bytes of the upload
     * @param chars maps code units to those of the whole upload, not counting its byte order mark
     * @param mark the number of bytes of the upload's byte order mark
     */
    SourceText(
            byte[] all,
            String charset,
            String text,
            Offsets offsets,
            IntUnaryOperator chars,
            int mark,
            List<Warning> warnings) {
        this.all = all;
        this.chars = chars;
        this.mark = mark;
        this.charset = charset;
        this.text = text;
        this.offsets = offsets;
        this.warnings = List.copyOf(warnings);
        this.straight =
                Arrays.equals(
                        text.getBytes(Charset.forName(charset)),
                        Arrays.copyOfRange(all, offsets.byteAt(0), offsets.byteAt(text.length())));
    }

    /** The character set that it was read in, by its IANA name. */
    public String charset() {
        return charset;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Warnings about the decoding. */
    public List<Warning> warnings() {
        return warnings;
    }

    /** The place of a range of code units among the upload's bytes. */
    public ByteRange bytes(int from, int to) {
        return new ByteRange(offsets.byteAt(from), offsets.byteAt(Math.max(from, to)));
    }

    /** The first code unit at or after a byte. */
    public int unitAt(int byteAt) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsets.byteAt(middle) < byteAt) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A range of code units. */
    public Passage passage(int from, int to) {
        return Passage.of(this, from, to);
    }

    /**
     * The place of a range of code units among those of the whole upload, including its byte order
     * mark.
     */
    public CharRange chars(int from, int to) {
        int before = mark > 0 ? MARK.length() : 0;
        int start = before + chars.applyAsInt(from);
        // After the last of them, and not where the next one is: something may be in between.
        int end = to > from ? before + chars.applyAsInt(to - 1) + 1 : start;
        return new CharRange(start, Math.max(start, end));
    }

    /** The byte order mark before the text. */
    public Optional<Span> mark() {
        return mark > 0 && offsets.byteAt(0) == mark
                ? Optional.of(
                        new Span(
                                Span.FRAMING,
                                MARK,
                                Optional.empty(),
                                Optional.empty(),
                                new CharRange(0, MARK.length()),
                                new ByteRange(0, offsets.byteAt(0)),
                                "byte-order-mark",
                                1))
                : Optional.empty();
    }

    /**
     * Text as it is written in an upload.
     *
     * @param base64 the bytes, if encoding the text in the upload's character set does not give
     *     them
     */
    public record Written(String text, Optional<String> base64) {}

    /** The text as written where a range of code units was read. */
    public Written written(int from, int to) {
        if (straight) {
            return new Written(text.substring(from, to), Optional.empty());
        }
        byte[] bytes =
                Arrays.copyOfRange(all, offsets.byteAt(from), offsets.byteAt(Math.max(from, to)));
        Charset set = Charset.forName(charset);
        String there =
                charset.equals(MacArabic.NAME) ? text.substring(from, to) : new String(bytes, set);
        return new Written(
                there,
                Arrays.equals(there.getBytes(set), bytes)
                        ? Optional.empty()
                        : Optional.of(Base64.getEncoder().encodeToString(bytes)));
    }

    /** All lines in order. */
    public List<Line> lines() {
        return lines(0, text.length());
    }

    /** The lines of a part of the text, in order. */
    public List<Line> lines(int from, int to) {
        List<Line> lines = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || Characters.endsLine(text.charAt(i))) {
                lines.add(line(lines.size() + 1, start, i));
                boolean pair = i + 1 < to && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
                start = Math.min(i + (pair ? 2 : 1), to);
                i = pair ? i + 1 : i;
            }
        }
        return lines;
    }

    private Line line(int number, int start, int end) {
        return Line.of(number, passage(start, end));
    }
}
