package dragoman.parse.text;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.Warning;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes with the character set that they are in. Nothing is decoded before it is asked for, so that
 * a large upload can be read part by part. The signs of ASCII can be looked for among the bytes
 * themselves: every set that is read writes them as ASCII does, UTF-16 in two bytes.
 */
public final class Encoding {
    private final byte[] bytes;
    private final Charset charset;
    private final int first;
    private final int width;
    private final List<Warning> warnings;

    Encoding(byte[] bytes, Charset charset, int first, List<Warning> warnings) {
        this.bytes = bytes;
        this.charset = charset;
        this.first = first;
        this.width = charset.name().startsWith("UTF-16") ? 2 : 1;
        this.warnings = List.copyOf(warnings);
    }

    /** How many units there are: bytes, or pairs of bytes in UTF-16. */
    public int length() {
        return (bytes.length - first) / width;
    }

    /** A unit, which is the character itself where that is one of ASCII's. */
    public int at(int unit) {
        int at = first + unit * width;
        if (width == 1) {
            return bytes[at] & 0xFF;
        }
        boolean bigEndian = charset.equals(StandardCharsets.UTF_16BE);
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

    /** All of the text. */
    public SourceText text() {
        return text(0, length());
    }

    /** The text of the units from one up to another. */
    public SourceText text(int from, int to) {
        return text(List.of(new ByteRange(byteAt(from), byteAt(to))), "");
    }

    /**
     * Several parts as one text, each on lines of its own; they stand where they stood.
     *
     * @param more what is written behind them, and stands nowhere
     */
    public SourceText text(List<ByteRange> parts, String more) {
        StringBuilder text = new StringBuilder();
        List<Offsets.Part> offsets = new ArrayList<>();
        for (ByteRange part : parts) {
            text.append(text.isEmpty() ? "" : "\n");
            String decoded = decoded(part);
            offsets.add(new Offsets.Part(text.length(), offsets(decoded, part.start())));
            text.append(decoded);
        }
        if (!more.isEmpty()) {
            int end = parts.getLast().end();
            text.append('\n');
            offsets.add(new Offsets.Part(text.length(), _ -> end));
            text.append(more);
        }
        Offsets all = offsets.size() == 1 ? offsets.getFirst().offsets() : Offsets.joined(offsets);
        return Mojibake.undone(charset.name(), text.toString(), all, warnings);
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
