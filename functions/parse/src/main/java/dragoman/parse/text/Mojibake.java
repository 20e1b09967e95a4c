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
 * Repairs text that was read in the wrong character set and written as UTF-8 again: UTF-8, of which
 * each Arabic letter appears as two Latin ones, or a set of Arabic, Cyrillic, Greek or Hebrew, of
 * which each letter appears as an accented Latin one.
 */
final class Mojibake {
    private static final List<String> READ_AS =
            List.of(
                    "windows-1252",
                    "windows-1256",
                    "windows-1251",
                    "x-MacRoman",
                    "IBM850",
                    "IBM437");
    // As which those sets show the lead bytes of UTF-8 for Cyrillic and Arabic, apart from letters
    // from U+00C2 to U+00DB.
    private static final String LEADS =
            "\u0637\u0638\u0420\u0421\u0428\u0429\u00FF\u0178\u256A\u2518";
    // No language writes more of its letters with accents.
    private static final double MAX_ACCENTED = 0.5;
    private static final double MIN_PLAUSIBLE = 0.6;
    private static final int MIN_ACCENTED = 8;
    private static final double MIN_GAIN = 0.3;
    private static final char FIRST_ACCENTED = '\u00C0';
    private static final char LAST_ACCENTED = '\u00FF';
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
            return undoneLegacy(text, offsets, warnings);
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

    private static Undone undoneLegacy(String text, Offsets offsets, List<Warning> warnings) {
        Optional<Repair> legacy = legacy(text);
        if (legacy.isEmpty()) {
            return new Undone(text, offsets, warnings);
        }
        List<Warning> more = new ArrayList<>(warnings);
        more.add(
                Warning.of(
                        "mojibake-repaired",
                        "It was %s, read as windows-1252 and written as UTF-8 on its way; that was undone."
                                .formatted(legacy.get().charset())));
        // Each character is one of the other set.
        return new Undone(legacy.get().text(), offsets, more);
    }

    /** The text in the set that makes words of it, where nearly all its letters have accents. */
    private static Optional<Repair> legacy(String text) {
        if (!isAccented(text)) {
            return Optional.empty();
        }
        double before = Plausibility.ofForeignLetters(text);
        return encoded(text, Charset.forName("windows-1252"))
                .filter(bytes -> bytes.length == text.length())
                .flatMap(bytes -> new CharsetGuess(bytes).best())
                .filter(guess -> guess.plausible() > Math.max(MIN_PLAUSIBLE, before + MIN_GAIN))
                .filter(guess -> guess.text().length() == text.length())
                .map(guess -> new Repair(guess.charset().name(), guess.text()));
    }

    private static boolean isAccented(String text) {
        int letters = 0;
        int accented = 0;
        int length = Math.min(text.length(), SAMPLE_LENGTH);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            accented += c >= FIRST_ACCENTED && c <= LAST_ACCENTED ? 1 : 0;
        }
        return accented > MIN_ACCENTED && accented > letters * MAX_ACCENTED;
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
                // windows-1252 and Latin-1 show 0xC2 to 0xDB as capitals, other sets as letters of
                // their own: the two that lead most of Arabic are 0xD8 and 0xD9.
                leads += (c >= 0xC2 && c <= 0xDB) || LEADS.indexOf(c) >= 0 ? 1 : 0;
                // Quotation marks and dashes begin with the same two.
                leads += c == '\u00E2' && i + 1 < length && text.charAt(i + 1) == '\u20AC' ? 1 : 0;
            }
        }
        return foreign > 1 && (double) leads / foreign > MIN_SHARE;
    }
}
