package dragoman.parse.mention.person;

import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.person.ArabicWords.Use;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides where an Arabic name begins and ends. Arabic has no capitals: what counts is whether
 * words are known as names, and whether the unknown ones could be anything else.
 */
final class ArabicNames {
    private static final int MAX_WORDS = 8;
    private static final int MIN_LETTERS = 3;
    // Endings of nouns and plurals: ah, at, un, in.
    private static final Set<String> NOUN_ENDINGS =
            Set.of("\u0647", "\u0627\u062A", "\u0648\u0646", "\u064A\u0646", "\u064A\u0647");
    // From here on, a given name is one even if a form of a verb is written alike.
    private static final int SURE = 7;
    private static final String ALI = "\u0639\u0644\u064A";
    private static final char WAW = '\u0648';
    private static final char FATHATAN = '\u064B';
    private static final String FEMININE = "\u064A\u0647";
    // His, her, their after a noun.
    private static final Set<String> POSSESSIVES =
            Set.of("\u062A\u0647", "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627");
    private static final char FUTURE = '\u0633';
    private static final String ACCUSATIVE = "\u0627";
    private static final String OF_THE_TRIBE = "\u064A";

    private final ArabicWords words;
    private final NameIndex index;
    private final Predicate<String> isPlace;

    ArabicNames(ArabicWords words, NameIndex index, Predicate<String> isPlace) {
        this.words = words;
        this.index = index;
        this.isPlace = isPlace;
    }

    /** Whether a given name stands here, without the letters joined to it. */
    boolean isGiven(String folded) {
        return !words.is(Use.WORD, folded)
                && index.arabic(folded).filter(NameUse::isGiven).isPresent();
    }

    /** Whether the word is a name of another language: "Alexander" begins like the article. */
    boolean isForeign(String folded) {
        return index.isForeign(folded);
    }

    /** Whether the given name is so often a word that another name has to follow. */
    boolean isDoubtful(String folded) {
        return words.is(Use.DOUBTFUL, folded)
                || (!index.isForeign(folded)
                        && index.isVerbForm(folded)
                        && index.arabic(folded).filter(use -> use.given() < SURE).isPresent());
    }

    /** Whether a given name that is nothing else stands here. */
    boolean isSureGiven(String folded) {
        return isGiven(folded) && !isDoubtful(folded) && !index.isVerbForm(folded);
    }

    /** Whether a rare given name stands here, which counts before a common name. */
    boolean isRareGiven(String folded) {
        return !words.is(Use.WORD, folded)
                && !words.isTitle(folded)
                && !isPlace.test(folded)
                && index.arabic(folded).filter(use -> use.given() > 1).isPresent()
                && !index.isVerbForm(folded);
    }

    /** Whether the word is the adjective of a state, with the article: "the Russian". */
    boolean isOfState(String folded) {
        if (!ArabicWords.hasArticle(folded)) {
            return false;
        }
        int ending = folded.endsWith(OF_THE_TRIBE) ? 1 : folded.endsWith(FEMININE) ? 2 : 0;
        String stem = folded.substring(0, folded.length() - ending);
        String bare = ArabicWords.withoutArticle(stem);
        return ending > 0
                && (isPlace.test(stem)
                        || isPlace.test(bare)
                        || isPlace.test(bare + "\u0627")
                        || isPlace.test(bare + "\u064A\u0627")
                        || isPlace.test(bare + "\u0647"));
    }

    /** Whether the words together name a place. */
    boolean isPlace(String folded) {
        return isPlace.test(folded);
    }

    /** Whether the word is known as a name, common or not. */
    boolean isKnown(Word word) {
        return !words.is(Use.WORD, word) && index.arabic(word.folded()).isPresent();
    }

    /** Whether a part of a name stands here that needs another after it: "son of", "servant of". */
    boolean isParticle(List<Word> all, int at) {
        return at + 1 < all.size()
                && words.is(Use.PARTICLE, all.get(at))
                && !all.get(at + 1).isMark()
                && !words.stops(all.get(at + 1));
    }

