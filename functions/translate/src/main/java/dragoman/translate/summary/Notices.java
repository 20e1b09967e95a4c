package dragoman.translate.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a summary says in place of a sentence that nobody should quote, from {@code notices.tsv}.
 */
final class Notices {
    private static final String DEFAULT_LANGUAGE = "en";

    private Notices() {}

    /** The notice in a language, or in English where the file lacks the language. */
    static String withheld(String language, int paragraph) {
        String tag = language.split("-", -1)[0];
        String notice =
                Optional.ofNullable(BuiltIn.BY_LANGUAGE.get(tag))
                        .or(() -> Optional.ofNullable(BuiltIn.BY_LANGUAGE.get(DEFAULT_LANGUAGE)))
                        .orElseThrow();
        return notice.replace("{}", Integer.toString(paragraph + 1));
    }

    private static final class BuiltIn {
        static final Map<String, String> BY_LANGUAGE = read();

        private static Map<String, String> read() {
            try (InputStream in = Notices.class.getResourceAsStream("notices.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file notices.tsv");
                }
                Map<String, String> notices = new HashMap<>();
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> List.of(line.split("\t", -1)))
                        .forEach(cells -> notices.put(cells.get(0), cells.get(1)));
                return notices;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
