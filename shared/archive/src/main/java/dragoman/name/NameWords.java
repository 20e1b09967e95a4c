package dragoman.name;

import dragoman.search.SearchForm;
import dragoman.search.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a name in their search form, without what is only the article. */
final class NameWords {
    // What Unicode does not take apart.
    private static final Map<Character, String> LETTERS =
            Map.of(
                    '\u0131', "i", '\u00DF', "ss", '\u0142', "l", '\u0111', "d", '\u00F8', "o",
                    '\u00E6', "ae", '\u00F0', "d", '\u00FE', "th", '\u0153', "oe");
    private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "il", "ال");
    private static final String APOSTROPHES = "['\u2018\u2019\u02BF\u02BE\u02BC`]";
    // Abd al-, which is written as one word with the next or not.
    private static final String SERVANT = "عبد";
    private static final String SERVANT_OF_THE = "عبدال";
    private static final int ARTICLE = 2;
    private static final int LONG_ARTICLE = 3;

    private NameWords() {}

    /** The words of a name; a hyphen parts them as a blank does. */
    static List<String> of(String name) {
        List<String> all = new ArrayList<>();
        String text = name.replaceAll(APOSTROPHES, "").replace('-', ' ');
        for (String word : Terms.words(text)) {
            String form = SearchForm.of(word);
            if (form.startsWith(SERVANT_OF_THE) && form.length() > SERVANT_OF_THE.length()) {
                all.add(SERVANT);
                all.add(form.substring(SERVANT_OF_THE.length()));
            } else if (!form.isEmpty()) {
                all.add(isLatin(form) ? plain(form) : form);
            }
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i + 1 == all.size() || !isArticle(all.get(i), all.get(i + 1))) {
                words.add(all.get(i));
            }
        }
        return words;
    }

    /** The article, also where its l has become the next word's first letter: ar-Rahman. */
    static boolean isArticle(String word, String next) {
        boolean melted =
                (word.length() == ARTICLE || word.length() == LONG_ARTICLE)
                        && Latin.isVowel(word.charAt(0))
                        && !Latin.isVowel(word.charAt(1))
                        && next.startsWith(word.substring(1));
        return ARTICLES.contains(word) || melted;
    }

    static boolean isLatin(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    static boolean isArabic(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        word.chars()
                .mapToObj(c -> (char) c)
                .forEach(c -> plain.append(LETTERS.getOrDefault(c, String.valueOf(c))));
        return plain.toString();
    }
}
