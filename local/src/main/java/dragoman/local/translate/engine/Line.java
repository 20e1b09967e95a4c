package dragoman.local.translate.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a text.
 *
 * @param before blanks
 * @param text what is to be translated; empty in a blank line
 * @param after blanks and what ends the line
 */
record Line(String before, String text, String after) {
    /** The lines of a text; together they are the text. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) + 1;
            if (end == 0) {
                end = text.length();
            }
            lines.add(whole(text.substring(start, end)));
            start = end;
        }
        return lines;
    }

    /** A text as one line, whatever it contains. */
    static Line whole(String line) {
        String text = line.strip();
        int from = text.isEmpty() ? line.length() : line.indexOf(text);
        return new Line(line.substring(0, from), text, line.substring(from + text.length()));
    }

    /** How many line breaks its text contains. */
    long breaks() {
        return text.chars().filter(c -> c == '\n').count();
    }

    /** The line with these pieces in place of its text. */
    String with(List<Piece> pieces) {
        return pieces.stream().map(Piece::result).collect(Collectors.joining(" ", before, after));
    }
}
