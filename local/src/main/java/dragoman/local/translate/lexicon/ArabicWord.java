package dragoman.local.translate.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an Arabic word may consist of: particles that are written together with it, the article, a
 * stem, a pronoun.
 *
 * @param before the particles' English, in order
 * @param definite whether it has the article or a pronoun
 * @param stem the rest, folded
 * @param possessor the pronoun's English, or nothing
 */
record ArabicWord(List<String> before, boolean definite, String stem, String possessor) {
    private static final Pattern DROPPED = Pattern.compile("[\\p{Cf}\u0640\u064B-\u065F\u0670]");
    private static final int MIN_STEM_LENGTH = 2;

    private static final String AND = "\u0648";
    private static final String SO = "\u0641";
    private static final String ARTICLE = "\u0627\u0644";
    // With li- the article loses its alef.
    private static final String TO_THE = "\u0644\u0644";
    private static final Map<String, String> PREPOSITIONS =
            Map.of("\u0628", "with", "\u0644", "to", "\u0643", "as");
    private static final String FUTURE = "\u0633";
    // Longest first, since one may end with another.
    private static final List<Map.Entry<String, String>> PRONOUNS =
            List.of(
                    Map.entry("\u0647\u0645\u0627", "their"),
                    Map.entry("\u0647\u0627", "its"),
                    Map.entry("\u0647\u0645", "their"),
                    Map.entry("\u0646\u0627", "our"),
                    Map.entry("\u0647", "its"));
    private static final char TEH = '\u062A';
    private static final char HEH = '\u0647';

    /** The form in which words are compared. */
    static String fold(String word) {
        return DROPPED.matcher(word)
                .replaceAll("")
                .replace('\u0622', '\u0627')
                .replace('\u0623', '\u0627')
                .replace('\u0625', '\u0627')
                .replace('\u0649', '\u064A')
                .replace('\u0629', HEH)
                .strip();
    }

    /** All that the word may consist of, the least taken off first. */
    static List<ArabicWord> readings(String folded) {
        List<ArabicWord> readings = new ArrayList<>();
        readings.add(new ArabicWord(List.of(), false, folded, ""));
        addArticle(readings, List.of(), folded);
        if (folded.startsWith(AND) || folded.startsWith(SO)) {
            List<String> and = folded.startsWith(AND) ? List.of("and") : List.of("so");
            String rest = folded.substring(1);
            add(readings, and, false, rest);
            addArticle(readings, and, rest);
            addPrepositions(readings, and, rest);
        }
        addPrepositions(readings, List.of(), folded);
        return readings;
    }

    private static void addPrepositions(
            List<ArabicWord> readings, List<String> before, String word) {
        if (word.startsWith(TO_THE)) {
            add(readings, with(before, "to"), true, word.substring(TO_THE.length()));
        }
        if (word.startsWith(FUTURE)) {
            add(readings, with(before, "will"), false, word.substring(1));
        }
        PREPOSITIONS.forEach(
                (letter, english) -> {
                    if (word.startsWith(letter)) {
                        add(readings, with(before, english), false, word.substring(1));
                        addArticle(readings, with(before, english), word.substring(1));
                    }
                });
    }

    private static void addArticle(List<ArabicWord> readings, List<String> before, String word) {
        if (word.startsWith(ARTICLE)) {
            add(readings, before, true, word.substring(ARTICLE.length()));
        }
    }

    private static void add(
            List<ArabicWord> readings, List<String> before, boolean definite, String stem) {
        if (stem.length() >= MIN_STEM_LENGTH) {
            readings.add(new ArabicWord(before, definite, stem, ""));
        }
    }

    /**
     * The same reading with a pronoun taken off the end; a ta before it may have been a ta marbuta.
     */
    List<ArabicWord> withoutPronoun() {
        List<ArabicWord> readings = new ArrayList<>();
        for (Map.Entry<String, String> pronoun : PRONOUNS) {
            if (!definite && stem.endsWith(pronoun.getKey())) {
                String rest = stem.substring(0, stem.length() - pronoun.getKey().length());
                if (rest.length() >= MIN_STEM_LENGTH) {
                    readings.add(new ArabicWord(before, true, rest, pronoun.getValue()));
                    if (rest.charAt(rest.length() - 1) == TEH) {
                        readings.add(
                                new ArabicWord(
                                        before,
                                        true,
                                        rest.substring(0, rest.length() - 1) + HEH,
                                        pronoun.getValue()));
                    }
                }
            }
        }
        return readings;
    }

    private static List<String> with(List<String> before, String english) {
        List<String> longer = new ArrayList<>(before);
        longer.add(english);
        return List.copyOf(longer);
    }
}
