package dragoman.parse.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Guesses the language of a text from its script, and among languages that share a script from its
 * most common words.
 */
public final class LanguageGuess {
    /** The BCP-47 tag of an undetermined language. */
    public static final String UNDETERMINED = "und";

    // Enough for a guess, and bounded for files of any size.
    private static final int SAMPLE_LENGTH = 4_000;
    private static final int SCRIPT_SAMPLE_LENGTH = 1_000;
    private static final double MIN_SHARE = 0.03;
    private static final Pattern REGISTERED =
            Pattern.compile("[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Z]{2}|\\d{3}))?");
    private static final double CLEAR_SHARE = 0.12;
    private static final int SHORT_WORDS = 16;
    private static final int SHORT_LENGTH = 160;
    private static final int LAST_OF_LATIN = 0x24F;

    // The scripts of the characters that most texts use: looking each up costs more than everything
    // else here.
    private static final Character.UnicodeScript[] SCRIPTS =
            IntStream.range(0, 0x700)
                    .mapToObj(Character.UnicodeScript::of)
                    .toArray(Character.UnicodeScript[]::new);

    private final Map<String, Set<String>> commonWords;

    LanguageGuess(Map<String, Set<String>> commonWords) {
        this.commonWords = commonWords;
    }

    /** A guess by the built-in word lists. */
    public static LanguageGuess builtIn() {
        return BuiltIn.GUESS;
    }

    /**
     * The language of a text whose format declares one. Some declarations give the sender's
     * language rather than the text's, so one that the text plainly contradicts is ignored.
     *
     * @param declared as the format has it, well-formed or not
     */
    public String of(CharSequence text, Optional<String> declared) {
        Optional<String> tag = declared.flatMap(LanguageGuess::tag);
        String guess = of(text);
        if (tag.isEmpty() || guess.equals(UNDETERMINED)) {
            return tag.orElse(guess);
        }
        String language = Locale.forLanguageTag(tag.get()).getLanguage();
        boolean comparable = commonWords.containsKey(language) && commonWords.containsKey(guess);
        boolean contradicted =
                comparable
                        && share(text, guess) >= CLEAR_SHARE
                        && share(text, language) < share(text, guess) / 3;
        return contradicted ? guess : tag.get();
    }

    /**
     * The language of a text from a sender who writes in few languages: one of these, unless the
     * words of the text clearly point to another. Neighbours such as Danish and Norwegian share
     * most of their common words.
     *
     * @param expected the sender's languages; empty if they are unknown
     */
    public String of(CharSequence text, Optional<String> declared, List<String> expected) {
        String guess = of(text, declared);
        if (expected.isEmpty() || expected.contains(guess) || declared.isPresent()) {
            return guess;
        }
        String language = Locale.forLanguageTag(guess).getLanguage();
        if (expected.contains(language)) {
            return guess;
        }
        // One word in a flash may be any language's.
        double share = isShort(text) && hits(text, language) < 2 ? 0 : share(text, language);
        return expected.stream()
                .filter(other -> isOfItsScript(text, other))
                .max(Comparator.comparingDouble(other -> share(text, other)))
                .filter(other -> share < CLEAR_SHARE / 2 || share(text, other) >= share * 2 / 3)
                .orElse(guess);
    }

    /**
     * Whether a language has a word list and the text is in Latin letters, as all these lists are.
     */
    private boolean isOfItsScript(CharSequence text, String language) {
        return commonWords.containsKey(language)
                && commonest(text).filter(Character.UnicodeScript.LATIN::equals).isPresent();
    }

    private static Optional<String> tag(String declared) {
        try {
            String tag =
                    new Locale.Builder()
                            .setLanguageTag(declared.strip().replace('_', '-'))
                            .build()
                            .toLanguageTag();
            // Locale accepts languages of up to eight letters, none of which is registered.
            return tag.equals(UNDETERMINED) || !REGISTERED.matcher(tag).matches()
                    ? Optional.empty()
                    : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            // An ill-formed declaration counts as none.
            return Optional.empty();
        }
    }

    /** Whether a text has so few words that what frames it tells as much of its language. */
    public static boolean isShort(CharSequence text) {
        return text.length() < SHORT_LENGTH && words(text).countTokens() < SHORT_WORDS;
    }

    /** The share of the words that are common in the language. */
    private double share(CharSequence text, String language) {
        return (double) hits(text, language) / Math.max(1, words(sample(text)).countTokens());
    }

