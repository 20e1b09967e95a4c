package dragoman.parse.text;

import java.lang.Character.UnicodeBlock;
import java.util.Set;

/** Estimates how much a text looks like words in the languages of the wires, from 0 to 1. */
final class Plausibility {
    /** The number of characters by which a text is judged. */
    static final int SAMPLE_LENGTH = 20_000;

    // The most common letters of Arabic, which make up more than two thirds of any Arabic text. A
    // wrong Arabic set gives letters as well, but not these.
    private static final String COMMON_ARABIC =
            "\u0627\u0644\u064A\u0645\u0646\u0648\u0631\u062A\u0628\u0629\u0639\u062F\u0633\u0623\u0647\u0641";
    // Accented letters of the wires' languages in Latin script.
    private static final String ACCENTED =
            "\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F8\u00F9\u00FA\u00FB\u00FC\u00DF\u0153";
    private static final String MARKS =
            "\u00AB\u00BB\u201C\u201D\u2018\u2019\u2013\u2014\u2026\u20AC\u060C\u061F\u061B\u00B0\u00A3\u00A7";

    private static final Set<UnicodeBlock> SCRIPTS =
            Set.of(
                    UnicodeBlock.BASIC_LATIN,
                    UnicodeBlock.LATIN_1_SUPPLEMENT,
                    UnicodeBlock.ARABIC,
                    UnicodeBlock.CYRILLIC,
                    UnicodeBlock.GREEK,
                    UnicodeBlock.HEBREW);

    private Plausibility() {}

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
     * How far the characters outside ASCII occur as they do in words: common Arabic letters next to
     * Arabic letters, accented letters next to Latin ones.
     */
    static double ofForeignLetters(String text) {
        int foreign = 0;
        double good = 0;
        int length = Math.min(text.length(), SAMPLE_LENGTH);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            foreign++;
            good += worth(text, i);
        }
        return foreign == 0 ? 0 : good / foreign;
    }

    /** Whether the text contains an Arabic letter. */
    static boolean hasArabic(String text) {
        return text.chars().anyMatch(c -> isArabic((char) c));
    }

    /**
     * The score of a character outside ASCII: high where it is part of a word, negative elsewhere.
     */
    private static double worth(String text, int at) {
        char c = text.charAt(at);
        boolean besideArabic = hasNeighbour(text, at, true);
        if (COMMON_ARABIC.indexOf(c) >= 0) {
            return besideArabic ? 1 : 0.3;
        }
        if (isArabic(c)) {
            return besideArabic ? 0.5 : 0;
        }
        if (ACCENTED.indexOf(Character.toLowerCase(c)) >= 0) {
            if (besideArabic) {
                return -1;
            }
            return hasNeighbour(text, at, false) ? (Character.isLowerCase(c) ? 1 : 0.6) : 0;
        }
        return MARKS.indexOf(c) >= 0 ? 0.6 : -0.5;
    }

    private static boolean hasNeighbour(String text, int at, boolean arabic) {
        return (at > 0 && is(text.charAt(at - 1), arabic))
                || (at + 1 < text.length() && is(text.charAt(at + 1), arabic));
    }

    private static boolean is(char c, boolean arabic) {
        return arabic ? isArabic(c) : c < 0x80 && Character.isLetter(c);
    }

    private static boolean isArabic(char c) {
        return c >= '\u0621' && c <= '\u064A';
    }
}
