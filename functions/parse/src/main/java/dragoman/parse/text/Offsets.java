package dragoman.parse.text;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Where the UTF-16 code units of a text stand among the bytes that it was decoded from. */
@FunctionalInterface
interface Offsets {
    /** The byte at which a code unit begins; for the text's length the byte after the last. */
    int byteAt(int codeUnit);

    /** Of a character set that takes a byte for each character. */
    static Offsets single(int firstByte) {
        return unit -> firstByte + unit;
    }

    /** Of UTF-16. */
    static Offsets utf16(int firstByte) {
        return unit -> firstByte + 2 * unit;
    }

    /**
     * Of a part of a joined text.
     *
     * @param start the code unit at which it begins; a line end of no bytes stands before it
     * @param chars the code units before it in all of the upload
     */
    record Part(int start, Offsets offsets, int chars) {}

    /** Of several parts, each with a line end of no bytes between them. */
    static Offsets joined(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().offsets();
        }
        return unit -> {
            Part part = at(parts, unit);
            return part.offsets().byteAt(unit - part.start());
        };
    }

    /** Where code units of joined parts stand among those of all the upload. */
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

    /** Of UTF-8: counted from the nearest of many known places, so that asking is cheap. */
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

    /** Bytes in UTF-8; each half of a surrogate pair stands for two of its four. */
    private static int width(char unit) {
        return unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
    }
}
