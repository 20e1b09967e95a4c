package dragoman.parse.format;

import dragoman.parse.text.Line;
import dragoman.parse.text.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into the frames of a transmission, and frees lines from its control characters. */
final class Frames {
    static final char START_OF_HEADING = '\u0001';
    static final char START_OF_TEXT = '\u0002';
    static final char END_OF_TEXT = '\u0003';

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]+");

    private Frames() {}

    /** The lines of each frame, from where a pattern is found to where it is found again. */
    static List<List<Line>> of(SourceText text, Pattern start) {
        List<List<Line>> frames = new ArrayList<>();
        Matcher match = start.matcher(text.text());
        int from = -1;
        while (match.find()) {
            if (from >= 0) {
                frames.add(text.lines(from, match.start()));
            }
            from = match.start();
        }
        if (from >= 0) {
            frames.add(text.lines(from, text.text().length()));
        }
        return frames;
    }

    /** The line without control characters; it stands where it stood. */
    static Line clean(Line line) {
        String text = CONTROL.matcher(line.text()).replaceAll("");
        return text.length() == line.text().length()
                ? line
                : Line.of(line.number(), text, (from, to) -> line.bytes(0, line.text().length()));
    }

    /** The text without control characters and outer blanks. */
    static String clean(String text) {
        return CONTROL.matcher(text).replaceAll("").strip();
    }
}
