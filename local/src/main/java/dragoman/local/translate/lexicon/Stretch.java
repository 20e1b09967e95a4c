package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.Tokens.Token;
import dragoman.local.translate.lexicon.Word.Marks;

import java.util.ArrayList;
import java.util.List;

/**
 * Words and figures up to a mark that ends a clause.
 *
 * @param marks of each token, the brackets and quotation marks right before and after it
 * @param mark the mark, or nothing at the end of the text
 */
record Stretch(List<Token> tokens, List<Marks> marks, String mark) {
    Stretch {
        tokens = List.copyOf(tokens);
        marks = List.copyOf(marks);
    }

    /** The words chosen for the tokens, within the tokens' marks. */
    List<Word> marked(List<ChosenWord> chosen) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (ChosenWord one : chosen) {
            String before = marks.get(at).before();
            String after = marks.get(Math.min(marks.size(), at + one.tokens()) - 1).after();
            words.add(
                    before.isEmpty() && after.isEmpty()
                            ? one.word()
                            : one.word().within(new Marks(before, after)));
            at += one.tokens();
        }
        return words;
    }

    /** A word with the number of tokens it consists of. */
    record ChosenWord(Word word, int tokens) {}
}
