package dragoman.local.translate.lexicon;

import dragoman.parse.mention.person.NameSpelling;
import dragoman.parse.mention.place.PlaceSpelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads words as the names of people and places that the parser knows; what none of its lists has
 * is written in Latin letters by the parser's scheme, as a guess.
 */
final class Names {
    // Before words that are in no list a guess is better than one that is.
    private static final int PERSON_COST = 1;
    private static final int KNOWN_COST = 4;
    private static final int RARE_COST = 8;
    private static final int PLACE_COST = 5;
    private static final int UNKNOWN_COST = 14;
    private static final int JOINED_COST = 1;
    private static final String ABD = "\u0639\u0628\u062F";
    private static final String SERVANT = ABD + "\u0627\u0644";
    private static final String ARTICLE = "\u0627\u0644";
    private static final char WAW = '\u0648';
    private static final int MIN_LETTERS = 3;
    // Names of other languages are written with their vowels.
    private static final String LONG_VOWELS = "\u0627\u0648\u064A\u0649";
    private static final int MIN_VOWELS = 1;
    private static final String ACCUSATIVE = "\u0627";
    private static final char MEEM = '\u0645';
    private static final List<String> NOUN_ENDINGS =
            List.of("\u0629", "\u0627\u062A", "\u0648\u0646", "\u064A\u0646", "\u0647\u0627");

    private Names() {}

    /** A reading, and how many words it takes. */
    record Found(Word word, int words) {}

    /**
     * The names that may begin at the first of some words.
     *
     * @param places whether it may be a place, too: what is a word of the lexicon is none
     */
    static List<Found> at(List<String> words, boolean places) {
        List<Found> found = new ArrayList<>();
        NameSpelling.person(words, 0)
                .ifPresent(
                        name ->
                                found.add(
                                        new Found(
                                                word(
                                                        words.getFirst(),
                                                        name.english(),
                                                        WordClass.NAME,
                                                        PERSON_COST - PERSON_COST * name.words()),
                                                name.words())));
        add(found, words.getFirst(), words, places);
        return found;
    }

    private static void add(List<Found> found, String word, List<String> words, boolean places) {
        if (word.length() < MIN_LETTERS) {
            return;
        }
        NameSpelling.find(word)
                .or(() -> servant(word))
                .ifPresent(
                        name -> {
                            Word read =
                                    word(
                                            word,
                                            name.english(),
                                            WordClass.NAME,
                                            name.common() ? KNOWN_COST : RARE_COST);
                            found.add(new Found(name.common() ? read : read.asGuess(), 1));
                        });
        int longest = places ? Math.min(PlaceSpelling.longest(word), words.size()) : 0;
        for (int length = longest; length > 0; length--) {
            int taken = length;
            Optional<String> place =
                    PlaceSpelling.find(
                            taken == 1 ? word : String.join(" ", words.subList(0, taken)));
            if (place.isPresent()) {
                found.add(
                        new Found(
                                word(
                                        word,
                                        place.get(),
                                        WordClass.PLACE,
                                        PLACE_COST - 2 * (taken - 1)),
                                taken));
                return;
            }
        }
    }

    /** "Abd al-X" is written in one word as well as in two. */
    private static Optional<NameSpelling.Spelled> servant(String word) {
        return word.startsWith(SERVANT) && word.length() > SERVANT.length() + 1
                ? NameSpelling.find(ABD + ' ' + word.substring(ABD.length()))
                : Optional.empty();
    }

    /**
     * The reading of a word that is nothing known: a name in Latin letters where it looks like one,
     * otherwise itself.
     */
    static Word unknown(String word) {
        if (word.length() == 1) {
            return word(word, NameSpelling.romanize(word), WordClass.NAME, UNKNOWN_COST).asGuess();
        }
        boolean joined = word.length() > MIN_LETTERS + 1 && word.charAt(0) == WAW;
        String rest = joined ? word.substring(1) : word;
        boolean article = rest.startsWith(ARTICLE);
        boolean noun = NOUN_ENDINGS.stream().anyMatch(rest::endsWith);
        boolean name = !noun && !article && !NameSpelling.isVerbForm(word);
        long vowels = word.chars().filter(c -> LONG_VOWELS.indexOf(c) >= 0).count();
        if (!name || vowels < MIN_VOWELS || (word.endsWith(ACCUSATIVE) && word.charAt(0) == MEEM)) {
            return word(word, word, WordClass.UNKNOWN, UNKNOWN_COST);
        }
        return word(word, NameSpelling.romanize(word), WordClass.NAME, UNKNOWN_COST).asGuess();
    }

    /** The name written together with a particle. */
    static Word joined(Word name, String and, String preposition) {
        return new Word(
                and,
                preposition,
                false,
                false,
                name.sense(),
                "",
                name.guessed(),
                false,
                name.marks(),
                name.cost() + JOINED_COST);
    }

    private static Word word(String arabic, String english, WordClass kind, int cost) {
        return Word.of(Sense.of(arabic, english, kind), cost);
    }
}
