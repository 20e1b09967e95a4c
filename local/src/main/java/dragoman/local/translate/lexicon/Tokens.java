package dragoman.local.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words, numbers and marks. */
final class Tokens {
    // A number with its separators (the letter reh separates decimals on the wire) and its sign of
    // percent, a word, or a single mark. Dashes join numbers, and Latin letters, but not Arabic
    // words.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<number>[+-]?\\p{Nd}++(?:[.,:\u066B\u066C\u0631/-]\\p{Nd}++)*+(?:\\s?+[%\u066A])?+)"
                        + "|(?<word>[A-Za-z](?:['\u2019.-]?[A-Za-z\u00C0-\u024F\\p{M}\\p{Cf}\\p{Nd}])*+"
                        + "|[\\p{L}\\p{M}\\p{Cf}]++)|(?<mark>\\S)");

    private Tokens() {}

    /** What a piece of a text is. */
    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    /** A piece of a text. */
    record Token(String text, Kind kind) {
        boolean isWord() {
            return kind == Kind.WORD;
        }
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            Kind kind =
                    matcher.group("word") != null
                            ? Kind.WORD
                            : matcher.group("number") != null ? Kind.NUMBER : Kind.MARK;
            if (kind != Kind.WORD || !Spelling.bare(matcher.group()).isEmpty()) {
                tokens.add(new Token(matcher.group(), kind));
            }
        }
        return tokens;
    }
}
