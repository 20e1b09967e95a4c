package dragoman.parse.text;

import dragoman.dispatch.Warning;
import dragoman.parse.text.SourceText.Binary;
import dragoman.parse.text.SourceText.Empty;
import dragoman.parse.text.SourceText.Read;
import dragoman.parse.text.SourceText.Reading;
import dragoman.parse.text.SourceText.Undecodable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the character set of bytes, and decodes them. */
final class CharsetReader {
    private static final int LOOKED_AT = 2048;
    private static final double LEAST_PLAUSIBLE = 0.55;

    /** Sets of a byte for each character that agencies have sent, in the order of likelihood. */
    private static final List<String> SINGLE_BYTE =
            List.of(
                    "windows-1256",
                    "ISO-8859-6",
                    MacArabic.NAME,
                    "windows-1252",
                    "ISO-8859-15",
                    "IBM850");

    // In XML's declaration, in HTML's meta elements and in mail headers.
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?:encoding|charset)\\s*=\\s*[\"']?([A-Za-z][A-Za-z0-9_.:-]{1,40})",
                    Pattern.CASE_INSENSITIVE);

    private final byte[] bytes;
    private final List<Warning> warnings = new ArrayList<>();

    CharsetReader(byte[] bytes) {
        this.bytes = bytes;
    }

    Reading read() {
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
            return unmarkedUtf16().<Reading>map(this::found).orElseGet(() -> binary(nul));
        }
        Optional<Charset> declared = declared();
        Attempt utf8 = decode(StandardCharsets.UTF_8, 0);
        if (utf8.error() < 0) {
            declared.filter(set -> !isUtf8Or(set, utf8.text()))
                    .ifPresent(
                            set ->
                                    warnings.add(
                                            Warning.of(
                                                    "charset-declared-otherwise",
                                                    "It says that it is %s, and is UTF-8."
                                                            .formatted(set.name()))));
            return found(repaired(utf8));
        }
        Optional<Attempt> asDeclared =
                declared.filter(set -> !set.equals(StandardCharsets.UTF_8))
                        .map(set -> decode(set, 0))
                        .filter(attempt -> attempt.error() < 0);
        if (asDeclared.isPresent()) {
            return found(asDeclared.get());
        }
        return guessed()
                .<Reading>map(this::found)
                .orElseGet(
                        () ->
                                new Undecodable(
                                        StandardCharsets.UTF_8.name(),
                                        utf8.error(),
                                        lineOf(utf8.error())));
    }

    /**
     * Bytes decoded in a set.
     *
     * @param error the first byte that does not fit, or -1
     */
    private record Attempt(Charset charset, String text, Offsets offsets, int error) {}

    private Reading strictly(Charset charset, int from) {
        Attempt attempt = decode(charset, from);
        return attempt.error() < 0
                ? found(attempt)
                : new Undecodable(charset.name(), attempt.error(), lineOf(attempt.error()));
    }

    private Reading found(Attempt attempt) {
        boolean shows = attempt.text().chars().anyMatch(c -> !Characters.isSpace((char) c));
        return shows
                ? new Read(
                        new SourceText(
                                bytes,
                                attempt.charset().name(),
                                attempt.text(),
                                attempt.offsets(),
                                warnings))
                : new Empty();
    }

    private Attempt decode(Charset charset, int from) {
        if (charset.name().equals(MacArabic.NAME)) {
            return new Attempt(charset, MacArabic.decode(bytes), Offsets.single(0), -1);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out =
                CharBuffer.allocate(
                        (int) (in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        boolean failed = decoder.decode(in, out, true).isError();
        String text = out.flip().toString();
        Offsets offsets =
                charset.equals(StandardCharsets.UTF_8)
                        ? Offsets.utf8(text, from)
                        : charset.name().startsWith("UTF-16")
                                ? Offsets.utf16(from)
                                : Offsets.single(from);
        return new Attempt(charset, text, offsets, failed ? in.position() : -1);
    }

    private Optional<Attempt> unmarkedUtf16() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Attempt attempt = decode(charset, 0);
            if (attempt.error() < 0 && Plausibility.ofWords(attempt.text()) > LEAST_PLAUSIBLE) {
                return Optional.of(attempt);
            }
        }
        return Optional.empty();
    }

    /** The set in which the bytes make the most of words. */
    private Optional<Attempt> guessed() {
        Optional<Attempt> best = Optional.empty();
        double most = LEAST_PLAUSIBLE;
        for (String name : SINGLE_BYTE) {
            Attempt attempt = decode(Charset.forName(name), 0);
            double plausible =
                    attempt.error() < 0 ? Plausibility.ofForeignLetters(attempt.text()) : 0;
            // Its Latin half is that of windows-1252, which is what text without Arabic is in.
            boolean arabicUnused =
                    name.equals("windows-1256") && !Plausibility.hasArabic(attempt.text());
            if (plausible > most && !arabicUnused) {
                most = plausible;
                best = Optional.of(attempt);
            }
        }
        best.ifPresent(
                attempt ->
                        warnings.add(
                                Warning.of(
                                        "charset-guessed",
                                        "Nothing says in which character set it is; it was read as %s."
                                                .formatted(attempt.charset().name()))));
        return best;
    }

    /** Text that was decoded wrongly and encoded again somewhere on its way is put right. */
    private Attempt repaired(Attempt attempt) {
        return Mojibake.repair(attempt.text())
                .map(
                        repair -> {
                            warnings.add(
                                    Warning.of(
                                            "mojibake-repaired",
                                            "It was read as %s and written as UTF-8 on its way; that was undone."
                                                    .formatted(repair.charset())));
                            Offsets inner = Offsets.utf8(repair.text(), 0);
                            // It may have happened more than once; each time the text gets shorter.
                            return repaired(
                                    new Attempt(
                                            attempt.charset(),
                                            repair.text(),
                                            unit -> attempt.offsets().byteAt(inner.byteAt(unit)),
                                            -1));
                        })
                .orElse(attempt);
    }

    private Optional<Charset> declared() {
        String head =
                new String(
                        bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        boolean declares = head.stripLeading().startsWith("<") || head.contains("Content-Type:");
        Matcher match = DECLARED.matcher(head);
        if (!declares || !match.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(match.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A declaration that means nothing is as good as none.
            return Optional.empty();
        }
    }

    private static boolean isUtf8Or(Charset declared, String text) {
        // Plain ASCII is the same in nearly all sets.
        return declared.equals(StandardCharsets.UTF_8) || text.chars().allMatch(c -> c < 0x80);
    }

    private Reading binary(int at) {
        return new Binary(at, lineOf(at));
    }

    /** First NUL: no text has one, while other control characters frame the older wire formats. */
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
