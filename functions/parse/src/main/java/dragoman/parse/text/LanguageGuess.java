package dragoman.parse.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Guesses the language of a text from its script, and among languages that share a script from its
 * commonest words.
 */
public final class LanguageGuess {
    /** BCP-47's tag for a language that could not be told. */
    public static final String UNDETERMINED = "und";

    // Enough to tell, and bounded for files of any size.
    private static final int LOOKED_AT = 4_000;
    private static final double LEAST_SHARE = 0.03;

    private final Map<String, Set<String>> commonWords;

    LanguageGuess(Map<String, Set<String>> commonWords) {
        this.commonWords = commonWords;
    }

    /** The guess by the word lists that are part of the program. */
    public static LanguageGuess shipped() {
        return Shipped.GUESS;
    }

    /** The language as a BCP-47 tag; {@link #UNDETERMINED} when it cannot be told. */
    public String of(CharSequence text) {
        CharSequence looked = text.length() > LOOKED_AT ? text.subSequence(0, LOOKED_AT) : text;
        return commonest(looked)
                .map(
                        script ->
                                switch (script) {
                                    case ARABIC -> arabicScript(looked);
                                    case LATIN -> byWords(looked);
                                    case CYRILLIC ->
                                            has(looked, "\u0456\u0457\u0454") ? "uk" : "ru";
                                    case HEBREW -> "he";
                                    case GREEK -> "el";
                                    case HIRAGANA, KATAKANA -> "ja";
                                    case HAN -> "zh";
                                    case HANGUL -> "ko";
                                    case THAI -> "th";
                                    case DEVANAGARI -> "hi";
                                    default -> UNDETERMINED;
                                })
                .orElse(UNDETERMINED);
    }

    private static Optional<Character.UnicodeScript> commonest(CharSequence text) {
        Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
        // Japanese mixes its own signs with Han; a tenth of them settles it.
        int kana = counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0);
        if (kana > 0 && kana * 10 > counts.getOrDefault(Character.UnicodeScript.HAN, 0)) {
            return Optional.of(Character.UnicodeScript.HIRAGANA);
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static String arabicScript(CharSequence text) {
        // Letters that the other languages of the script have and Arabic has not.
        if (has(text, "\u0679\u0688\u0691\u06D2\u06BA")) {
            return "ur";
        }
        return has(text, "\u067E\u0686\u0698\u06AF\u06CC") ? "fa" : "ar";
    }

    private static boolean has(CharSequence text, String letters) {
        long found = text.chars().filter(c -> letters.indexOf(c) >= 0).count();
        // A single one may be a name.
        return found > 3 && found * 100 > text.length();
    }

    private String byWords(CharSequence text) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        StringTokenizer tokens =
                new StringTokenizer(text.toString().toLowerCase(Locale.ROOT), " \t\n.,;:()\"'!?");
        while (tokens.hasMoreTokens()) {
            String word = tokens.nextToken();
            words++;
            commonWords.forEach(
                    (language, common) -> {
                        if (common.contains(word)) {
                            hits.merge(language, 1, Integer::sum);
                        }
                    });
        }
        double least = Math.max(1, words * LEAST_SHARE);
        return hits.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UNDETERMINED);
    }

    private static final class Shipped {
        static final LanguageGuess GUESS = new LanguageGuess(CommonWords.read());
    }
}