    /**
     * The index after the last word of a name.
     *
     * @param from the word after the first one of the name
     * @param unknown how many words may belong to it that no list has
     */
    int end(List<Word> all, int from, int unknown) {
        int at = from;
        int left = unknown;
        boolean tribe = false;
        boolean foreign = from > 0 && isForeignGiven(all.get(from - 1).folded());
        boolean sure = from > 0 && isSureGiven(all.get(from - 1).folded());
        while (at < all.size() && at - from < MAX_WORDS) {
            Word word = all.get(at);
            if (isOrdinal(word, at - from)) {
                at++;
                continue;
            }
            if (word.isMark() || words.stops(word) || isPreposition(all, at) || isRole(all, at)) {
                break;
            }
            if (words.is(Use.SECOND, word)) {
                at++;
            } else if (isParticle(all, at) && mayFollowParticle(all.get(at + 1))) {
                at += 2;
            } else {
                Optional<Boolean> belongs =
                        foreign && left > 0 && isForeignSurname(word)
                                ? Optional.of(false)
                                : belongs(word, left > 0, tribe, sure && at == from);
                if (belongs.isEmpty()) {
                    break;
                }
                left -= belongs.get() ? 0 : 1;
                tribe |= ArabicWords.hasArticle(word.folded());
                at++;
            }
        }
        return at;
    }

    /** Whether a title with the article is not a name, but said of one: "the general secretary". */
    private boolean isRole(List<Word> all, int at) {
        String folded = all.get(at).folded();
        if (!ArabicWords.hasArticle(folded)
                || !words.isTitle(folded)
                || at + 1 >= all.size()
                || all.get(at + 1).isMark()) {
            return false;
        }
        String next = all.get(at + 1).folded();
        return ArabicWords.hasArticle(next)
                && words.is(Use.OF, ArabicWords.withoutArticle(next))
                && !isKnown(all.get(at + 1));
    }

    private boolean isForeignGiven(String folded) {
        return index.isForeign(folded)
                || (folded.length() > MIN_LETTERS && index.isForeign(folded.substring(1)));
    }

    /** The number of a king or pope, right after his name. */
    private boolean isOrdinal(Word word, int after) {
        return after <= 1 && words.is(Use.ORDINAL, word);
    }

    /** Whether what is written like the name Ali is the preposition "on", as Egyptian papers do. */
    private boolean isPreposition(List<Word> all, int at) {
        if (!all.get(at).folded().equals(ALI) || at + 1 >= all.size() || all.get(at + 1).isMark()) {
            return false;
        }
        String next = all.get(at + 1).folded();
        return isOfState(next) || isPlace.test(next);
    }

    /** Whether a word after a foreign given name, whatever it looks like, is hardly a word. */
    private boolean isForeignSurname(Word word) {
        String folded = word.folded();
        return folded.length() >= MIN_LETTERS
                && !words.is(Use.WORD, word)
                && !words.isTitle(word)
                && !words.isTitleOfMany(folded)
                && !words.isHonorific(word)
                && !words.is(Use.OF, word)
                && !words.is(Use.BODY, word)
                && !words.is(Use.PLACE, word)
                && !ArabicWords.hasArticle(folded)
                && !isPlace.test(folded)
                && !startsWithAnd(folded)
                && !isVerb(folded)
                && POSSESSIVES.stream().noneMatch(folded::endsWith)
                && Character.isLetter(folded.charAt(0));
    }

    private boolean mayFollowParticle(Word word) {
        return !words.is(Use.WORD, word) || index.arabic(word.folded()).isPresent();
    }

    /** Whether a word belongs to the name before it: known to, or for want of anything else. */
    private Optional<Boolean> belongs(
            Word word, boolean unknown, boolean tribe, boolean afterGiven) {
        String folded = word.folded();
        if (words.is(Use.WORD, word) || words.isHonorific(word) || isPlural(folded)) {
            return Optional.empty();
        }
        if (startsWithAnd(folded)) {
            return Optional.empty();
        }
        Optional<NameUse> use = index.arabic(folded);
        if (isPlace.test(folded) && use.filter(one -> one.surname() >= MIN_LETTERS).isEmpty()) {
            return Optional.empty();
        }
        boolean article = ArabicWords.hasArticle(folded);
        String bare = ArabicWords.withoutArticle(folded);
        if (use.isPresent() && (use.get().isCommon() || index.isForeign(folded))) {
            return words.isTitle(word) && use.get().surname() < MIN_LETTERS
                    ? Optional.empty()
                    : Optional.of(true);
        }
        boolean noName =
                words.isTitle(word)
                        || words.is(Use.BODY, word)
                        || words.is(Use.OF, word)
                        || words.is(Use.PARTICLE, word);
        if (noName || folded.charAt(0) == WAW) {
            return Optional.empty();
        }
        if (use.isPresent() && !index.isVerbForm(folded) && !isPlace.test(folded)) {
            return Optional.of(true);
        }
        if (article) {
            boolean family =
                    use.isPresent() || index.arabic(bare).filter(NameUse::isCommon).isPresent();
            return family && !words.is(Use.WORD, bare)
                    ? Optional.of(true)
                    : unknown(!tribe && unknown && isFamily(bare, folded, afterGiven));
        }
        boolean surname =
                afterGiven
                        ? isForeignSurname(word) && !hasJoinedWord(folded)
                        : couldBeForeign(word);
        return unknown(unknown && surname);
    }

