package dragoman.parse.mention;

/**
 * A word or a punctuation mark of a paragraph.
 *
 * @param folded the word without hamza, vowel signs and capitals, for comparison
 * @param start first UTF-16 code unit in the paragraph
 * @param end UTF-16 code unit after the last
 */
public record Word(String text, String folded, int start, int end) {
    /** Whether it is a punctuation mark. */
    public boolean isMark() {
        return !Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Whether only a blank, if anything, is between this word and the next. */
    public boolean isBeside(Word next) {
        return next.start() - end <= 1;
    }

    /** Whether it begins with a capital. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it opens a quotation. */
    public boolean opensQuotation() {
        return isMark() && "\"\u201C\u00AB\u201E\u2018".indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it is this mark. */
    public boolean is(char mark) {
        return text.length() == 1 && text.charAt(0) == mark;
    }

    /** A Latin or an Arabic comma. */
    public boolean isComma() {
        return is(',') || is('\u060C');
    }
}
