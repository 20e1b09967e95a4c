package dragoman.parse.mention;

import dragoman.parse.text.Resource;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The words beside a number in one language, from quantities.tsv: scales, units and currencies.
 *
 * @param scales what the number is multiplied by, by folded word
 * @param units UCUM codes, by folded words
 * @param currencies ISO 4217 codes, by folded words
 * @param symbols ISO 4217 codes, by the symbol as it is written
 * @param clock folded words after a time of day
 * @param labels folded words before a number that names something
 */
record QuantityWords(
        Map<String, BigDecimal> scales,
        Map<String, String> units,
        Map<String, String> currencies,
        Map<String, String> symbols,
        Set<String> clock,
        Set<String> labels) {
    private static final String ANY = "*";

    /** The built-in words of a language, and those of all. */
    static QuantityWords builtIn(String language) {
        Map<String, BigDecimal> scales = new HashMap<>();
        Map<String, String> units = new HashMap<>();
        Map<String, String> currencies = new HashMap<>();
        Map<String, String> symbols = new HashMap<>();
        Set<String> clock = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (List<String> row : Resource.rows(QuantityWords.class, "quantities.tsv")) {
            if (!row.getFirst().equals(language) && !row.getFirst().equals(ANY)) {
                continue;
            }
            String value = row.get(2);
            for (String word : row.get(3).split("\\|", -1)) {
                switch (row.get(1)) {
                    case "scale" -> scales.put(Words.fold(word), new BigDecimal(value));
                    case "unit" -> units.put(phrase(word), value);
                    case "currency" -> currencies.put(phrase(word), value);
                    case "symbol" -> symbols.put(word, value);
                    case "clock" -> clock.add(phrase(word));
                    case "label" -> labels.add(Words.fold(word));
                    default -> throw new IllegalStateException("unknown class " + row.get(1));
                }
            }
        }
        return new QuantityWords(
                Map.copyOf(scales),
                Map.copyOf(units),
                Map.copyOf(currencies),
                Map.copyOf(symbols),
                Set.copyOf(clock),
                Set.copyOf(labels));
    }

    /** Folded, with a blank between its words and marks, as {@link #longest} has them. */
    private static String phrase(String words) {
        return joined(Words.of(words, 0, words.length()));
    }

    private static String joined(List<Word> words) {
        return String.join(" ", words.stream().map(Word::folded).toList());
    }

    /** What the words from {@code at} on mean, the longest phrase first. */
    static <T> Optional<Phrase<T>> longest(
            List<Word> words, int at, int maxWords, Function<String, Optional<T>> meaning) {
        for (int length = Math.min(maxWords, words.size() - at); length > 0; length--) {
            Optional<T> found = meaning.apply(joined(words.subList(at, at + length)));
            if (found.isPresent()) {
                return Optional.of(new Phrase<>(found.get(), length));
            }
        }
        return Optional.empty();
    }

    /** A meaning, and how many words have it. */
    record Phrase<T>(T meaning, int words) {}
}
