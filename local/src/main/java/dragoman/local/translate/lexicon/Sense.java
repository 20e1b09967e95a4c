package dragoman.local.translate.lexicon;

import java.util.Optional;

/**
 * A meaning of an Arabic word or phrase.
 *
 * @param arabic its spelling, with all its letters
 * @param english its rendering; of verbs the base form
 * @param definite whether it is definite without the article
 * @param form which form of a verb it is
 */
record Sense(
        String arabic,
        String english,
        WordClass kind,
        Gender gender,
        Count count,
        boolean definite,
        Optional<VerbForm> form) {

    static Sense of(String arabic, String english, WordClass kind) {
        return new Sense(
                arabic, english, kind, Gender.EITHER, Count.ONE, kind.isName(), Optional.empty());
    }

    boolean is(WordClass other) {
        return kind == other;
    }
}
