package dragoman.parse.text;

import dragoman.dispatch.Warning;

import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Notices what was lost before an upload was made: programs write a question mark or U+FFFD for
 * each letter that their character set does not have, and it cannot be brought back.
 */
final class LostCharacters {
    private static final int SAMPLE_LENGTH = 20_000;
    private static final int MIN_WORDS = 4;
    private static final double MIN_SHARE = 0.3;
    private static final char BOX = '\u25A1';
    private static final char REPLACEMENT = '\uFFFD';

    private LostCharacters() {}

    /** A warning, where characters are missing. */
    static Optional<Warning> find(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE_LENGTH));
        long replaced = sample.chars().filter(c -> c == REPLACEMENT).count();
        if (replaced > 0) {
            return Optional.of(warning("%,d characters appear as U+FFFD".formatted(replaced)));
        }
        int words = 0;
        int marks = 0;
        StringTokenizer tokens = new StringTokenizer(sample, " \t\n\r()[]/.,:;-");
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            boolean lost = token.length() > 1 && token.chars().allMatch(c -> c == '?' || c == BOX);
            words++;
            marks += lost ? 1 : 0;
        }
        return marks >= MIN_WORDS && marks > words * MIN_SHARE
                ? Optional.of(
                        warning("%,d words appear as question marks or boxes".formatted(marks)))
                : Optional.empty();
    }

    private static Warning warning(String what) {
        return Warning.of(
                "characters-lost",
                what + ": they were lost before it was uploaded. Ask for the text again.");
    }
}
