package dragoman.translate.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words of a language reveal about a sentence, from {@code wording.tsv}.
 *
 * @param background openings of sentences that only give background
 * @param clauses words that open a clause which a headline can do without
 * @param dangling words that cannot end a headline
 * @param days words for the day, which a headline does not need
 */
record Wording(
        List<String> background, List<String> clauses, Set<String> dangling, List<String> days) {
    private static final Wording NONE = new Wording(List.of(), List.of(), Set.of(), List.of());

    /** The wording of a language; nothing for one that the file does not have. */
    static Wording of(String language) {
        return BuiltIn.BY_LANGUAGE.getOrDefault(language.split("-", -1)[0], NONE);
    }

    private static final class BuiltIn {
        static final Map<String, Wording> BY_LANGUAGE = read();

        private static Map<String, Wording> read() {
            Map<String, Map<String, List<String>>> rows = new LinkedHashMap<>();
            for (String line : text().lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> cells = List.of(line.split("\t", -1));
                    rows.computeIfAbsent(cells.get(0), _ -> new LinkedHashMap<>())
                            .computeIfAbsent(cells.get(1), _ -> new ArrayList<>())
                            .add(cells.get(2));
                }
            }
            Map<String, Wording> wordings = new LinkedHashMap<>();
            rows.forEach(
                    (language, kinds) ->
                            wordings.put(
                                    language,
                                    new Wording(
                                            List.copyOf(
                                                    kinds.getOrDefault("background", List.of())),
                                            List.copyOf(kinds.getOrDefault("clause", List.of())),
                                            Set.copyOf(kinds.getOrDefault("dangling", List.of())),
                                            List.copyOf(kinds.getOrDefault("day", List.of())))));
            return wordings;
        }

        private static String text() {
            try (InputStream in = Wording.class.getResourceAsStream("wording.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file wording.tsv");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
