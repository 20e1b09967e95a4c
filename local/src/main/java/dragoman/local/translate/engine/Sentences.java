package dragoman.local.translate.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line into sentences. */
final class Sentences {
    private static final Pattern SENTENCE =
            Pattern.compile(
                    ".*?(?:(?<![.!?\u061F\u06D4])[.!?\u061F\u06D4]++(?=\\s|$)|$)\\s*+",
                    Pattern.DOTALL);

    private Sentences() {}

    /** The sentences, without the blanks around them. */
    static List<String> of(String line) {
        List<String> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(line);
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                sentences.add(matcher.group().strip());
            }
        }
        return sentences;
    }
}
