package dragoman.parse.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Decodes bytes one character at a time and remembers where each began: for character sets whose
 * characters have different numbers of bytes, and for bytes that are broken.
 */
final class Stepwise {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int PAIR = 2;

    private Stepwise() {}

    /**
     * A decoded text. Bytes that are no character appear as U+FFFD.
     *
     * @param starts the byte at which each code unit begins, and after the last the end of the
     *     bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
    record Decoded(String text, int[] starts) {
        Offsets offsets() {
            return unit -> starts[unit];
        }
    }

    static Decoded decode(byte[] bytes, int from, int to, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(PAIR);
        StringBuilder text = new StringBuilder(to - from);
        int[] starts = new int[to - from + 1];
        while (in.hasRemaining()) {
            int start = in.position();
            if (bytes[start] >= 0 && !charset.name().startsWith("UTF-32")) {
                in.position(start + 1);
                starts[text.length()] = start;
                text.append((char) bytes[start]);
                continue;
            }
            decoder.reset();
            CoderResult result = decoder.decode(in, out.clear().limit(1), true);
            if (result.isOverflow() && out.position() == 0) {
                result = decoder.decode(in, out.limit(PAIR), true);
            }
            if (out.position() == 0) {
                in.position(start + Math.max(1, result.isError() ? result.length() : 1));
                out.put(REPLACEMENT);
            }
            for (int i = 0; i < out.position(); i++) {
                starts[text.length()] = start;
                text.append(out.get(i));
            }
        }
        starts[text.length()] = to;
        return new Decoded(text.toString(), Arrays.copyOf(starts, text.length() + 1));
    }
}
