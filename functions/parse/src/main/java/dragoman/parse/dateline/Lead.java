package dragoman.parse.dateline;

import java.util.regex.Pattern;

/** The first sentence of a text, which follows its dateline. */
public final class Lead {
    private static final int MIN_LENGTH = 40;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\"\u201D)] *$");

    private Lead() {}

    /** Whether the line is long enough for a lead, and ends as a sentence does. */
    public static boolean isPlausible(String line) {
        return line.length() >= MIN_LENGTH && SENTENCE_END.matcher(line).find();
    }
}
