package dragoman.parse.mention.person;

import java.util.List;
import java.util.Optional;

/**
 * A person of a dispatch.
 *
 * @param key of all mentions of the person
 * @param english the English form of the name, where the text has another
 * @param name the words of the name at first mention, folded
 * @param confidence of the first mention
 */
record Person(String key, Optional<String> english, List<String> name, double confidence) {
    Person {
        name = List.copyOf(name);
    }

    /** Whether the words are this person's name, in full or without some of its parts. */
    boolean isNamed(List<String> words) {
        List<String> longer = words.size() > name.size() ? words : name;
        List<String> shorter = words.size() > name.size() ? name : words;
        int at = 0;
        for (String word : longer) {
            if (at < shorter.size() && same(word, shorter.get(at))) {
                at++;
            }
        }
        return at == shorter.size() && same(words.getFirst(), name.getFirst());
    }

    private static boolean same(String one, String other) {
        return ArabicWords.withoutArticle(one).equals(ArabicWords.withoutArticle(other));
    }
}
