package dragoman.parse.text;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.Warning;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bytes with their character set. Nothing is decoded until it is needed, so that a large upload can
 * be read part by part. ASCII characters can be searched for among the bytes themselves: every set
 * that is read encodes them as ASCII does, UTF-16 in two bytes.
 */
public final class EncodedText {
    private static final int PAGE = 64 * 1024;
    private static final int[] NO_STEPS = new int[0];

    private final byte[] bytes;
    // The number of code units before each page, as far as it was needed.
    private final List<Integer> pages = new ArrayList<>(List.of(0));
    private final Charset charset;
    private final int first;
    private final boolean stepwise;
    private final int width;
    private final List<Warning> warnings;
    private int countedTo;
    private int counted;

    /**
     * @param stepwise whether characters have different numbers of bytes, or bytes are broken
     */
    EncodedText(
            byte[] bytes, Charset charset, int first, boolean stepwise, List<Warning> warnings) {
        this.bytes = bytes;
        this.charset = charset;
        this.first = first;
        this.countedTo = first;
        this.stepwise = stepwise;
        this.width = width(charset);
        this.warnings = List.copyOf(warnings);
    }

    private static int width(Charset charset) {
        return charset.name().startsWith("UTF-32")
                ? 4
                : charset.name().startsWith("UTF-16") ? 2 : 1;
    }

    /** The character set, by its IANA name. */
    public String charset() {
        return charset.name();
    }

    /** The number of units: bytes, or pairs of bytes in UTF-16, or four bytes in UTF-32. */
    public int length() {
        return (bytes.length - first) / width;
    }

    /** A unit, which for an ASCII character is its code. */
    public int at(int unit) {
        int at = first + unit * width;
        if (width == 1) {
            return bytes[at] & 0xFF;
        }
        boolean bigEndian = charset.name().endsWith("BE");
        if (width > 2) {
            int unit32 = ByteBuffer.wrap(bytes, at, width).getInt();
            return bigEndian ? unit32 : Integer.reverseBytes(unit32);
        }
        return bigEndian
                ? (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF)
                : (bytes[at + 1] & 0xFF) << 8 | (bytes[at] & 0xFF);
    }

    /** The byte at which a unit begins. */
    public int byteAt(int unit) {
        return first + unit * width;
    }

    /** The unit that begins at a byte. */
    public int unitAt(int byteAt) {
        return (byteAt - first) / width;
    }

    /** Decodes the whole text. */
    public SourceText decode() {
        return decode(0, length());
    }

    /** Decodes a range of units. */
    public SourceText decode(int from, int to) {
        return decode(List.of(new ByteRange(byteAt(from), byteAt(to))), "");
    }

    /**
     * Decodes several parts as one text, which keeps their places in the upload. Parts that are not
     * adjacent are separated by a line end.
     *
     * @param more what is appended to them, and has no place in the upload
     */
    public SourceText decode(List<ByteRange> parts, String more) {
        StringBuilder text = new StringBuilder();
        List<Offsets.Part> offsets = new ArrayList<>();
        for (ByteRange part : joined(parts)) {
            text.append(text.isEmpty() ? "" : "\n");
            Stepwise.Decoded steps =
                    stepwise
                            ? Stepwise.decode(bytes, part.start(), part.end(), charset)
                            : new Stepwise.Decoded(decoded(part), NO_STEPS);
            offsets.add(
                    new Offsets.Part(
                            text.length(),
                            stepwise ? steps.offsets() : offsets(steps.text(), part.start()),
                            charsBefore(part.start())));
            text.append(steps.text());
        }
        if (!more.isEmpty()) {
            int end = parts.getLast().end();
            text.append('\n');
            offsets.add(new Offsets.Part(text.length(), _ -> end, charsBefore(end)));
            text.append(more);
        }
        Mojibake.Undone undone =
                Mojibake.undone(text.toString(), Offsets.joined(offsets), warnings);
        return new SourceText(
                bytes,
                charset.name(),
                undone.text(),
                undone.offsets(),
                Offsets.chars(offsets),
                first,
                withLosses(undone));
    }

    private List<Warning> withLosses(Mojibake.Undone undone) {
        // What is broken in the bytes themselves was noticed when they were decoded.
        Optional<Warning> lost = stepwise ? Optional.empty() : LostCharacters.find(undone.text());
        List<Warning> all = new ArrayList<>(undone.warnings());
        lost.ifPresent(all::add);
        VisualOrder.find(undone.text()).ifPresent(all::add);
        return all;
    }

    /** The parts, with adjacent ones merged. */
    private static List<ByteRange> joined(List<ByteRange> parts) {
        List<ByteRange> joined = new ArrayList<>();
        for (ByteRange part : parts) {
            if (!joined.isEmpty() && joined.getLast().end() == part.start()) {
                joined.add(new ByteRange(joined.removeLast().start(), part.end()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /** The number of code units before a byte. */
    private int charsBefore(int byteAt) {
        if (stepwise) {
            return charsStepwise(byteAt);
        }
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return unitAt(byteAt);
        }
        int page = (byteAt - first) / PAGE;
        while (pages.size() <= page) {
            int last = pages.size() - 1;
            int from = first + last * PAGE;
            pages.add(pages.get(last) + chars(from, from + PAGE));
        }
        return pages.get(page) + chars(first + page * PAGE, byteAt);
    }

    /** Parts are read in their order: each count goes on from the one before it. */
    private int charsStepwise(int byteAt) {
        if (byteAt < countedTo) {
            countedTo = first;
            counted = 0;
        }
        counted += Stepwise.decode(bytes, countedTo, byteAt, charset).text().length();
        countedTo = byteAt;
        return counted;
    }

    /** The number of code units that begin in a range of bytes of UTF-8. */
    private int chars(int from, int to) {
        int chars = 0;
        for (int i = from; i < to; i++) {
            // Every byte but a continuation byte begins one; a character of four bytes is two.
            chars += (bytes[i] & 0xC0) == 0x80 ? 0 : (bytes[i] & 0xF8) == 0xF0 ? 2 : 1;
        }
        return chars;
    }

    private String decoded(ByteRange part) {
        int length = part.end() - part.start();
        return charset.name().equals(MacArabic.NAME)
                ? MacArabic.decode(bytes, part.start(), part.end())
                : new String(bytes, part.start(), length, charset);
    }

    private Offsets offsets(String text, int from) {
        if (width == 2) {
            return Offsets.utf16(from);
        }
        return charset.equals(StandardCharsets.UTF_8)
                ? Offsets.utf8(text, from)
                : Offsets.single(from);
    }
}
