package dragoman.parse.text;

import dragoman.dispatch.Warning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Repairs text that was UTF-8, read in another character set and written as UTF-8 again, so that
 * each Arabic letter appears as two Latin ones.
 */
final class Mojibake {
    private static final List<String> READ_AS = List.of("windows-1252", "windows-1256");
    private static final int SAMPLE_LENGTH = 4_000;
    // Of the characters as which those sets show the UTF-8 lead bytes of Latin, Greek, Cyrillic,
    // Hebrew and Arabic.
    private static final double MIN_SHARE = 0.25;

    private Mojibake() {}

    /**
     * A repaired text.
     *
     * @param charset in which it had been misread
     */
    record Repair(String charset, String text) {}

    /**
     * Repairs a text as many times as it was misread, which may be more than once.
     *
     * @param warnings of the decoding, to which the repairs are added
     */
    static Undone undone(String text, Offsets offsets, List<Warning> warnings) {
        Optional<Repair> found = repair(text);
        if (found.isEmpty()) {
            return new Undone(text, offsets, warnings);
        }
        Repair repair = found.get();
        List<Warning> more = new ArrayList<>(warnings);
        more.add(
                Warning.of(
                        "mojibake-repaired",
                        "It was read as %s and written as UTF-8 on its way; that was undone."
                                .formatted(repair.charset())));
        Offsets inner = Offsets.utf8(repair.text(), 0);
        // The text gets shorter each time, so this ends.
        return undone(repair.text(), unit -> offsets.byteAt(inner.byteAt(unit)), more);
    }

    /** A text after all repairs, if it needed any. */
    record Undone(String text, Offsets offsets, List<Warning> warnings) {}

    /** The repaired text; absent if the text is sound or cannot be repaired as a whole. */
    static Optional<Repair> repair(String text) {
        if (!isSuspect(text)) {
            return Optional.empty();
        }
        for (String name : READ_AS) {
            Optional<byte[]> bytes = encoded(text, Charset.forName(name));
            if (bytes.isPresent()) {
                try {
                    String again =
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(bytes.get()))
                                    .toString();
                    if (again.length() < text.length()) {
                        return Optional.of(new Repair(name, again));
                    }
                } catch (CharacterCodingException e) {
                    // It was not misread in that set; the next may fit.
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The original bytes. Where a set has no character for a byte, readers use the control
     * character with its value.
     */
    private static Optional<byte[]> encoded(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes.write(c);
            } else if (encoder.canEncode(c)) {
                bytes.writeBytes(String.valueOf(c).getBytes(charset));
            } else if (c < 0xA0) {
                bytes.write(c);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Whether an unlikely share of the characters are those that lead bytes turn into. */
    private static boolean isSuspect(String text) {
        int foreign = 0;
        int leads = 0;
        int length = Math.min(text.length(), SAMPLE_LENGTH);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                foreign++;
                // windows-1252 and Latin-1 show 0xC2 to 0xDB as capitals, windows-1256 as Arabic
                // letters: the two that lead most of Arabic are 0xD8 and 0xD9.
                leads += (c >= 0xC2 && c <= 0xDB) || c == '\u0637' || c == '\u0638' ? 1 : 0;
            }
        }
        return foreign > 1 && (double) leads / foreign > MIN_SHARE;
    }
}
