package dragoman.translate.aws;

import java.util.List;
import java.util.Set;

/**
 * The desk's terminology, as Amazon Translate keeps it.
 *
 * @param name by which it is kept
 * @param languages BCP-47 tags of the languages that it has terms in; each is translated into each
 *     other
 */
public record Terminology(String name, Set<String> languages) {
    public Terminology {
        languages = Set.copyOf(languages);
    }

    /** Reads the languages from a setting: tags, separated by commas. */
    public static Terminology of(String name, String languages) {
        return new Terminology(name, Set.of(languages.split(",", -1)));
    }

    /** The terminologies to name: Amazon Translate refuses one that lacks a language. */
    List<String> forPair(String source, String target) {
        return languages.contains(source) && languages.contains(target) ? List.of(name) : List.of();
    }
}
