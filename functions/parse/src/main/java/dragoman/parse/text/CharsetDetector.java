package dragoman.parse.text;

import dragoman.dispatch.Warning;
import dragoman.parse.text.CharsetDetection.Binary;
import dragoman.parse.text.CharsetDetection.Detected;
import dragoman.parse.text.CharsetDetection.Empty;
import dragoman.parse.text.CharsetDetection.Undecodable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
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

    /** Single-byte character sets that agencies have sent, in order of likelihood. */
    private static final List<String> SINGLE_BYTE =
            List.of(
                    "windows-1256",
                    "ISO-8859-6",
                    MacArabic.NAME,
                    "windows-1252",
                    "ISO-8859-15",
                    "IBM850");

    private static final Set<String> WESTERN =
            Set.of("US-ASCII", "ISO-8859-1", "ISO-8859-15", "windows-1252", "IBM437", "IBM850");

    // In XML's declaration, in HTML's meta elements and in mail headers.
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?:encoding|charset)\\s*=\\s*[\"']?([A-Za-z][A-Za-z0-9_.:-]{1,40})",
                    Pattern.CASE_INSENSITIVE);

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
                .or(this::guessed)
                .map(set -> found(set, 0))
                .orElseGet(
                        () -> new Undecodable(StandardCharsets.UTF_8.name(), error, lineOf(error)));
    }

    private CharsetDetection strictly(Charset charset, int from) {
        int error = error(charset, from);
        return error < 0
                ? found(charset, from)
                : new Undecodable(charset.name(), error, lineOf(error));
    }

    private CharsetDetection found(Charset charset, int from) {
        return shows(charset, from)
                ? new Detected(new EncodedText(bytes, charset, from, warnings))
                : new Empty();
    }

    /** The first byte that does not fit a set, or -1. What is decoded is not kept. */
    private int error(Charset charset, int from) {
        if (charset.name().equals(MacArabic.NAME)) {
            return -1;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(Math.min(CHUNK, in.remaining() + 1));
        while (true) {
            CoderResult result = decoder.decode(in, out.clear(), true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
        }
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
        int length = Math.min(bytes.length, 2 * Plausibility.SAMPLE_LENGTH);
        return charset.name().equals(MacArabic.NAME)
                ? MacArabic.decode(bytes, 0, length)
                : new String(bytes, 0, length, charset);
    }

    /** The set in which the bytes look most like words. */
    private Optional<Charset> guessed() {
        Optional<Charset> best = Optional.empty();
        double highest = MIN_PLAUSIBLE;
        for (String name : SINGLE_BYTE) {
            Charset charset = Charset.forName(name);
            if (error(charset, 0) >= 0) {
                continue;
            }
            String head = head(charset);
            double plausible = Plausibility.ofForeignLetters(head);
            // Its Latin half equals that of windows-1252, which is more likely for text without
            // Arabic.
            boolean arabicUnused = name.equals("windows-1256") && !Plausibility.hasArabic(head);
            if (plausible > highest && !arabicUnused) {
                highest = plausible;
                best = Optional.of(charset);
            }
        }
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
        Optional<Charset> other = guessed().filter(set -> !WESTERN.contains(set.name()));
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

    private boolean isUtf8Or(Charset declared) {
        // Plain ASCII is the same in nearly all sets.
        return declared.equals(StandardCharsets.UTF_8) || isAscii();
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
