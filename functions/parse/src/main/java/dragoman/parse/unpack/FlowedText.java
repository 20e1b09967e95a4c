package dragoman.parse.unpack;

import java.nio.charset.StandardCharsets;

/**
 * Joins the lines of a mail's text that were broken only to be sent. All marks of it are ASCII, so
 * that the bytes need not be decoded.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3676">RFC 3676</a>
 */
final class FlowedText {
    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /**
     * The text with each paragraph on one line.
     *
     * @param drops whether the blank at the end of a broken line is no part of the text
     */
    static byte[] joined(byte[] text, boolean drops) {
        StringBuilder joined = new StringBuilder(text.length);
        int open = -1;
        for (String line : new String(text, StandardCharsets.ISO_8859_1).split("\\r?\\n", -1)) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            String rest = line.substring(depth);
            String plain = rest.startsWith(" ") ? rest.substring(1) : rest;
            if (open >= 0 && open != depth) {
                joined.append('\n');
                open = -1;
            }
            if (open < 0 && depth > 0) {
                joined.append(">".repeat(depth)).append(' ');
            }
            boolean goesOn = plain.endsWith(" ") && !plain.equals(SIGNATURE);
            joined.append(goesOn && drops ? plain.substring(0, plain.length() - 1) : plain);
            open = goesOn ? depth : -1;
            joined.append(goesOn ? "" : "\n");
        }
        return joined.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
