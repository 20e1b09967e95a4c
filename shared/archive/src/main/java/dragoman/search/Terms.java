package dragoman.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text that it can be found by. */
public final class Terms {
    /** The longest term, in code units: what is longer is cut, in text and question alike. */
    public static final int MAX_LENGTH = 40;

    private static final int MIN_LENGTH = 2;
    // Of writing that knows no blanks, each sign is a word. An apostrophe inside a word belongs to
    // it.
    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
                        + "|[\\p{L}\\p{M}\\p{N}\\p{Cf}\u0640&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]"
                        + "+(?:['\u2019][\\p{L}]+)?");

    private Terms() {}

    /** The terms of a text in order of appearance, each once, without stop words. */
    public static Set<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (String word : words(text)) {
            String term = cut(SearchForm.of(word));
            boolean sign = !term.isEmpty() && Character.isIdeographic(term.codePointAt(0));
            if ((term.length() >= MIN_LENGTH || sign) && !StopWords.ALL.contains(term)) {
                terms.add(term);
            }
        }
        return terms;
    }

    /** The words of a text as they are written there. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static String cut(String term) {
        return term.length() > MAX_LENGTH ? term.substring(0, MAX_LENGTH) : term;
    }

    private static final class StopWords {
        static final Set<String> ALL = read();

        private static Set<String> read() {
            try (InputStream in = Terms.class.getResourceAsStream("stop-words.txt")) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its file stop-words.txt");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(SearchForm::of)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
