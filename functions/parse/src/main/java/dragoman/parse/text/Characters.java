package dragoman.parse.text;

/** Classes of characters in wire copy. */
public final class Characters {
    static final char TATWEEL = '\u0640';

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Characters() {}

    /** Whether the character is invisible, whether or not it takes space. */
    static boolean isSpace(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || c == NO_BREAK_SPACE
                || isDirection(c)
                || c == BYTE_ORDER_MARK;
    }

    /** Whether the character only steers the direction of writing (Unicode's Bidi_Control). */
    static boolean isDirection(char c) {
        return c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** Whether the character is an Arabic letter or ligature in one of its presentation forms. */
    static boolean isPresentationForm(char c) {
        return (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
    }

    /** Whether the character is an Arabic vowel sign or the like, which is optional in writing. */
    static boolean isVowelSign(char c) {
        return (c >= '\u064B' && c <= '\u065F')
                || c == '\u0670'
                || (c >= '\u06D6' && c <= '\u06ED');
    }

    /** Whether the character ends a line; a line feed after a carriage return belongs to it. */
    public static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
