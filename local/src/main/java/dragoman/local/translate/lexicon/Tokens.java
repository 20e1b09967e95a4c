package dragoman.local.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words, numbers and marks. */
final class Tokens {
    // A number with its separators (the letter ra parts decimals on the wire), a word, or a single
    // mark.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<number>\\p{Nd}+(?:[.,\u066B\u066C\u0631/]\\p{Nd}++)*+)|(?<word>[\\p{L}\\p{M}\\p{Cf}'-]+)|(?<mark>\\S)");

    private Tokens() {}

    /** A piece of a text. */
    record Token(String text, boolean isWord, boolean isNumber) {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(
                    new Token(
                            matcher.group(),
                            matcher.group("word") != null,
                            matcher.group("number") != null));
        }
        return tokens;
    }
}
