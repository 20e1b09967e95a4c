package dragoman.translate.aws;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into pieces that Amazon Translate takes: after a sentence where one ends, else after
 * a clause, else between words, else between characters. Joined again the pieces are the text.
 */
final class Pieces {
    /**
     * The most bytes of UTF-8 in a piece.
     *
     * @see <a href="https://docs.aws.amazon.com/translate/latest/dg/what-is-limits.html">limits of
     *     real-time translation</a>
     */
    static final int MAX_BYTES = 10_000;

    private static final String SENTENCE_ENDS = ".!?\u061F\u06D4\u2026\u3002\uFF01\uFF1F\n";
    private static final String CLAUSE_ENDS = ",;:\u060C\u061B\u3001\uFF0C";

    private Pieces() {}

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = cut(text, start, fitting(text, start));
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    /** Code unit up to which the text from here on fits into a piece. */
    private static int fitting(String text, int start) {
        int bytes = 0;
        int end = start;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (bytes > MAX_BYTES) {
                return end;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static int cut(String text, int start, int limit) {
        if (limit == text.length()) {
            return limit;
        }
        for (String ends : List.of(SENTENCE_ENDS, CLAUSE_ENDS, "")) {
            // The blank after a mark goes with it, so that no piece begins with one.
            for (int end = limit; end > start + 1; end--) {
                boolean blank = Character.isWhitespace(text.charAt(end - 1));
                boolean behindMark = ends.isEmpty() || ends.indexOf(text.charAt(end - 2)) >= 0;
                if (blank && behindMark) {
                    return end;
                }
            }
        }
        return betweenCharacters(text, start, limit);
    }

    /** A vowel sign or the like must stay with its letter. */
    private static int betweenCharacters(String text, int start, int limit) {
        int end = limit;
        while (end > start + 1 && isMark(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end > start + 1 ? end : limit;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
