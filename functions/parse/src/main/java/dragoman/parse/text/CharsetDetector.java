package dragoman.parse.text;

import dragoman.dispatch.Warning;
import dragoman.parse.text.CharsetDetection.Binary;
import dragoman.parse.text.CharsetDetection.Detected;
import dragoman.parse.text.CharsetDetection.Empty;
import dragoman.parse.text.CharsetDetection.Undecodable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Detects the character set of bytes. */
final class CharsetDetector {
    private static final int SAMPLE_LENGTH = 2048;
    // Even, so that it splits no unit of UTF-16.
    private static final int CHUNK = 8192;
    private static final double MIN_PLAUSIBLE = 0.55;

    private static final Set<String> WESTERN =
            Set.of("US-ASCII", "ISO-8859-1", "ISO-8859-15", "windows-1252", "IBM437", "IBM850");

    // In XML's declaration, in HTML's meta elements and in mail headers.
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?:encoding|charset)\\s*=\\s*[\"']?([A-Za-z][A-Za-z0-9_.:-]{1,40})",
                    Pattern.CASE_INSENSITIVE);

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final char REPLACEMENT = '\uFFFD';
    private static final char FIRST_OF_SEVERAL_BYTES = 0x80;
    // Greek.
    private static final char FIRST_OUTSIDE_LATIN = '\u0370';
    private static final int MIN_SOUND_PER_BROKEN = 12;
    private static final int MAX_CHARACTER = 4;
    private static final int MIN_ASCII_PER_OTHER = 50;

    private final byte[] bytes;
    private final Optional<Charset> claimed;
    private final List<Warning> warnings = new ArrayList<>();

    /**
     * @param claimed the set that the wrapping of the bytes names
     */
    CharsetDetector(byte[] bytes, Optional<Charset> claimed) {
        this.bytes = bytes;
        this.claimed = claimed;
    }

    CharsetDetection detect() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return strictly(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(0xFF, 0xFE, 0, 0)) {
            return strictly(UTF_32LE, 4);
        }
        if (startsWith(0, 0, 0xFE, 0xFF)) {
            return strictly(UTF_32BE, 4);
        }
        if (startsWith(0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, 2);
        }
        int nul = firstNul();
        if (nul >= 0) {
            return unmarkedUtf16()
                    .map(set -> found(set, 0))
                    .orElseGet(() -> new Binary(nul, lineOf(nul)));
        }
        Optional<Charset> declared = claimed.or(this::declared);
        int error = error(StandardCharsets.UTF_8, 0);
        if (error < 0) {
            declared.filter(set -> !isUtf8Or(set))
                    .ifPresent(
                            set ->
                                    warnings.add(
                                            Warning.of(
                                                    "charset-declared-otherwise",
                                                    "It says that it is %s, and is UTF-8."
                                                            .formatted(set.name()))));
            return found(StandardCharsets.UTF_8, 0);
        }
        return declared.filter(set -> !set.equals(StandardCharsets.UTF_8))
                .filter(set -> error(set, 0) < 0)
                .filter(set -> !isContradicted(set))
                .map(set -> found(set, 0))
                .or(() -> brokenUtf8(0))
                .or(() -> guessed().map(set -> found(set, 0)))
                .orElseGet(
                        () -> new Undecodable(StandardCharsets.UTF_8.name(), error, lineOf(error)));
    }

    private CharsetDetection strictly(Charset charset, int from) {
        int error = error(charset, from);
        if (error < 0) {
            return found(charset, from);
        }
        boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
        if (!isUtf8 && error > from && bytes.length - error < MAX_CHARACTER) {
            warnings.add(
                    Warning.of(
                            "bytes-left-out",
                            "It ends inside a character: %,d bytes from byte %,d on are no %s, and were left out."
                                    .formatted(bytes.length - error, error, charset.name())));
            return found(charset, from);
        }
        Optional<CharsetDetection> broken = isUtf8 ? brokenUtf8(from) : Optional.empty();
        return broken.orElseGet(() -> new Undecodable(charset.name(), error, lineOf(error)));
    }

    /**
     * Text that is UTF-8 but for a few bytes: a file that was cut inside a character, or one into
     * which something in another set was pasted.
     */
    private Optional<CharsetDetection> brokenUtf8(int from) {
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == REPLACEMENT).count();
        long sound = text.chars().filter(c -> c >= FIRST_OF_SEVERAL_BYTES).count() - broken;
        if (sound < MIN_SOUND_PER_BROKEN * broken) {
            return Optional.empty();
        }
        int error = error(StandardCharsets.UTF_8, from);
        warnings.add(
                Warning.of(
                        "broken-characters",
                        "It is UTF-8 but for %,d places, the first at byte %,d (line %,d): it was cut inside a character, or damaged. They appear as \uFFFD."
                                .formatted(broken, error, lineOf(error))));
        return Optional.of(found(StandardCharsets.UTF_8, from, true));
    }

    private CharsetDetection found(Charset charset, int from) {
        boolean even = charset.name().startsWith("UTF-") && !charset.name().startsWith("UTF-32");
        return found(charset, from, !even && !isSingleByte(charset));
    }

    private CharsetDetection found(Charset charset, int from, boolean stepwise) {
        return shows(charset, from)
                ? new Detected(new EncodedText(bytes, charset, from, stepwise, warnings))
                : new Empty();
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.name().equals(MacArabic.NAME)
                || (charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1);
    }

    private int error(Charset charset, int from) {
        return CharsetGuess.error(bytes, charset, from);
    }

    /** Whether anything in the text is visible. */
    private boolean shows(Charset charset, int from) {
        int to = from;
        for (int at = from; at < bytes.length; at = to) {
            to = Math.min(at + CHUNK, bytes.length);
            // No character may be split, since half of one would be visible.
            while (charset.equals(StandardCharsets.UTF_8)
                    && to < bytes.length
                    && (bytes[to] & 0xC0) == 0x80) {
                to++;
            }
            String chunk = new String(bytes, at, to - at, charset);
            if (chunk.chars().anyMatch(c -> !Characters.isSpace((char) c))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Charset> unmarkedUtf16() {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(set -> error(set, 0) < 0)
                .filter(set -> Plausibility.ofWords(head(set)) > MIN_PLAUSIBLE)
                .findFirst();
    }

    /** The start of the text, enough to judge it by. */
    private String head(Charset charset) {
        return CharsetGuess.head(bytes, charset);
    }

    /** The set in which the bytes look most like words. */
    private Optional<Charset> guessed() {
        Optional<Charset> best =
                new CharsetGuess(bytes)
                        .best()
                        .filter(guess -> guess.plausible() > MIN_PLAUSIBLE)
                        .map(CharsetGuess.Guess::charset)
                        .or(this::nearlyAscii);
        best.ifPresent(
                charset ->
                        warnings.add(
                                Warning.of(
                                        "charset-guessed",
                                        "Nothing says in which character set it is; it was read as %s."
                                                .formatted(charset.name()))));
        return best;
    }

    private Optional<Charset> declared() {
        String head =
                new String(
                        bytes,
                        0,
                        Math.min(bytes.length, SAMPLE_LENGTH),
                        StandardCharsets.ISO_8859_1);
        boolean declares = head.stripLeading().startsWith("<") || head.contains("Content-Type:");
        Matcher match = DECLARED.matcher(head);
        if (!declares || !match.find()) {
            return Optional.empty();
        }
        // An unknown declaration counts as none.
        return CharsetNames.find(match.group(1));
    }

    /**
     * Whether a set of Western Europe is claimed for what makes words in another script. Such a
     * claim is often a program's default, and fits any bytes.
     */
    private boolean isContradicted(Charset declared) {
        if (!WESTERN.contains(declared.name())) {
            return false;
        }
        int before = warnings.size();
        Optional<Charset> other = guessed().filter(set -> isOfAnotherScript(head(set)));
        warnings.subList(before, warnings.size()).clear();
        other.ifPresent(
                set ->
                        warnings.add(
                                Warning.of(
                                        "charset-declared-otherwise",
                                        "It says that it is %s, and makes words as %s."
                                                .formatted(declared.name(), set.name()))));
        return other.isPresent();
    }

    /** Whether most of the letters are not Latin. */
    private static boolean isOfAnotherScript(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long others =
                text.chars().filter(c -> Character.isLetter(c) && c >= FIRST_OUTSIDE_LATIN).count();
        return others * 2 > letters;
    }

    private boolean isUtf8Or(Charset declared) {
        // Plain ASCII is the same in nearly all sets.
        return declared.equals(StandardCharsets.UTF_8) || isAscii();
    }

    /** The most common set, where the text is readable whatever its few other bytes mean. */
    private Optional<Charset> nearlyAscii() {
        int others = 0;
        for (byte b : bytes) {
            others += b < 0 ? 1 : 0;
        }
        return others * MIN_ASCII_PER_OTHER < bytes.length
                ? Optional.of(Charset.forName("windows-1252")).filter(set -> error(set, 0) < 0)
                : Optional.empty();
    }

    private boolean isAscii() {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The first NUL: no text contains one, while the older wire formats use other control
     * characters as framing.
     */
    private int firstNul() {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private int lineOf(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private boolean startsWith(int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
