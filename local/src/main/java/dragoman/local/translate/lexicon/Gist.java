package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.Tokens.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Renders Arabic in English word by word, in English order, so that a reader gets the gist; what is
 * not known is marked.
 */
public final class Gist {
    private static final Map<String, String> MARKS =
            Map.of(
                    "\u060C", ",", "\u061B", ";", "\u061F", "?", "\u06D4", ".", "\u00AB", "\"",
                    "\u00BB", "\"");
    private static final String NO_BLANK_BEFORE = ".,;:?!)]%\u2026";
    private static final String NO_BLANK_BEHIND = "([$";

    private final LookUp lookUp;

    public Gist(Lexicon lexicon) {
        this.lookUp = new LookUp(lexicon);
    }

    /** The gist of a text. */
    public String of(String text) {
        List<String> english = new ArrayList<>();
        List<Word> clause = new ArrayList<>();
        List<Token> tokens = Tokens.of(text);
        for (Word word : lookUp.words(tokens)) {
            if (word.kind() == WordClass.MARK) {
                english.addAll(WordOrder.arrange(clause));
                clause.clear();
                english.add(MARKS.getOrDefault(word.english(), word.english()));
            } else {
                clause.add(word);
            }
        }
        english.addAll(WordOrder.arrange(clause));
        // Arabic opens sentences with "and" where English opens them with nothing.
        if (english.size() > 1 && english.getFirst().equals("and")) {
            english.removeFirst();
        }
        return capitalised(joined(english));
    }

    private static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        boolean blank = false;
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            boolean closes = NO_BLANK_BEFORE.indexOf(word.charAt(0)) >= 0;
            if (blank && !closes) {
                text.append(' ');
            }
            text.append(word);
            blank = NO_BLANK_BEHIND.indexOf(word.charAt(word.length() - 1)) < 0;
        }
        return text.toString();
    }

    private static String capitalised(String text) {
        StringBuilder result = new StringBuilder(text);
        boolean starts = true;
        for (int i = 0; i < result.length(); i++) {
            char c = result.charAt(i);
            if (starts && Character.isLetter(c)) {
                result.setCharAt(i, String.valueOf(c).toUpperCase(Locale.ROOT).charAt(0));
                starts = false;
            } else if ((c == '.' || c == '?' || c == '!')
                    && i + 1 < result.length()
                    && result.charAt(i + 1) == ' ') {
                starts = true;
            }
        }
        return result.toString();
    }
}
