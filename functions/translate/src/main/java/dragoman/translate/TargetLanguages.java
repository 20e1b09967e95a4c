package dragoman.translate;

import dragoman.dispatch.Require;

import java.util.Arrays;
import java.util.List;

/** The languages that dispatches are translated into, as the function's setting lists them. */
final class TargetLanguages {
    private TargetLanguages() {}

    /**
     * The tags in a list separated by commas, each once.
     *
     * @throws IllegalArgumentException when one is not a BCP-47 tag
     */
    static List<String> parse(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .map(Require::language)
                .distinct()
                .toList();
    }
}
