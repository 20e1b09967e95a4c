package dragoman.parse.mention.person;

import java.util.Map;

/**
 * Writes an Arabic word in Latin letters: each letter in the spelling that English newspapers
 * prefer (the scheme of the BGN, without its marks), long vowels once, and no short vowels, since
 * Arabic does not write them.
 */
final class Romanizer {
    private static final String ARTICLE = "Al-";
    private static final String VOWELS = "aeiou";
    private static final Map<Character, String> LETTERS =
            Map.ofEntries(
                    Map.entry('\u0621', ""),
                    Map.entry('\u0624', "u"),
                    Map.entry('\u0626', "i"),
                    Map.entry('\u0627', "a"),
                    Map.entry('\u0628', "b"),
                    Map.entry('\u062A', "t"),
                    Map.entry('\u062B', "th"),
                    Map.entry('\u062C', "j"),
                    Map.entry('\u062D', "h"),
                    Map.entry('\u062E', "kh"),
                    Map.entry('\u062F', "d"),
                    Map.entry('\u0630', "dh"),
                    Map.entry('\u0631', "r"),
                    Map.entry('\u0632', "z"),
                    Map.entry('\u0633', "s"),
                    Map.entry('\u0634', "sh"),
                    Map.entry('\u0635', "s"),
                    Map.entry('\u0636', "d"),
                    Map.entry('\u0637', "t"),
                    Map.entry('\u0638', "z"),
                    Map.entry('\u0639', "a"),
                    Map.entry('\u063A', "gh"),
                    Map.entry('\u0641', "f"),
                    Map.entry('\u0642', "q"),
                    Map.entry('\u0643', "k"),
                    Map.entry('\u0644', "l"),
                    Map.entry('\u0645', "m"),
                    Map.entry('\u0646', "n"),
                    Map.entry('\u0647', "h"),
                    Map.entry('\u067E', "p"),
                    Map.entry('\u0686', "ch"),
                    Map.entry('\u0698', "zh"),
                    Map.entry('\u06A4', "v"),
                    Map.entry('\u06AF', "g"));
    private static final char WAW = '\u0648';
    private static final char YEH = '\u064A';

    private Romanizer() {}

    /** The word with a capital. */
    static String romanize(String folded) {
        String bare = ArabicWords.withoutArticle(folded);
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            latin.append(letter(bare, i, latin));
        }
        if (latin.isEmpty()) {
            return folded;
        }
        latin.setCharAt(0, Character.toUpperCase(latin.charAt(0)));
        return bare.length() < folded.length() ? ARTICLE + latin : latin.toString();
    }

    /** Waw and yeh are consonants at the start and beside vowels, otherwise long vowels. */
    private static String letter(String word, int at, StringBuilder before) {
        char c = word.charAt(at);
        if (c != WAW && c != YEH) {
            return LETTERS.getOrDefault(c, "");
        }
        boolean consonant =
                at == 0
                        || VOWELS.indexOf(
                                        before.isEmpty() ? ' ' : before.charAt(before.length() - 1))
                                >= 0
                        || (at + 1 < word.length() && word.charAt(at + 1) == '\u0627');
        if (c == WAW) {
            return consonant ? "w" : "u";
        }
        return consonant ? "y" : "i";
    }
}
