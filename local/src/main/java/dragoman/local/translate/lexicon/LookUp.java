package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.Lexicon.Entry;
import dragoman.local.translate.lexicon.Tokens.Token;
import dragoman.number.DecimalOrder;
import dragoman.number.RehDecimal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the words of a sentence in the lexicon, the longest phrases first. */
final class LookUp {
    // White square brackets: no wire text has them, so a reader sees at once what was not known.
    private static final String UNKNOWN_OPENS = "\u27E6";
    private static final String UNKNOWN_CLOSES = "\u27E7";

    private final Lexicon lexicon;

    LookUp(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Word> words(List<Token> text) {
        List<Token> tokens = new ArrayList<>(text);
        List<Word> words = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            if (token.isNumber()) {
                words.add(Word.number(number(token.text())));
                i++;
            } else if (!token.isWord()) {
                words.add(Word.mark(token.text()));
                i++;
            } else {
                i += add(words, tokens, i);
            }
        }
        return words;
    }

    /** Adds the word or phrase that begins here, and tells how many tokens it took. */
    private int add(List<Word> words, List<Token> tokens, int at) {
        int most = 1;
        while (most < lexicon.longest()
                && at + most < tokens.size()
                && tokens.get(at + most).isWord()) {
            most++;
        }
        List<ArabicWord> readings = ArabicWord.readings(ArabicWord.fold(tokens.get(at).text()));
        for (int length = most; length >= 1; length--) {
            String rest = rest(tokens, at + 1, at + length);
            if (addWithClitic(words, tokens, at + length, readings, rest)) {
                return length;
            }
            if (length == 1) {
                Optional<Entry> exact = lexicon.findAsSpelled(tokens.get(at).text());
                if (exact.isPresent()) {
                    words.add(word(readings.getFirst(), exact.get()));
                    return 1;
                }
            }
            for (ArabicWord reading : readings) {
                Optional<Entry> entry = lexicon.find(reading.stem() + rest);
                if (entry.isPresent()) {
                    words.add(word(reading, entry.get()));
                    return length;
                }
            }
        }
        words.add(withPronoun(readings).orElseGet(() -> unknown(tokens.get(at).text())));
        return 1;
    }

    /** A phrase that ends in a particle of one letter takes that letter from the next word. */
    private boolean addWithClitic(
            List<Word> words,
            List<Token> tokens,
            int next,
            List<ArabicWord> readings,
            String rest) {
        if (next >= tokens.size()
                || !tokens.get(next).isWord()
                || tokens.get(next).text().length() < 3) {
            return false;
        }
        String following = tokens.get(next).text();
        for (ArabicWord reading : readings) {
            Optional<Entry> entry = lexicon.find(reading.stem() + rest + " " + following.charAt(0));
            if (entry.isPresent()) {
                words.add(word(reading, entry.get()));
                tokens.set(next, new Token(following.substring(1), true, false));
                return true;
            }
        }
        return false;
    }

    private Optional<Word> withPronoun(List<ArabicWord> readings) {
        for (ArabicWord reading : readings) {
            for (ArabicWord shorter : reading.withoutPronoun()) {
                Optional<Entry> entry = lexicon.find(shorter.stem());
                if (entry.isPresent()) {
                    return Optional.of(word(shorter, entry.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Word word(ArabicWord reading, Entry entry) {
        return new Word(
                reading.before(),
                entry.english(),
                entry.kind(),
                reading.definite(),
                reading.possessor());
    }

    private static Word unknown(String text) {
        boolean latin = text.codePoints().allMatch(c -> c < 0x250);
        String shown = latin ? text : UNKNOWN_OPENS + text + UNKNOWN_CLOSES;
        return new Word(List.of(), shown, WordClass.UNKNOWN, false, "");
    }

    private static String rest(List<Token> tokens, int from, int to) {
        StringBuilder rest = new StringBuilder();
        for (int i = from; i < to; i++) {
            rest.append(' ').append(ArabicWord.fold(tokens.get(i).text()));
        }
        return rest.toString();
    }

    private static String number(String text) {
        StringBuilder western = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            western.append(
                    Character.isDigit(c)
                            ? (char) ('0' + Character.digit(c, 10))
                            : c == '\u066B' ? '.' : c == '\u066C' ? ',' : c);
        }
        // Agencies write the fraction before the letter reh.
        return RehDecimal.of(western.toString())
                .map(decimal -> decimal.text(decimal.shown().orElse(DecimalOrder.FRACTION_FIRST)))
                .orElseGet(western::toString);
    }
}
