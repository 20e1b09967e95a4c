package dragoman.parse.text;

import java.lang.Character.UnicodeBlock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** Estimates how much a text looks like words in the languages of the wires, from 0 to 1. */
final class Plausibility {
    /** The number of characters by which a text is judged. */
    static final int SAMPLE_LENGTH = 20_000;

    private static final double OF_CAPITAL = 0.6;
    private static final double OF_OTHER = 0.5;
    private static final double OF_LONE = 0.3;
    private static final double OF_OTHER_LANGUAGE = 0.2;
    private static final double OF_UNLIKELY = -0.5;
    private static final double OF_IMPOSSIBLE = -1;
    // A common word tells more of a text's language than a letter does.
    private static final int LETTERS_PER_WORD = 3;

    private static final Set<UnicodeBlock> SCRIPTS =
            Set.of(
                    UnicodeBlock.BASIC_LATIN,
                    UnicodeBlock.LATIN_1_SUPPLEMENT,
                    UnicodeBlock.ARABIC,
                    UnicodeBlock.CYRILLIC,
                    UnicodeBlock.GREEK,
                    UnicodeBlock.HEBREW);

    private static final double OF_RARE_HAN = 0.25;
    private static final char FIRST_HALFWIDTH = '\uFF61';
    private static final char FEMININE = '\u00AA';
    private static final char MASCULINE = '\u00BA';
    private static final Set<Character.UnicodeScript> EAST_ASIAN =
            EnumSet.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA,
                    Character.UnicodeScript.HANGUL);

    private record Letters(String common, String others) {}

    private static final Map<Character.UnicodeScript, Letters> LETTERS = letters();
    private static final Map<String, String> LATIN = latin();
    private static final Map<String, Set<String>> WORDS = CommonWords.read();

    private Plausibility() {}

    private static Map<Character.UnicodeScript, Letters> letters() {
        Map<Character.UnicodeScript, Letters> letters = new HashMap<>();
        for (List<String> row : Resource.rows(Plausibility.class, "script-letters.tsv")) {
            letters.put(
                    Character.UnicodeScript.forName(row.get(0)),
                    new Letters(row.get(1), row.get(2)));
        }
        return letters;
    }

    private static Map<String, String> latin() {
        Map<String, String> letters = new HashMap<>();
        for (List<String> row : Resource.rows(Plausibility.class, "latin-letters.tsv")) {
            letters.put(row.get(0), row.get(1));
        }
        return letters;
    }

    /** The share of letters, digits, whitespace and common punctuation. */
    static double ofWords(String text) {
        int good = 0;
        int length = Math.min(text.length(), SAMPLE_LENGTH);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            UnicodeBlock block = UnicodeBlock.of(c);
            boolean known = block != null && SCRIPTS.contains(block);
            good += known && (c >= ' ' || Character.isWhitespace(c)) ? 1 : 0;
        }
        return length == 0 ? 0 : (double) good / length;
    }

    /**
     * How far the characters outside ASCII occur as they do in words: letters of one script beside
     * each other, the common ones the more often; accented letters as the text's language has them;
     * marks where they are printed.
     */
    static double ofForeignLetters(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE_LENGTH));
        Optional<String> language = latinLanguage(sample);
        int foreign = 0;
        double good = 0;
        for (int i = 0; i < sample.length(); i++) {
            if (sample.charAt(i) >= 0x80) {
                foreign++;
                good += worth(sample, i, language);
            }
        }
        return foreign == 0 ? 0 : good / foreign;
    }

    /** Whether the text contains an Arabic letter. */
    static boolean hasArabic(String text) {
        return text.chars().anyMatch(c -> c >= '\u0621' && c <= '\u064A');
    }

    /** The language in Latin script to which most words and accented letters belong. */
    private static Optional<String> latinLanguage(String text) {
        Map<String, Integer> scores = new HashMap<>();
        StringTokenizer words =
                new StringTokenizer(text.toLowerCase(Locale.ROOT), " \t\n\r.,;:()\"'!?");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            WORDS.forEach(
                    (language, common) -> {
                        if (common.contains(word)) {
                            scores.merge(language, LETTERS_PER_WORD, Integer::sum);
                        }
                    });
        }
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c >= 0x80) {
                LATIN.forEach(
                        (language, letters) -> {
                            if (letters.indexOf(c) >= 0) {
                                scores.merge(language, 1, Integer::sum);
                            }
                        });
            }
        }
        return scores.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /**
     * The score of a character outside ASCII: high where it is part of a word, negative elsewhere.
     */
    private static double worth(String text, int at, Optional<String> language) {
        char c = text.charAt(at);
        if (!Character.isLetter(c) || c == FEMININE || c == MASCULINE) {
            return Punctuation.worth(text, at);
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (EAST_ASIAN.contains(script)) {
            return ofEastAsian(c, script);
        }
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (isOfOther(before, script) || isOfOther(after, script)) {
            return OF_IMPOSSIBLE;
        }
        if (Character.isDigit(before) && Character.isDigit(after)) {
            return OF_UNLIKELY;
        }
        boolean lone = !Character.isLetter(before) && !Character.isLetter(after);
        char small = Character.toLowerCase(c);
        boolean capital = small != c;
        if (capital && Character.isLowerCase(before)) {
            return OF_IMPOSSIBLE;
        }
        double worth =
                script == Character.UnicodeScript.LATIN
                        ? ofLatin(small, language)
                        : ofScript(small, script);
        return worth <= 0 ? worth : lone ? OF_LONE * worth : capital ? OF_CAPITAL * worth : worth;
    }

    private static double ofEastAsian(char c, Character.UnicodeScript script) {
        return switch (script) {
            // In single bytes of Shift-JIS, as no agency writes.
            case KATAKANA -> c >= FIRST_HALFWIDTH ? OF_UNLIKELY : OF_CAPITAL;
            case HAN -> isCommon(c, script) ? 1 : OF_RARE_HAN;
            case HANGUL -> isCommon(c, script) ? 1 : OF_OTHER;
            default -> 1;
        };
    }

    private static boolean isCommon(char c, Character.UnicodeScript script) {
        Letters letters = LETTERS.get(script);
        return letters != null && letters.common().indexOf(c) >= 0;
    }

    private static boolean isOfOther(char neighbour, Character.UnicodeScript script) {
        return Character.isLetter(neighbour)
                && neighbour != FEMININE
                && neighbour != MASCULINE
                && Character.UnicodeScript.of(neighbour) != script;
    }

    private static double ofScript(char letter, Character.UnicodeScript script) {
        Letters letters = LETTERS.get(script);
        if (letters == null) {
            return OF_UNLIKELY;
        }
        return letters.common().indexOf(letter) >= 0
                ? 1
                : letters.others().indexOf(letter) >= 0 ? OF_OTHER : 0;
    }

    private static double ofLatin(char letter, Optional<String> language) {
        if (language.map(LATIN::get).filter(letters -> letters.indexOf(letter) >= 0).isPresent()) {
            return 1;
        }
        return LATIN.values().stream().anyMatch(letters -> letters.indexOf(letter) >= 0)
                ? OF_OTHER_LANGUAGE
                : OF_UNLIKELY;
    }
}
