package dragoman.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A segment as the memory compares it: without vowel signs, tatweel and direction controls, alef,
 * ya and ta marbuta in one form each, blanks single, outer punctuation gone, and each number, clock
 * time, date, weekday and month replaced by a mark. Words that only agree with a figure before them
 * are in one form each.
 *
 * @param text the comparable text
 * @param values the values in order
 */
public record SegmentKey(String text, List<Value> values) {
    // Signs and units say what a number is, questions and quotes what a sentence is: they stay.
    private static final String DROPPED = "[\\s.,:;()\\[\\]\u060C\u061B\u2026\u2022\u00B7*]";
    private static final Pattern START =
            Pattern.compile("^(?:" + DROPPED + "|[-\u2013\u2014](?!#))++");
    private static final Pattern END = Pattern.compile("(?<!" + DROPPED + ")" + DROPPED + "++$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]++");
    private static final Pattern QUOTES =
            Pattern.compile("[\u00AB\u00BB\u201C\u201D\u201E\u2033]|''");

    public SegmentKey {
        values = List.copyOf(values);
    }

    /**
     * A segment made comparable.
     *
     * @param language BCP-47 tag of its language
     */
    public static SegmentKey of(String segment, String language) {
        String clean = Folding.clean(segment).replace('#', '\uFF03');
        List<Value> values = new ArrayList<>();
        StringBuilder marked = new StringBuilder(clean.length());
        int done = 0;
        for (LocatedValue located : ValueScanner.scan(clean, language, false)) {
            values.add(located.value());
            marked.append(clean, done, located.start()).append(located.kind().mark());
            done = located.end();
        }
        marked.append(clean, done, clean.length());
        String plain = BLANKS.matcher(QUOTES.matcher(marked).replaceAll("\"")).replaceAll(" ");
        String folded = CountedWords.of(language).normalise(Folding.fold(plain));
        return new SegmentKey(
                END.matcher(START.matcher(folded).replaceAll("")).replaceAll(""), values);
    }

    /** How many values there are. */
    boolean hasValues() {
        return !values.isEmpty();
    }
}
