package dragoman.translate.check;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words of a language by which a translation is compared with its source, from {@code
 * words.tsv}.
 *
 * @param numbers numbers in words
 * @param scales what multiplies the number before it
 * @param percents what says that an amount is a percentage
 * @param currencies units of money, by their English name
 * @param negations what negates
 * @param affirms what holds a negation and negates nothing
 * @param denies what says of itself what another language says by a negation
 */
record Words(
        Map<String, BigDecimal> numbers,
        Map<String, BigDecimal> scales,
        Set<String> percents,
        Map<String, String> currencies,
        Set<String> negations,
        Set<String> affirms,
        Set<String> denies) {
    private static final int CELLS = 3;

    private static Words none() {
        return new Words(
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>());
    }

    /** The words of a language; none for one that the file does not have. */
    static Words of(String language) {
        @Nullable Words known = BuiltIn.BY_LANGUAGE.get(language.split("-", -1)[0]);
        return known == null ? none() : known;
    }

    private void add(String kind, String word, String value) {
        switch (kind) {
            case "number" -> numbers.put(word, new BigDecimal(value));
            case "scale" -> scales.put(word, new BigDecimal(value));
            case "percent" -> percents.add(word);
            case "currency" -> currencies.put(word, value);
            case "negation" -> negations.add(word);
            case "affirms" -> affirms.add(word);
            case "denies" -> denies.add(word);
            default -> throw new IllegalStateException("words.tsv has a kind " + kind);
        }
    }

    private static final class BuiltIn {
        static final Map<String, Words> BY_LANGUAGE = read();

        private static Map<String, Words> read() {
            Map<String, Words> words = new HashMap<>();
            for (String line : text().lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    words.computeIfAbsent(cells[0], _ -> none())
                            .add(cells[1], cells[2], cells.length > CELLS ? cells[CELLS] : "");
                }
            }
            return words;
        }

        private static String text() {
            try (InputStream in = Words.class.getResourceAsStream("words.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file words.tsv");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
