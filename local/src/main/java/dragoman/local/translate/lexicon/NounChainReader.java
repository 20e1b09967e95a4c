package dragoman.local.translate.lexicon;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the chain of nouns that belong to each other, with their adjectives and names. */
final class NounChainReader {
    private static final int MAX_CHAIN = 8;
    private static final String ANY = "any";
    // "General director" may have its company after it.
    private static final List<String> GENERAL = List.of("general");
    // What has its number after it even with the article.
    private static final Set<String> NUMBERED =
            Set.of("hour", "Article", "article", "paragraph", "clause", "resolution", "number");

    private final EnglishNouns nouns;

    NounChainReader(EnglishNouns nouns) {
        this.nouns = nouns;
    }

    /** Reads on after the first noun; the index after the last word. */
    int read(List<Word> words, int from, List<Link> chain) {
        int at = from;
        while (at < words.size() && at - from < MAX_CHAIN) {
            int next = words.get(at).isFree() ? readOne(words, at, chain) : at;
            if (next == at) {
                break;
            }
            at = next;
        }
        Link last = chain.getLast();
        // Definiteness goes from the last noun of a chain to all before it.
        chain.forEach(link -> link.definite |= last.definite && !link.word.kind().isName());
        return at;
    }

    /** Adds a word to the chain; the index after it, or the same index if it is no part of it. */
    private int readOne(List<Word> words, int at, List<Link> chain) {
        Word word = words.get(at);
        Link last = chain.getLast();
        if (word.opensWithAnd()) {
            return readJoined(words, at, last);
        }
        if (isAdjective(word, last)) {
            return readAdjective(words, at, chain);
        }
        if (word.is(WordClass.NUM)
                && !isClosed(last)
                && at + 1 < words.size()
                && isCounted(words, at + 1)) {
            return readCounted(words, at, chain);
        }
        if (isFigure(word)
                && takesFigure(last)
                && !(at + 1 < words.size() && isCounted(words, at + 1))) {
            // "Resolution 2231", "in 2025"
            last.names.add(NounPhraseWriter.text(word));
            last.definite = true;
            return at + 1;
        }
        if (word.is(WordClass.NAME) && mayBeNamed(chain)) {
            last.names.add(NounPhraseWriter.text(word));
            return at + 1;
        }
        if (isClosed(last) || !continues(word, words, at) || isObjectOfAny(word, chain)) {
            return at;
        }
        Link next = new Link(word);
        if (last.word.is(WordClass.ADJ) && word.is(WordClass.NOUN)) {
            // "The deep of his appreciation" is "his deep appreciation".
            next.adjectives.add(NounPhraseWriter.text(last.word));
            next.numbers.addAll(last.numbers);
            next.superlative = isSuperlative(last.word);
            chain.removeLast();
        }
        chain.add(next);
        return at + 1;
    }

