package dragoman.local.translate.lexicon;

import dragoman.local.translate.lexicon.Stretch.ChosenWord;
import dragoman.local.translate.lexicon.Tokens.Token;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Chooses the reading of each word of a sentence: of all ways through the readings the likeliest,
 * by the words themselves and by what stands side by side.
 */
final class ReadingChoice {
    private static final int MAX_READINGS = 12;
    private static final Map<Character, String> PREFIXES =
            Map.of('\u0628', "with", '\u0644', "to", '\u0643', "as");
    private static final char WAW = '\u0648';
    private static final int KNOWN_COST = 6;

    private final Lexicon lexicon;
    private final WordReader reader;
    private final Homographs homographs;

    ReadingChoice(Lexicon lexicon, Homographs homographs) {
        this.lexicon = lexicon;
        this.reader = new WordReader(lexicon);
        this.homographs = homographs;
    }

    /** A way to a place in the sentence: its last word, and the way before it. */
    private record Way(Word word, int tokens, @Nullable Way before, int cost) {}

    /** The words of a stretch of text between marks. */
    List<ChosenWord> words(List<Token> tokens) {
        List<String> texts = tokens.stream().map(token -> Spelling.bare(token.text())).toList();
        // Places between words, and one letter into the next word.
        List<List<Way>> ways = new ArrayList<>();
        for (int i = 0; i <= 2 * tokens.size() + 1; i++) {
            ways.add(new ArrayList<>());
        }
        for (int at = 0; at < tokens.size(); at++) {
            go(tokens, texts, ways, at, false);
            go(tokens, texts, ways, at, true);
        }
        return back(best(ways.get(2 * tokens.size())));
    }

    private static @Nullable Way best(List<Way> ways) {
        Way best = null;
        for (Way way : ways) {
            if (best == null || way.cost() < best.cost()) {
                best = way;
            }
        }
        return best;
    }

    private static List<ChosenWord> back(@Nullable Way last) {
        List<ChosenWord> words = new ArrayList<>();
        for (Way way = last; way != null; way = way.before()) {
            words.add(new ChosenWord(way.word(), way.tokens()));
        }
        return words.reversed();
    }

    private void go(
            List<Token> tokens,
            List<String> texts,
            List<List<Way>> ways,
            int at,
            boolean letterTaken) {
        List<Way> here = ways.get(2 * at + (letterTaken ? 1 : 0));
        if (here.isEmpty() && (at > 0 || letterTaken)) {
            return;
        }
        if (tokens.get(at).kind() != Tokens.Kind.WORD) {
            if (!letterTaken) {
                step(here, Word.number(Figures.english(texts.get(at))), 1, ways.get(2 * at + 2));
            }
            return;
        }
        String text = letterTaken ? texts.get(at).substring(1) : texts.get(at);
        if (Character.UnicodeScript.of(text.charAt(0)) == Character.UnicodeScript.LATIN) {
            step(here, latin(tokens.get(at).text()), 1, ways.get(2 * at + 2));
            return;
        }
        int least = Integer.MAX_VALUE;
        for (int length = longest(tokens, text, at); length >= 1; length--) {
            String phrase = phrase(texts, text, at, length);
            for (Word word : reader.read(phrase, letterTaken)) {
                Word chosen = length == 1 ? homographs.apply(word, texts, at) : word;
                least = length == 1 ? Math.min(least, chosen.cost()) : least;
                step(here, chosen, length, ways.get(2 * (at + length)));
            }
            if (at + length < tokens.size()
                    && tokens.get(at + length).isWord()
                    && texts.get(at + length).length() > 2) {
                String withLetter = phrase + ' ' + texts.get(at + length).charAt(0);
                for (Word word : reader.read(withLetter, letterTaken)) {
                    step(here, word, length, ways.get(2 * (at + length) + 1));
                }
            }
        }
        names(texts, text, at, here, ways, least);
    }

    private static Word latin(String text) {
        return Word.of(Sense.of(text, text, WordClass.NAME), 0);
    }

    /** A word that the lexicon has is a name only beside another. */
    private static void names(
            List<String> texts,
            String text,
            int at,
            List<Way> here,
            List<List<Way>> ways,
            int least) {
        List<String> rest = new ArrayList<>(texts.subList(at, Math.min(texts.size(), at + 6)));
        rest.set(0, text);
        boolean known = least < KNOWN_COST;
        boolean found = known;
        for (Names.Found name : Names.at(rest, !known)) {
            step(here, name.word(), name.words(), ways.get(2 * (at + name.words())));
            found = true;
        }
        char first = text.charAt(0);
        String preposition = PREFIXES.getOrDefault(first, "");
        if (text.length() > 3 && (first == WAW || !preposition.isEmpty())) {
            rest.set(0, text.substring(1));
            for (Names.Found name : Names.at(rest, !known)) {
                Word joined = Names.joined(name.word(), first == WAW ? "and" : "", preposition);
                step(here, joined, name.words(), ways.get(2 * (at + name.words())));
                found = true;
            }
        }
        if (!found || ways.get(2 * at + 2).isEmpty()) {
            step(here, Names.unknown(text), 1, ways.get(2 * at + 2));
        }
    }

    private int longest(List<Token> tokens, String text, int at) {
        int longest = 1;
        int most = mostWords(text);
        while (longest < most
                && at + longest < tokens.size()
                && tokens.get(at + longest).isWord()) {
            longest++;
        }
        return longest;
    }

    /** The most words of a phrase whose first word may have particles before it. */
    private int mostWords(String text) {
        int most = 1;
        String folded = Spelling.fold(text);
        for (int cut = 0; cut <= 3 && cut < folded.length(); cut++) {
            most = Math.max(most, lexicon.longest(folded.substring(cut)));
        }
        return most;
    }

    private static String phrase(List<String> texts, String first, int at, int length) {
        if (length == 1) {
            return first;
        }
        StringBuilder phrase = new StringBuilder(first);
        for (int i = at + 1; i < at + length; i++) {
            phrase.append(' ').append(texts.get(i));
        }
        return phrase.toString();
    }

    /** Takes the best way to here one word further. */
    private static void step(List<Way> here, Word word, int tokens, List<Way> there) {
        Way best = null;
        int least = Integer.MAX_VALUE;
        for (Way way : here) {
            int cost = way.cost() + Grammar.after(way.word(), word);
            if (cost < least) {
                least = cost;
                best = way;
            }
        }
        int before = best == null ? Grammar.first(word) : least;
        Way way = new Way(word, tokens, best, before + word.cost());
        if (there.size() < MAX_READINGS) {
            there.add(way);
            return;
        }
        int worst = 0;
        for (int i = 1; i < there.size(); i++) {
            worst = there.get(i).cost() > there.get(worst).cost() ? i : worst;
        }
        if (there.get(worst).cost() > way.cost()) {
            there.set(worst, way);
        }
    }
}
