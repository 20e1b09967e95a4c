package dragoman.terminology;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The wordings by which a text is searched for a term: those of the glossary, and in Arabic common
 * words with and without their article, and names with Abd written as a word or as part of one.
 */
final class SourceWordings {
    private static final String ARABIC = "ar";
    private static final String ARTICLE = "\u0627\u0644";
    private static final String ABD = "\u0639\u0628\u062F";
    // Prepositions: their phrase is not a noun with its adjectives, and is left as it is.
    private static final Set<String> PARTICLES =
            Set.of(
                    "\u0641\u064A",
                    "\u0645\u0646",
                    "\u0639\u0644\u0649",
                    "\u0639\u0646",
                    "\u0625\u0644\u0649",
                    "\u0628\u064A\u0646",
                    "\u0645\u0639");

    private SourceWordings() {}

    /** The wordings of a term in a language, the preferred one first. */
    static Set<String> of(Term term, String language) {
        Set<String> wordings = new LinkedHashSet<>();
        for (String wording : term.wording(language).orElseThrow().searched()) {
            wordings.add(wording);
            if (language.equals(ARABIC)) {
                wordings.addAll(abd(wording));
                if (term.kind() == TermKind.WORD) {
                    wordings.addAll(articles(wording));
                }
            }
        }
        return wordings;
    }

    private static List<String> abd(String wording) {
        String padded = " " + wording;
        String word = " " + ABD + " " + ARTICLE;
        String part = " " + ABD + ARTICLE;
        return List.of(
                padded.replace(word, part).substring(1), padded.replace(part, word).substring(1));
    }

    /** A noun with an adjective has the article twice; one with a genitive only at the end. */
    private static Set<String> articles(String wording) {
        String[] words = wording.split(" ", -1);
        int last = words.length - 1;
        if (Arrays.stream(words).anyMatch(PARTICLES::contains)) {
            return Set.of();
        }
        if (hasArticle(words[0])) {
            return Set.of(each(words, 0, SourceWordings::withoutArticle));
        }
        if (hasArticle(words[last])) {
            return Set.of(each(words, last, SourceWordings::withoutArticle));
        }
        return Arrays.stream(words).anyMatch(SourceWordings::hasArticle)
                ? Set.of()
                : new LinkedHashSet<>(
                        List.of(
                                each(words, 0, word -> ARTICLE + word),
                                each(words, last, word -> ARTICLE + word)));
    }

    private static String each(String[] words, int from, UnaryOperator<String> change) {
        return IntStream.range(0, words.length)
                .mapToObj(i -> i < from ? words[i] : change.apply(words[i]))
                .collect(Collectors.joining(" "));
    }

    private static boolean hasArticle(String word) {
        return word.startsWith(ARTICLE) && word.length() > ARTICLE.length() + 1;
    }

    private static String withoutArticle(String word) {
        return hasArticle(word) ? word.substring(ARTICLE.length()) : word;
    }
}
