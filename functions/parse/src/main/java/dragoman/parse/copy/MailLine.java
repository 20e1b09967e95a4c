package dragoman.parse.copy;

/**
 * A line of a mail without the marks that quote it.
 *
 * @param depth how often it is quoted
 */
record MailLine(LineSlice slice, int depth) {
    private static final String ADDRESS_SIGN = "@";

    /** Takes the quotation marks off a line, as {@code > } or {@code >> }. */
    static MailLine of(LineSlice slice) {
        String text = slice.text();
        int depth = 0;
        int at = 0;
        for (; at < text.length() && (text.charAt(at) == '>' || text.charAt(at) == ' '); at++) {
            depth += text.charAt(at) == '>' ? 1 : 0;
        }
        return depth == 0 ? new MailLine(slice, 0) : new MailLine(slice.from(at), depth);
    }

    String text() {
        return slice.text();
    }

    int number() {
        return slice.number();
    }

    boolean hasAddress() {
        return text().contains(ADDRESS_SIGN);
    }
}
