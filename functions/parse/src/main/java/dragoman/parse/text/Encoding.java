package dragoman.parse.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A character set that uploads are read in, and how many bytes its characters take. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE);

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /**
     * Number of bytes of the text from one UTF-16 code unit up to another, neither inside a
     * surrogate pair.
     */
    int bytes(CharSequence text, int from, int to) {
        return switch (this) {
            case UTF_16LE, UTF_16BE -> 2 * (to - from);
            case UTF_8 -> {
                int bytes = 0;
                for (int i = from; i < to; i++) {
                    char unit = text.charAt(i);
                    // Each half of a surrogate pair stands for two of its four bytes.
                    bytes += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
                }
                yield bytes;
            }
        };
    }
}
