package dragoman.sentence;

import dragoman.dispatch.Paragraph;
import dragoman.rendition.TextSpan;

/** A sentence and where it is in its dispatch. */
public record Sentence(String text, TextSpan span) {
    /** The sentence between two code units of a paragraph. */
    public static Sentence of(Paragraph paragraph, int start, int end) {
        return new Sentence(
                paragraph.text().substring(start, end), new TextSpan(paragraph.n(), start, end));
    }

    /** Number of its words. */
    public int words() {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }
}
