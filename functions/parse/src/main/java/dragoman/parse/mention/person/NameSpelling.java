package dragoman.parse.mention.person;

import dragoman.parse.mention.Words;

import java.util.List;
import java.util.Optional;

/**
 * The English spelling of people's names in Arabic letters: by the index, else letter by letter.
 */
public final class NameSpelling {
    private NameSpelling() {}

    /**
     * A name as English writes it.
     *
     * @param common whether so many people have it that the spelling is sure
     */
    public record Spelled(String english, boolean common) {}

    /**
     * A well-known person.
     *
     * @param words how many words the name has
     */
    public record FullName(String english, int words) {}

    /** The spelling of a word that is known as a name. */
    public static Optional<Spelled> find(String word) {
        return NameIndex.builtIn()
                .arabic(Words.fold(word))
                .map(use -> new Spelled(use.english(), use.isCommon()));
    }

    /** The well-known person whose full name begins at a word. */
    public static Optional<FullName> person(List<String> words, int at) {
        KnownPeople people = KnownPeople.builtIn();
        List<String> folded = words.stream().map(Words::fold).toList();
        int length = people.length(folded, at);
        return length == 0
                ? Optional.empty()
                : people.english(folded.subList(at, at + length))
                        .map(english -> new FullName(english, length));
    }

    /** The word in Latin letters; without the short vowels, which Arabic does not write. */
    public static String romanize(String word) {
        return Romanizer.romanize(Words.fold(word));
    }

    /** Whether the word is written like a form of a verb. */
    public static boolean isVerbForm(String word) {
        return NameIndex.builtIn().isVerbForm(Words.fold(word));
    }
}
