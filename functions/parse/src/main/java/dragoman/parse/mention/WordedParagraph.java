package dragoman.parse.mention;

import java.util.List;

/**
 * A paragraph and its words.
 *
 * @param n number of the paragraph
 */
public record WordedParagraph(int n, String text, List<Word> words) {
    private static final String POSSESSIVE = "'\u2019";

    /** A paragraph, cut into its words. */
    public static WordedParagraph of(int n, String text) {
        return new WordedParagraph(n, text, Words.of(text, 0, text.length()));
    }

    /** The same, its words without the ending of the English possessive. */
    public WordedParagraph withoutPossessives() {
        return new WordedParagraph(
                n, text, words.stream().map(WordedParagraph::withoutPossessive).toList());
    }

    private static Word withoutPossessive(Word word) {
        String text = word.text();
        int end = text.length() - 2;
        if (end < 1 || text.charAt(end + 1) != 's' || POSSESSIVE.indexOf(text.charAt(end)) < 0) {
            return word;
        }
        String owner = text.substring(0, end);
        return new Word(owner, Words.fold(owner), word.start(), word.start() + end);
    }
}
