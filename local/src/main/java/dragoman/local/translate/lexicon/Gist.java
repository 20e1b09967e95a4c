package dragoman.local.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Renders Arabic in English by a lexicon and the rules of grammar, so that a reader gets the gist.
 * What is not known is in white brackets; what is guessed has a tilde before it.
 */
public final class Gist {
    private static final Map<String, String> MARKS =
            Map.of(
                    "\u060C", ",", "\u061B", ";", "\u061F", "?", "\u06D4", ".", "\u00AB", "\"",
                    "\u00BB", "\"");
    private static final String NO_BLANK_BEFORE = ".,;:?!)]%\u2026";
    private static final String NO_BLANK_AFTER = "([$";

    private final Lexicon lexicon;
    private final Homographs homographs;

    /** A gist of the words of a lexicon, without rules for homographs. */
    public Gist(Lexicon lexicon) {
        this(lexicon, Homographs.parse(List.of()));
    }

    private Gist(Lexicon lexicon, Homographs homographs) {
        this.lexicon = lexicon;
        this.homographs = homographs;
    }

    /** Delays reading the files until a sentence is rendered: many runs need none. */
    private static final class BuiltIn {
        static final Gist GIST =
                new Gist(
                        Lexicon.parse(
                                LexiconFile.lines("ar-en.tsv"),
                                LexiconFile.lines("inflected.tsv"),
                                LexiconFile.lines("verbs.tsv")),
                        Homographs.parse(LexiconFile.lines("homographs.tsv")));
    }

    /** The gist of Arabic news in English, by the lexicon that is part of the program. */
    public static Gist arabicToEnglish() {
        return BuiltIn.GIST;
    }

    /** The gist of a sentence. */
    public String of(String text) {
        Antecedents antecedents = new Antecedents();
        PieceReader pieces =
                new PieceReader(
                        new NounPhraseReader(EnglishNouns.builtIn(), antecedents),
                        new VerbGroupReader(lexicon));
        Clauses clauses = new Clauses(antecedents);
        ReadingChoice choice = new ReadingChoice(lexicon, homographs);
        List<String> english = new ArrayList<>();
        for (Stretch stretch : Stretches.of(Tokens.of(text))) {
            List<Word> words = stretch.marked(choice.words(stretch.tokens()));
            english.addAll(clauses.arrange(pieces.read(words)));
            english.add(MARKS.getOrDefault(stretch.mark(), stretch.mark()));
        }
        english.removeIf(String::isBlank);
        // Arabic opens sentences with "and" where English opens them with nothing.
        if (english.size() > 1
                && (english.getFirst().equals("and") || english.getFirst().equals("so"))) {
            english.removeFirst();
        }
        return capitalised(joined(english));
    }

    private static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        boolean blank = false;
        for (String word : words) {
            boolean closes = NO_BLANK_BEFORE.indexOf(word.charAt(0)) >= 0;
            if (blank && !closes) {
                text.append(' ');
            }
            text.append(word);
            blank = NO_BLANK_AFTER.indexOf(word.charAt(word.length() - 1)) < 0;
        }
        return text.toString();
    }

    private static String capitalised(String text) {
        StringBuilder result = new StringBuilder(text);
        boolean starts = true;
        for (int i = 0; i < result.length(); i++) {
            char c = result.charAt(i);
            if (starts && Character.isLetterOrDigit(c)) {
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
