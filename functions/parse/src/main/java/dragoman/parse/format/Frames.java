package dragoman.parse.format;

import dragoman.parse.item.FieldText;
import dragoman.parse.text.Line;
import dragoman.parse.text.Passage;
import dragoman.parse.text.Region;
import dragoman.parse.text.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into the frames of a transmission, and removes control characters from lines. */
final class Frames {
    static final char START_OF_HEADING = '\u0001';
    static final char START_OF_TEXT = '\u0002';
    static final char END_OF_TEXT = '\u0003';

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F]+");

    private Frames() {}

    /** The frames, each from one start to the next. */
    static List<Region> of(SourceText text, List<Integer> starts) {
        List<Region> frames = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i + 1 == starts.size();
            int end = last ? text.text().length() : starts.get(i + 1);
            frames.add(new Region(text, starts.get(i), end));
        }
        return frames;
    }

    /** Where a pattern matches. */
    static List<Integer> starts(SourceText text, Pattern start) {
        return start.matcher(text.text()).results().map(MatchResult::start).toList();
    }

    /** The line without control characters; it keeps its place. */
    static Line clean(Line line) {
        return Line.of(line.number(), clean(line.passage()));
    }

    /** The passage without control characters. */
    static Passage clean(Passage passage) {
        return passage.replace(CONTROL, "");
    }

    /** A field that is part of a line. */
    static FieldText field(Line line, Matcher match, String group) {
        return new FieldText(line.passage().group(match, group), group);
    }

    /** The text without control characters and outer whitespace. */
    static String clean(String text) {
        return (isClean(text) ? text : CONTROL.matcher(text).replaceAll("")).strip();
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u007F' || (c < ' ' && c != '\t' && c != '\n')) {
                return false;
            }
        }
        return true;
    }
}
