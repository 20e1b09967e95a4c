package dragoman.parse.topic;

import dragoman.parse.text.Folded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into folded words, without punctuation. */
final class TopicWords {
    private TopicWords() {}

    /** The words of a text, in order, at most so many. */
    static List<String> of(String text, int max) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < folded.length() && words.size() < max) {
            int start = i;
            while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
            }
            if (i > start) {
                words.add(folded.substring(start, i));
            } else {
                i++;
            }
        }
        return words;
    }

    /** Without hamza on an alef, vowel signs, tatweel and capitals. */
    static String fold(String text) {
        return Folded.fold(text).toLowerCase(Locale.ROOT);
    }
}
