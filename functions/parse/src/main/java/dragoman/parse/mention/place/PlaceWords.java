package dragoman.parse.mention.place;

import dragoman.parse.mention.Word;
import dragoman.parse.mention.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cuts a text into words as names of places need them: hyphens and the English genitive apart. */
final class PlaceWords {
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String APOSTROPHES = "'\u2019";

    /** Ends an accusative without article. */
    static final char FATHATAN = '\u064B';

    private PlaceWords() {}

    static List<Word> of(String text) {
        List<Word> cut = new ArrayList<>();
        for (Word word : Words.of(text, 0, text.length())) {
            cut(withEnding(word, text), cut);
        }
        return cut;
    }

    /** With the sign of the accusative after it, which tells an adjective from a name. */
    private static Word withEnding(Word word, String text) {
        int end = word.end();
        return end < text.length() && text.charAt(end) == FATHATAN
                ? new Word(word.text() + FATHATAN, word.folded(), word.start(), end + 1)
                : word;
    }

    /** A name as it is looked up: its words folded, with blanks between. */
    static String key(String name) {
        return of(name).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    private static void cut(Word word, List<Word> cut) {
        String text = word.text();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean hyphen = HYPHENS.indexOf(text.charAt(i)) >= 0;
            boolean genitive =
                    APOSTROPHES.indexOf(text.charAt(i)) >= 0
                            && i + 2 == text.length()
                            && text.charAt(i + 1) == 's';
            if (hyphen || genitive) {
                cut.add(part(word, from, i));
                cut.add(part(word, i, i + 1));
                from = i + 1;
            }
        }
        cut.add(from == 0 ? word : part(word, from, text.length()));
    }

    private static Word part(Word word, int from, int to) {
        String text = word.text().substring(from, to);
        return new Word(text, Words.fold(text), word.start() + from, word.start() + to);
    }
}
