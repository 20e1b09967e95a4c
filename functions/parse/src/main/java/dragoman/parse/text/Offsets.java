package dragoman.parse.text;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Maps the UTF-16 code units of a text to the bytes that it was decoded from. */
@FunctionalInterface
interface Offsets {
    /** The byte at which a code unit begins; for the text's length, the byte after the last. */
    int byteAt(int codeUnit);

    /** The offsets of a single-byte character set. */
    static Offsets single(int firstByte) {
        return unit -> firstByte + unit;
    }

    /** The offsets of UTF-16. */
    static Offsets utf16(int firstByte) {
        return unit -> firstByte + 2 * unit;
    }

    /**
     * The offsets of a part of a joined text.
     *
     * @param start the code unit at which it begins, after a line end that has no bytes
     * @param chars the number of code units before it in the whole upload
     */
    record Part(int start, Offsets offsets, int chars) {}

    /** The offsets of several parts that are separated by line ends without bytes. */
    static Offsets joined(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().offsets();
        }
        return unit -> {
            Part part = at(parts, unit);
            return part.offsets().byteAt(unit - part.start());
        };
    }

    /** Maps code units of joined parts to those of the whole upload. */
    static IntUnaryOperator chars(List<Part> parts) {
        return unit -> {
            Part part = at(parts, unit);
            return part.chars() + unit - part.start();
        };
    }

    private static Part at(List<Part> parts, int unit) {
        int i = parts.size() - 1;
        while (i > 0 && parts.get(i).start() > unit) {
            i--;
        }
        return parts.get(i);
    }

    /**
     * The offsets of UTF-8: counted from the nearest of many known places, so that a lookup is
     * cheap.
     */
    static Offsets utf8(String text, int firstByte) {
        int step = 64;
        int[] known = new int[text.length() / step + 1];
        int bytes = firstByte;
        for (int i = 0; i < text.length(); i++) {
            if (i % step == 0) {
                known[i / step] = bytes;
            }
            bytes += width(text.charAt(i));
        }
        if (text.length() % step == 0) {
            known[text.length() / step] = bytes;
        }
        return unit -> {
            int at = known[unit / step];
            for (int i = unit - unit % step; i < unit; i++) {
                at += width(text.charAt(i));
            }
            return at;
        };
    }

    /** The number of bytes in UTF-8; each half of a surrogate pair counts for two of its four. */
    private static int width(char unit) {
        return unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
    }
}
