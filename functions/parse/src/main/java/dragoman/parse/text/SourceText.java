package dragoman.parse.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of an upload, line by line.
 *
 * @param charset the character set that it was read in, by its IANA name
 * @param lines all lines in order
 */
public record SourceText(String charset, List<Line> lines) {
    public SourceText {
        lines = List.copyOf(lines);
    }

    /** What came of reading bytes as text. */
    public sealed interface Reading {}

    /** The bytes are text. */
    public record Read(SourceText text) implements Reading {}

    /** The upload shows nothing at all. */
    public record Empty() implements Reading {}

    /**
     * The upload is no text.
     *
     * @param offset of the first byte that says so
     * @param line number of the line with that byte, from 1
     */
    public record Binary(int offset, int line) implements Reading {}

    /**
     * The upload may be text, but not in a character set that is read.
     *
     * @param charset the character set that was tried
     * @param offset of the first byte that does not fit
     * @param line number of the line with that byte, from 1
     */
    public record Undecodable(String charset, int offset, int line) implements Reading {}

    /** Reads bytes as UTF-8, or as UTF-16 where a byte order mark says so. */
    public static Reading read(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, Encoding.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, Encoding.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, Encoding.UTF_16BE);
        }
        return firstNul(bytes)
                .<Reading>map(at -> new Binary(at, lineOf(bytes, at)))
                .orElseGet(() -> decode(bytes, 0, Encoding.UTF_8));
    }

    private static Reading decode(byte[] bytes, int from, Encoding encoding) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from);
        CharsetDecoder decoder =
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Undecodable(
                    encoding.charset().name(), in.position(), lineOf(bytes, in.position()));
        }
        List<Line> lines = split(out.flip().toString(), from, encoding);
        if (lines.stream().allMatch(Line::isBlank)) {
            return new Empty();
        }
        return new Read(new SourceText(encoding.charset().name(), lines));
    }

    private static List<Line> split(String text, int firstByte, Encoding encoding) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int at = firstByte;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Characters.endsLine(text.charAt(i))) {
                lines.add(Line.of(lines.size() + 1, text.substring(start, i), at, encoding));
                boolean pair =
                        i + 1 < text.length()
                                && text.charAt(i) == '\r'
                                && text.charAt(i + 1) == '\n';
                int next = Math.min(i + (pair ? 2 : 1), text.length());
                at += encoding.bytes(text, start, next);
                start = next;
                i = pair ? i + 1 : i;
            }
        }
        return lines;
    }

    /** First NUL: no text has one, while other control characters frame the older wire formats. */
    private static Optional<Integer> firstNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
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
