package dragoman.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes words of a headline and of a reference to it comparable: Arabic ones without article,
 * particles and endings, others without the commonest endings. It errs towards taking too little
 * off.
 */
final class Stem {
    /** The fewest letters that are left of a word. */
    private static final int MIN_LETTERS = 3;

    private static final List<String> BEFORE =
            List.of("وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل");
    private static final List<String> AFTER =
            List.of("ات", "ون", "ين", "ها", "هم", "يه", "ان", "ه", "ت", "ي");
    private static final List<String> LATIN_AFTER = List.of("ings", "ing", "ed", "es", "s");
    private static final Set<String> EMPTY = read();

    private Stem() {}

    /** The words of a text's subject, each once, in order. */
    static Set<String> subject(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (String word : Words.of(text)) {
            String stem = of(word);
            if ((stem.length() >= MIN_LETTERS
                            || stem.codePoints().allMatch(Character::isIdeographic))
                    && !EMPTY.contains(stem)) {
                stems.add(stem);
            }
        }
        return stems;
    }

    static String of(String word) {
        return word.codePoints()
                        .anyMatch(
                                c ->
                                        Character.UnicodeScript.of(c)
                                                == Character.UnicodeScript.ARABIC)
                ? less(less(word, BEFORE, true), AFTER, false)
                : less(word, LATIN_AFTER, false);
    }

    private static String less(String word, List<String> affixes, boolean before) {
        for (String affix : affixes) {
            boolean has = before ? word.startsWith(affix) : word.endsWith(affix);
            if (has && word.length() - affix.length() >= MIN_LETTERS) {
                return before
                        ? word.substring(affix.length())
                        : word.substring(0, word.length() - affix.length());
            }
        }
        return word;
    }

    private static Set<String> read() {
        try (InputStream in = Stem.class.getResourceAsStream("reference-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("reference-words.txt is missing");
            }
            try (Stream<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()) {
                return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> of(Words.of(line).getFirst()))
                        .collect(Collectors.toSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