    private int hits(CharSequence text, String language) {
        Set<String> common = commonWords.getOrDefault(language, Set.of());
        StringTokenizer tokens = words(sample(text));
        int hits = 0;
        while (tokens.hasMoreTokens()) {
            hits += common.contains(tokens.nextToken()) ? 1 : 0;
        }
        return hits;
    }

    private static CharSequence sample(CharSequence text) {
        return text.length() > SAMPLE_LENGTH ? text.subSequence(0, SAMPLE_LENGTH) : text;
    }

    private static StringTokenizer words(CharSequence text) {
        return new StringTokenizer(text.toString().toLowerCase(Locale.ROOT), " \t\n.,;:()\"'!?");
    }

    /** The language as a BCP-47 tag; {@link #UNDETERMINED} if it cannot be guessed. */
    public String of(CharSequence text) {
        CharSequence sample = sample(text);
        return commonest(sample)
                .map(
                        script ->
                                switch (script) {
                                    case ARABIC -> ArabicScript.language(sample);
                                    case LATIN -> byWords(sample);
                                    case CYRILLIC -> cyrillic(sample);
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
        Map<Character.UnicodeScript, int[]> counts = new EnumMap<>(Character.UnicodeScript.class);
        int next;
        for (int i = 0, seen = 0;
                i < text.length() && seen < SCRIPT_SAMPLE_LENGTH;
                i = next, seen++) {
            int c = Character.codePointAt(text, i);
            next = i + Character.charCount(c);
            if (Character.isLetter(c)) {
                counts.computeIfAbsent(script(c), _ -> new int[1])[0]++;
            }
        }
        // Japanese mixes its own characters with Han; a tenth of them is decisive.
        int kana = count(counts, Character.UnicodeScript.HIRAGANA);
        if (kana > 0 && kana * 10 > count(counts, Character.UnicodeScript.HAN)) {
            return Optional.of(Character.UnicodeScript.HIRAGANA);
        }
        return counts.keySet().stream()
                .max(Comparator.comparingInt(script -> count(counts, script)));
    }

    private static int count(
            Map<Character.UnicodeScript, int[]> counts, Character.UnicodeScript script) {
        return counts.containsKey(script) ? counts.get(script)[0] : 0;
    }

    private static Character.UnicodeScript script(int c) {
        return c < SCRIPTS.length ? SCRIPTS[c] : Character.UnicodeScript.of(c);
    }

    private static String cyrillic(CharSequence text) {
        if (has(text, "\u0458\u0459\u045A\u045B\u0452\u045F")) {
            return has(text, "\u0453\u045C\u0455") ? "mk" : "sr";
        }
        if (has(text, "\u049B\u0493\u04B1\u04D9")) {
            return has(text, "\u04B7\u04B3\u04E3\u04EF") ? "tg" : "kk";
        }
        // Letters that occur in every second line of Russian; its eastern neighbours borrow them.
        long russian = count(text, "\u044B\u044D\u0451\u044A");
        if (has(text, "\u04E9\u04AF")) {
            return has(text, "\u04A3") ? "ky" : "mn";
        }
        // One is enough where the letters that are frequent in Russian are missing altogether.
        long eastSlavic = count(text, "\u0456\u0457\u0454\u0491");
        if (has(text, "\u045E")) {
            return "be";
        }
        if (eastSlavic > russian) {
            return "uk";
        }
        return count(text, "\u044B\u044D\u0451") == 0 && has(text, "\u044A") ? "bg" : "ru";
    }

    /** The number of occurrences of the letters, small or capital. */
    private static long count(CharSequence text, String letters) {
        return text.chars()
                .filter(c -> c > LAST_OF_LATIN && letters.indexOf(Character.toLowerCase(c)) >= 0)
                .count();
    }

    /**
     * Whether several of these letters occur in the text.
     *
     * @param letters the one with the lowest code first
     */
    private static boolean has(CharSequence text, String letters) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            found += c >= letters.charAt(0) && letters.indexOf(c) >= 0 ? 1 : 0;
        }
        // A single one may be a name.
        return found > 3 && found * 100 > text.length();
    }

    private String byWords(CharSequence text) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        StringTokenizer tokens = words(text);
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
        double minHits = Math.max(1, words * MIN_SHARE);
        return hits.entrySet().stream()
                .filter(entry -> entry.getValue() >= minHits)
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(entry -> entry.getKey().equals("en"))
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UNDETERMINED);
    }

    private static final class BuiltIn {
        static final LanguageGuess GUESS = new LanguageGuess(CommonWords.read());
    }
}
