package dragoman.local.dynamodb.expression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that cannot be used as names: the real service refuses them, and so a test must. */
final class ReservedWords {
    private static final Set<String> ALL = read();

    private ReservedWords() {}

    /** Whether a word in capitals is one of them. */
    static boolean contains(String word) {
        return ALL.contains(word);
    }

    private static Set<String> read() {
        InputStream resource = ReservedWords.class.getResourceAsStream("reserved-words.txt");
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
