package dragoman.parse.agency;

import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells lines that name the author. */
final class Byline {
    private static final int LONGEST = 100;

    private final Pattern pattern;

    private Byline(Pattern pattern) {
        this.pattern = pattern;
    }

    /** By the words that are part of the program. */
    static Byline shipped() {
        return new Byline(
                Pattern.compile(
                        Resource.rows(Byline.class, "bylines.txt").stream()
                                .map(row -> Pattern.quote(Folded.fold(row.get(0))))
                                .collect(
                                        Collectors.joining(
                                                "|",
                                                "^ *(?:",
                                                ")(?: ?: ?| (?=\\p{Lu}))[^.:]{3,}$"))));
    }

    /** Whether the line names the author, and says nothing else. */
    boolean is(String line) {
        // A picture's credit may stand behind it.
        String names = line.length() > LONGEST ? "" : line.replaceFirst("(?<=.) \\p{L}+ ?: ?", " ");
        return pattern.matcher(Folded.fold(names)).find();
    }
}