    /** Whether "and" and another name are one word, and that word is not a common name. */
    private boolean startsWithAnd(String folded) {
        return folded.length() > MIN_LETTERS
                && CompoundName.isAnd(folded.charAt(0))
                && index.arabic(folded).filter(NameUse::isCommon).isEmpty()
                && index.arabic(folded.substring(1)).isPresent();
    }

    private static Optional<Boolean> unknown(boolean belongs) {
        return belongs ? Optional.of(false) : Optional.empty();
    }

    /** Whether a word with the article could be the name of a family that no list has. */
    private boolean isFamily(String bare, String folded, boolean afterGiven) {
        return !words.is(Use.WORD, bare)
                && !words.is(Use.OF, bare)
                && !words.is(Use.BODY, bare)
                && !isPlace.test(folded)
                && (afterGiven || bare.endsWith(OF_THE_TRIBE) || !endsLikeNoun(bare))
                && !index.isVerbForm(bare);
    }

    /** Whether a word with the article, after a title and a given name, is hardly anything else. */
    boolean couldBeFamily(String folded) {
        String bare = ArabicWords.withoutArticle(folded);
        return !words.is(Use.WORD, bare)
                && !words.is(Use.OF, bare)
                && !words.is(Use.BODY, bare)
                && !words.isTitle(bare)
                && !words.isTitleOfMany(bare)
                && !isPlace.test(folded)
                && !isOfState(folded)
                && !endsLikeNoun(bare);
    }

    /** Whether a word that no list has could be a name of another language. */
    boolean couldBeForeign(Word word) {
        String folded = word.folded();
        return !word.isMark()
                && Character.isLetter(folded.charAt(0))
                && folded.length() >= MIN_LETTERS
                && !words.stops(word)
                && !words.is(Use.WORD, word)
                && !words.isTitle(word)
                && !words.isHonorific(word)
                && !words.is(Use.STYLE, word)
                && !words.is(Use.OF, word)
                && !words.is(Use.BODY, word)
                && !ArabicWords.hasArticle(folded)
                && word.text().indexOf(FATHATAN) < 0
                && !endsLikeNoun(folded)
                && POSSESSIVES.stream().noneMatch(folded::endsWith)
                && !isPlace.test(folded)
                && !isVerb(folded)
                && !isAccusative(folded)
                && !hasJoinedWord(folded);
    }

    private static boolean endsLikeNoun(String folded) {
        return NOUN_ENDINGS.stream().anyMatch(folded::endsWith);
    }

    /** Whether a word is a common one with the ending that objects and adverbs have. */
    private boolean isAccusative(String folded) {
        if (!folded.endsWith(ACCUSATIVE)) {
            return false;
        }
        String bare = folded.substring(0, folded.length() - 1);
        return words.is(Use.WORD, bare)
                || words.isTitle(bare)
                || words.is(Use.OF, bare)
                || index.isVerbForm(bare);
    }

    /** Whether a word is the form of a verb, also in the future tense. */
    private boolean isVerb(String folded) {
        return index.isVerbForm(folded)
                || (folded.charAt(0) == FUTURE
                        && folded.length() > MIN_LETTERS
                        && index.isVerbForm(folded.substring(1)));
    }

    private boolean isPlural(String folded) {
        return words.isTitleOfMany(folded);
    }

    /** Whether a word begins with "and", "for" or the like, and a known word follows. */
    private boolean hasJoinedWord(String folded) {
        for (int joined = 1; joined <= CompoundName.count(folded, 2, 2); joined++) {
            String rest = folded.substring(joined);
            if (rest.startsWith(ArabicWords.ARTICLE)
                    || words.is(Use.WORD, rest)
                    || words.is(Use.OF, rest)
                    || words.is(Use.BODY, rest)
                    || words.is(Use.STOP, rest)
                    || words.isTitle(rest)
                    || isPlace.test(rest)
                    || index.isVerbForm(rest)
                    || index.arabic(rest).filter(NameUse::isGiven).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