    /** "The political and economic relations" */
    private static int readJoined(List<Word> words, int at, Link last) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        if (!word.is(WordClass.ADJ)) {
            return at;
        }
        boolean described = before.is(WordClass.ADJ) && !last.adjectives.isEmpty();
        if (described && word.article() == before.article()) {
            last.adjectives.add("and " + NounPhraseWriter.text(word));
            return at + 1;
        }
        boolean phrase = last.word.sense().arabic().indexOf(' ') > 0 && last.definite;
        if (phrase && word.article()) {
            // The first adjective is part of a phrase of the lexicon.
            last.adjectives.add(NounPhraseWriter.text(word) + " and");
            return at + 1;
        }
        return at;
    }

    private static int readAdjective(List<Word> words, int at, List<Link> chain) {
        Word word = words.get(at);
        Link owner = owner(word, chain);
        if (owner == null) {
            return at;
        }
        owner.adjectives.add(NounPhraseWriter.text(word));
        return at + 1;
    }

    private static boolean takesFigure(Link last) {
        return (!last.definite || NUMBERED.contains(last.word.sense().english()))
                && last.word.is(WordClass.NOUN)
                && !last.numbered
                && last.adjectives.isEmpty()
                && last.names.isEmpty()
                && last.word.sense().count() == Count.ONE;
    }

    private static boolean isAdjective(Word word, Link last) {
        return word.is(WordClass.ADJ)
                || (word.is(WordClass.NUM) && word.article() && last.definite && !last.numbered);
    }

    /** The noun that an adjective belongs to: the last that it agrees with. */
    private static @Nullable Link owner(Word adjective, List<Link> chain) {
        Link last = chain.getLast();
        boolean definite = adjective.article() || adjective.sense().definite();
        if (definite != last.definite && !last.word.kind().isName()) {
            return null;
        }
        if (last.word.kind().isName() && !definite) {
            return null;
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            Link link = chain.get(i);
            if (fits(adjective, link)) {
                return link;
            }
        }
        return chain.getFirst();
    }

    private static boolean fits(Word adjective, Link link) {
        Sense sense = adjective.sense();
        Sense noun = link.word.sense();
        boolean count =
                noun.count() == sense.count()
                        || sense.count() == Count.ONE
                        || adjective.is(WordClass.NUM);
        return sense.gender().agrees(noun.gender())
                && (count || noun.gender() == Gender.EITHER)
                && !link.word.is(WordClass.NAME);
    }

    /** Whether a noun stands here that the number before it counts. */
    private static boolean isCounted(List<Word> words, int at) {
        Word word = words.get(at);
        return word.isFree()
                && !word.opensWithAnd()
                && !word.article()
                && (word.is(WordClass.NOUN)
                        || word.is(WordClass.ADJ)
                        || word.is(WordClass.UNKNOWN)
                        || word.is(WordClass.NUM));
    }

    /**
     * Reads a number and the noun that it counts as the next of a chain: "the death of 26 people".
     */
    private static int readCounted(List<Word> words, int from, List<Link> chain) {
        List<String> numbers = new ArrayList<>();
        int at = from;
        while (at < words.size()
                && words.get(at).is(WordClass.NUM)
                && (at == from || NounPhraseReader.joins(words, at))) {
            numbers.add(NounPhraseReader.numeral(words.get(at), at > from));
            at++;
        }
        if (at < words.size() && isCounted(words, at)) {
            Link link = new Link(words.get(at));
            link.numbers.addAll(numbers);
            link.numbered = true;
            chain.add(link);
            return at + 1;
        }
        chain.getLast().names.add("of " + String.join(" ", numbers));
        return at;
    }

    private static boolean isFigure(Word word) {
        return word.is(WordClass.NUM) && isFigure(NounPhraseWriter.text(word));
    }

    static boolean isFigure(String text) {
        return !text.startsWith("of ") && text.chars().anyMatch(Character::isDigit);
    }

    private boolean mayBeNamed(List<Link> chain) {
        Link last = chain.getLast();
        if (last.word.is(WordClass.NAME) || !last.names.isEmpty()) {
            return true;
        }
        if (last.word.is(WordClass.ADJ)) {
            return true;
        }
        return chain.stream().anyMatch(link -> nouns.isAgent(link.word.sense().english()))
                || !last.definite;
    }

    private static boolean isSuperlative(Word word) {
        String english = word.sense().english();
        return english.endsWith("est")
                || english.startsWith("most ")
                || english.equals("best")
                || english.equals("worst");
    }

    private static boolean isClosed(Link link) {
        if (NounPhraseWriter.isOpen(link.word.sense().english())) {
            return false;
        }
        return link.definite
                || (!link.adjectives.isEmpty()
                        && !link.superlative
                        && !link.adjectives.equals(GENERAL))
                || !link.names.isEmpty()
                || isAccusative(link.word)
                || link.word.kind().isName()
                || (link.word.is(WordClass.ADJ) && link.word.sense().gender() == Gender.FEMININE);
    }

    /** "Any body ... its responsibility": what belongs to the subject is no part of it. */
    private static boolean isObjectOfAny(Word word, List<Link> chain) {
        return chain.getFirst().determiner.equals(ANY)
                && (word.hasPronoun() || word.sense().definite());
    }

    private static boolean isAccusative(Word word) {
        String arabic = word.sense().arabic();
        return !word.open() && arabic.endsWith("\u0627") && word.sense().count() == Count.ONE;
    }

    private static boolean continues(Word word, List<Word> words, int at) {
        return word.is(WordClass.NOUN)
                || word.is(WordClass.UNKNOWN)
                || word.kind().isName()
                || word.is(WordClass.DEMONSTRATIVE)
                || (word.is(WordClass.ADJ) && words.get(at - 1).is(WordClass.ADJ));
    }
}
