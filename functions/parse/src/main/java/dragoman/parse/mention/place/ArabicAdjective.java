package dragoman.parse.mention.place;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The forms of an Arabic adjective of nationality, all folded. */
final class ArabicAdjective {
    private static final String ARTICLE = "\u0627\u0644";
    private static final char YEH = '\u064A';
    // Feminine; masculine and feminine duals and plurals in both cases; accusative. Teh marbuta is
    // folded to heh.
    private static final List<String> ENDINGS =
            List.of(
                    "",
                    "\u0647",
                    "\u0648\u0646",
                    "\u064A\u0646",
                    "\u0627\u0646",
                    "\u062A\u0627\u0646",
                    "\u062A\u064A\u0646",
                    "\u0627\u062A",
                    "\u0627");

    private ArabicAdjective() {}

    /** All forms of a masculine singular of one or more words, without the article. */
    static List<String> forms(String folded) {
        return folded.charAt(folded.length() - 1) != YEH
                ? List.of(folded)
                : ENDINGS.stream().map(ending -> each(folded, "", ending)).toList();
    }

    /** The form with the article before each of its words. */
    static String definite(String form) {
        return each(form, ARTICLE, "");
    }

    private static String each(String words, String before, String after) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> before + word + after)
                .collect(Collectors.joining(" "));
    }
}
