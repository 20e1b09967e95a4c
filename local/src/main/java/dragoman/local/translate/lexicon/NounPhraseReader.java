package dragoman.local.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads noun phrases: a noun with its adjectives, the chain of nouns that belong to each other,
 * numbers before it, and the name after it.
 */
final class NounPhraseReader {
    // Without a number before them.
    private static final Map<String, String> ALONE =
            Map.of(
                    "\u0645\u0626\u0627\u062A", "hundreds",
                    "\u0622\u0644\u0627\u0641", "thousands",
                    "\u0645\u0644\u0627\u064A\u064A\u0646", "millions",
                    "\u0645\u0644\u064A\u0627\u0631\u0627\u062A", "billions");

    private final NounChainReader chains;
    private final NounPhraseWriter writer;
    private final PairReader pairs;
    private final Antecedents antecedents;

    NounPhraseReader(EnglishNouns nouns, Antecedents antecedents) {
        this.chains = new NounChainReader(nouns);
        this.writer = new NounPhraseWriter(nouns, antecedents);
        this.pairs = new PairReader(nouns);
        this.antecedents = antecedents;
    }

    /** A noun phrase and the index after its last word. */
    record Read(NounPhrase phrase, int end) {}

    /** Reads the phrase that begins at a word. */
    Read read(List<Word> words, int from) {
        return read(words, from, false);
    }

    /** Reads a phrase that the number before it counts, too. */
    Read readCounted(List<Word> words, int from) {
        return read(words, from, true);
    }

    private Read read(List<Word> words, int from, boolean counted) {
        List<Link> chain = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        String determiner = "";
        int at = from;
        Word first = words.get(from);
        while (at < words.size() && isOpener(words.get(at)) && (at == from || joins(words, at))) {
            Word word = words.get(at);
            if (NounPhraseWriter.text(word).isEmpty()) {
                at++;
                continue;
            }
            if (word.is(WordClass.NUM)) {
                numbers.add(numeral(word, at > from));
            } else {
                determiner = word.hasPronoun() ? determiner : NounPhraseWriter.text(word);
                if (word.hasPronoun()) {
                    numbers.add(
                            NounPhraseWriter.text(word)
                                    + " of "
                                    + antecedents.object(word.pronoun()));
                }
            }
            at++;
        }
        boolean opened = at > from;
        boolean last = at > from && isDescribed(words, at);
        Optional<Read> pair = opened ? Optional.empty() : pairs.read(words, from);
        if (pair.isPresent()) {
            antecedents.note(pair.get().phrase());
            return pair.get();
        }
        if (at < words.size() && !last && (!opened || joins(words, at)) && isHead(words, at)) {
            Link link = new Link(words.get(at));
            link.numbers.addAll(numbers);
            link.numbered = counted || !numbers.isEmpty();
            link.determiner = determiner;
            chain.add(link);
            at = chains.read(words, at + 1, chain);
        } else {
            return readCount(words, from, at, numbers, determiner);
        }
        NounPhrase phrase = writer.phrase(first, chain);
        antecedents.note(phrase);
        if (belongs(words, at, chain.getLast(), phrase)) {
            Read of = read(words, at);
            return new Read(
                    phrase.withEnglish(phrase.english() + " of " + of.phrase().english()),
                    of.end());
        }
        return new Read(phrase, at);
    }

    /** A phrase of numbers alone, with the adjective after them: "of last October". */
    private Read readCount(
            List<Word> words, int from, int end, List<String> numbers, String determiner) {
        List<String> all = new ArrayList<>(numbers);
        int at = end;
        if (isDescribed(words, at) && words.get(at).isFree() && !words.get(at).opensWithAnd()) {
            all.addFirst(NounPhraseWriter.text(words.get(at)));
            at++;
        }
        if (!determiner.isEmpty()) {
            all.addFirst(determiner);
        }
        return new Read(counted(words.get(from), words.get(end - 1), String.join(" ", all)), at);
    }

    /** Whether an adjective with the article stands here, after a number. */
    private static boolean isDescribed(List<Word> words, int at) {
        return at > 0
                && words.get(at - 1).is(WordClass.NUM)
                && at < words.size()
                && words.get(at).is(WordClass.ADJ)
                && words.get(at).article();
    }

    /** Whether a noun with li- is part of the phrase: "the general administration of education". */
    private static boolean belongs(List<Word> words, int at, Link last, NounPhrase phrase) {
        boolean body = phrase.agent() && !phrase.name() && phrase.definite();
        boolean described = !last.adjectives.isEmpty() || !phrase.person();
        return at < words.size()
                && body
                && described
                && words.get(at).preposition().equals("to")
                && !words.get(at).opensWithAnd()
                && !words.get(at).hasPronoun()
                && (words.get(at).is(WordClass.NOUN) || words.get(at).kind().isName());
    }

    private static boolean isOpener(Word word) {
        return word.is(WordClass.NUM)
                || word.is(WordClass.QUANTIFIER)
                || word.is(WordClass.DEMONSTRATIVE);
    }

    static boolean joins(List<Word> words, int at) {
        Word word = words.get(at);
        if (!word.isFree()) {
            return false;
        }
        // Figures go on with "and": three thousand and five hundred.
        return !word.opensWithAnd()
                || (word.is(WordClass.NUM) && words.get(at - 1).is(WordClass.NUM));
    }

    private static boolean isHead(List<Word> words, int at) {
        return words.get(at).kind().isNominal() && !isOpener(words.get(at));
    }

    static String numeral(Word word, boolean later) {
        String alone = ALONE.getOrDefault(word.sense().arabic(), "");
        if (!later && !alone.isEmpty()) {
            return word.article() ? alone : alone + " of";
        }
        String text = NounPhraseWriter.text(word);
        return later && word.opensWithAnd() ? "and " + text : word.article() ? "the " + text : text;
    }

    private NounPhrase counted(Word first, Word last, String english) {
        return new NounPhrase(
                first.and(),
                first.preposition(),
                english,
                first.sense().gender(),
                last.is(WordClass.NUM) ? Count.MANY : Count.ONE,
                true,
                last.is(WordClass.QUANTIFIER),
                false,
                false);
    }
}
