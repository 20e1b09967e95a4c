package dragoman.translate.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A translation taken apart for comparing.
 *
 * @param text the translation
 * @param language BCP-47 tag of its language
 * @param values every value that its numbers may have
 * @param words the words of its language
 */
record TargetSentence(
        String text, String language, List<Token> tokens, Set<BigDecimal> values, Words words) {
    private static final char REH = '\u0631';

    static TargetSentence of(String text, String language) {
        Words words = Words.of(language);
        // What the wire alone can read is not translated.
        List<Token> tokens =
                Token.of(text).stream()
                        .filter(token -> token.text().indexOf(REH) < 0 || !token.isNumber())
                        .toList();
        return new TargetSentence(
                text, language, tokens, Amount.values(Amount.of(tokens, words)), words);
    }

    /** Whether one of the words or phrases stands in it, as whole words. */
    boolean holdsAny(Set<String> phrases) {
        return Phrases.in(tokens, phrases) > 0;
    }

    boolean holds(BigDecimal value) {
        return values.contains(Figures.plain(value));
    }
}
