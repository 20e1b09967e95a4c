package dragoman.parse.text;

/** Classes of characters in wire copy. */
public final class Characters {
    static final char TATWEEL = '\u0640';

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char GRAPHEME_JOINER = '\u034F';
    private static final char MONGOLIAN_SEPARATOR = '\u180E';
    private static final char VERTICAL_TAB = '\u000B';
    private static final char FORM_FEED = '\u000C';
    private static final char FILE_SEPARATOR = '\u001C';
    private static final char RECORD_SEPARATOR = '\u001E';

    private Characters() {}

    /** Whether the character is invisible, whether or not it takes space. */
    static boolean isSpace(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || isDirection(c)
                || hasNoWidth(c);
    }

    /**
     * Whether the character only joins or separates its neighbours and is not seen itself: word
     * processors, chats and web pages leave such characters in copied text.
     */
    static boolean hasNoWidth(char c) {
        return (c >= '\u200B' && c <= '\u200D')
                || (c >= '\u2060' && c <= '\u2064')
                || c == SOFT_HYPHEN
                || c == GRAPHEME_JOINER
                || c == MONGOLIAN_SEPARATOR
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

    /**
     * Whether the character ends a line; a line feed after a carriage return belongs to it. Word
     * processors write a vertical tab for a break within a paragraph, printers a form feed between
     * pages, and databases separators of files, groups and records between texts.
     */
    public static boolean endsLine(char c) {
        return c == '\n'
                || c == '\r'
                || c == VERTICAL_TAB
                || c == FORM_FEED
                || (c >= FILE_SEPARATOR && c <= RECORD_SEPARATOR)
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029';
    }
}
