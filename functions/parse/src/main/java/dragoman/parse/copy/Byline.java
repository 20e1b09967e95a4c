package dragoman.parse.copy;

import dragoman.parse.text.Folded;
import dragoman.parse.text.PrefixTree;
import dragoman.parse.text.Resource;

import java.util.regex.Pattern;

/** Recognises lines that name the author. */
final class Byline {
    private static final int MAX_LENGTH = 100;

    // A picture's credit may follow.
    private static final Pattern PICTURE = Pattern.compile("(?<=.) \\p{L}+ ?: ?");

    private static final Pattern FROM =
            Pattern.compile(
                    "^ *+(?:\u0645\u0646|\u0628\u0642\u0644\u0645|\u0643\u062A\u0628|\u0643\u062A\u0628\u062A)"
                        + " \\p{L}++(?: \\p{L}++){1,5} *+");

    // After the word that opens the line.
    private static final Pattern NAMES = Pattern.compile("(?: ?: ?| (?=\\p{Lu}))[^.:]{3,}$");

    private final PrefixTree<String> openings;

    private Byline(PrefixTree<String> openings) {
        this.openings = openings;
    }

    /** With the words that are part of the program. */
    static Byline builtIn() {
        return new Byline(
                PrefixTree.ofWords(
                        Resource.rows(Byline.class, "bylines.txt").stream()
                                .map(row -> Folded.fold(row.get(0)))
                                .toList()));
    }

    /**
     * Whether the line names the author by "from", "by" or "wrote" in Arabic, without a colon.
     * Headlines begin so too: only a line between headline and dateline counts.
     */
    boolean isFrom(String line) {
        return line.length() <= MAX_LENGTH && FROM.matcher(Folded.fold(line)).matches();
    }

    /** Whether the line names the author and nothing else. */
    boolean is(String line) {
        if (line.length() > MAX_LENGTH) {
            return false;
        }
        String names = line.indexOf(':') < 0 ? line : PICTURE.matcher(line).replaceFirst(" ");
        String folded = Folded.fold(names);
        int start = 0;
        while (start < folded.length() && folded.charAt(start) == ' ') {
            start++;
        }
        for (String opening : openings.at(folded, start)) {
            if (folded.startsWith(opening, start)
                    && NAMES.matcher(folded)
                            .region(start + opening.length(), folded.length())
                            .lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
