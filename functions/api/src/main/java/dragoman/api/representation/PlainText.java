package dragoman.api.representation;

/**
 * Text of a dispatch for programs that show it: without characters that nobody sees and that make
 * it look like another text, or act on a terminal.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing">UTR 36</a>
 */
final class PlainText {
    private PlainText() {}

    /**
     * The text without controls, but for tabs and ends of lines; without embeddings, overrides and
     * isolates of direction; and without Unicode's invisible tags. Marks of direction and joiners
     * stay, which Arabic and Persian need.
     */
    static String of(String text) {
        if (text.codePoints().noneMatch(PlainText::isHidden)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isHidden(c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isHidden(int c) {
        return isControl(c) || isDirection(c) || isInvisible(c);
    }

    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n' && c != '\r';
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Tags, marks of annotations, deprecated format characters, halves of pairs. */
    private static boolean isInvisible(int c) {
        return (c >= 0xE0000 && c <= 0xE007F)
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c >= 0x206A && c <= 0x206F)
                || c == 0xFEFF
                || Character.getType(c) == Character.SURROGATE;
    }
}
