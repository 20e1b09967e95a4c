package dragoman.local.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes noun phrases in English: articles, adjectives before their nouns, "of" between nouns. */
final class NounPhraseWriter {
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "its", "their");
    private static final String INDEFINITE = "a";
    private static final String VOWELS = "aeiou";

    private final EnglishNouns nouns;
    private final Antecedents antecedents;

    NounPhraseWriter(EnglishNouns nouns, Antecedents antecedents) {
        this.nouns = nouns;
        this.antecedents = antecedents;
    }

    /** The phrase of a chain; the first word has what is before it. */
    NounPhrase phrase(Word first, List<Link> chain) {
        StringBuilder english = new StringBuilder();
        for (int i = 0; i < chain.size(); i++) {
            Link link = chain.get(i);
            if (i > 0) {
                boolean apposed = link.word.is(WordClass.NAME) && isPerson(chain.get(i - 1));
                english.append(apposed || isOpen(english.toString()) ? " " : " of ");
            }
            link.ofCounted = i + 1 < chain.size() && isCounted(chain.getLast());
            english.append(link(link, i + 1 < chain.size()));
        }
        Link head = chain.getFirst();
        Sense sense = head.word.sense();
        boolean agent =
                head.word.kind().isName()
                        || !chain.getLast().names.isEmpty()
                        || head.word.is(WordClass.ADJ)
                        || nouns.isAgent(sense.english());
        boolean person =
                head.word.is(WordClass.NAME) || !chain.getLast().names.isEmpty() || isPerson(head);
        Count count = head.numbered && !isOne(head) ? Count.MANY : sense.count();
        return new NounPhrase(
                first.and(),
                isLocative(first, head) ? "in" : first.preposition(),
                english.toString(),
                head.numbered ? Gender.EITHER : sense.gender(),
                count,
                head.definite || !head.determiner.isEmpty(),
                agent,
                person,
                head.word.kind().isName() || !chain.getLast().names.isEmpty());
    }

    /** Whether a rendering waits for a noun: "the chairman of", "ways to strengthen". */
    static boolean isOpen(String english) {
        int last = english.lastIndexOf(' ');
        return english.endsWith(" of")
                || english.endsWith(" for")
                || (last > 0 && english.substring(0, last).endsWith(" to"));
    }

    /** What is "with" a place is in it. */
    private boolean isLocative(Word first, Link head) {
        return first.preposition().equals("with")
                && (head.word.is(WordClass.PLACE) || nouns.isPlace(head.word.sense().english()));
    }

    private static boolean isCounted(Link link) {
        return link.numbered || link.word.sense().count() == Count.TWO;
    }

    private static boolean isOne(Link link) {
        return !link.numbers.isEmpty()
                && (link.numbers.getLast().equals("1") || link.numbers.getLast().equals("one"));
    }

    private boolean isPerson(Link link) {
        String english = link.word.sense().english();
        return link.word.is(WordClass.NOUN) && nouns.isAgent(english) && nouns.isPerson(english);
    }

    /** The "the" or "his" that a phrase of the lexicon begins with. */
    private static String determiner(String noun) {
        int blank = noun.indexOf(' ');
        String first = blank < 0 ? "" : noun.substring(0, blank);
        return DETERMINERS.contains(first) ? first : "";
    }

    private String link(Link link, boolean more) {
        List<String> all = new ArrayList<>();
        Word word = link.word;
        String noun = text(word);
        String determiner = determiner(noun);
        noun = determiner.isEmpty() ? noun : noun.substring(determiner.length() + 1);
        boolean many = link.numbered && !isOne(link) && word.is(WordClass.NOUN);
        if (many) {
            noun = nouns.plural(noun);
        }
        String adjectives = String.join(" ", link.adjectives);
        if (word.hasPronoun()) {
            all.add(antecedents.possessive(word.pronoun()));
        }
        all.addAll(link.numbers);
        if (!adjectives.isEmpty()) {
            all.add(adjectives);
        }
        boolean year = noun.equals("year") && !link.names.isEmpty();
        if (!year) {
            all.add(noun);
        }
        all.addAll(link.names);
        String phrase = String.join(" ", all);
        if (!link.determiner.isEmpty()) {
            return determined(link, phrase);
        }
        String article = determiner.isEmpty() ? article(link, phrase, more) : determiner;
        return article.isEmpty() ? phrase : article + ' ' + phrase;
    }

    /** "Every" before one, "all the" before many. */
    private static String determined(Link link, String phrase) {
        if (link.determiner.equals("every")) {
            boolean all = link.definite || link.word.sense().count() != Count.ONE;
            return all ? (link.word.article() ? "all the " : "all ") + phrase : "every " + phrase;
        }
        if (link.word.sense().count() != Count.ONE || link.numbered) {
            switch (link.determiner) {
                case "this" -> {
                    return "these " + phrase;
                }
                case "that" -> {
                    return "those " + phrase;
                }
                default -> {
                    // The others do not change.
                }
            }
        }
        boolean the =
                link.word.article()
                        && (link.determiner.endsWith("of") || link.determiner.equals("all"));
        return link.determiner + (the ? " the " : " ") + phrase;
    }

    private String article(Link link, String phrase, boolean more) {
        Word word = link.word;
        if (word.hasPronoun() || word.is(WordClass.NAME) || word.is(WordClass.PLACE)) {
            return "";
        }
        if (word.is(WordClass.ORG) || word.sense().definite()) {
            return "";
        }
        boolean numbered = link.numbered;
        if (!link.numbers.isEmpty() && link.numbers.getFirst().endsWith(" of")) {
            // "Thousands of people"
            return "";
        }
        if (link.superlative || (link.ofCounted && !numbered && word.is(WordClass.NOUN))) {
            return "the";
        }
        if (!link.names.isEmpty() && NounChainReader.isFigure(link.names.getFirst())) {
            return "";
        }
        if (link.definite) {
            // "Cooperation", in general, has no article in English.
            boolean general =
                    word.article()
                            && !more
                            && link.adjectives.isEmpty()
                            && !nouns.isCountable(word.sense().english());
            boolean titled =
                    !link.names.isEmpty()
                            && link.adjectives.isEmpty()
                            && word.article()
                            && nouns.isTitle(word.sense().english());
            return general || titled ? "" : "the";
        }
        if (numbered
                || word.sense().count() != Count.ONE
                || word.is(WordClass.UNKNOWN)
                || word.is(WordClass.ADJ)
                || !nouns.isCountable(word.sense().english())
                || !link.names.isEmpty()) {
            return "";
        }
        return VOWELS.indexOf(phrase.charAt(0)) >= 0 ? INDEFINITE + 'n' : INDEFINITE;
    }

    /** The word's English with its marks. */
    static String text(Word word) {
        String english = word.sense().english();
        if (word.is(WordClass.UNKNOWN)) {
            english = Marker.unknown(english);
        } else if (word.guessed()) {
            english = Marker.guess(english);
        }
        return word.marks().before() + english + word.marks().after();
    }
}
