package dragoman.terminology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of a text in comparable form, and where each stands in it. */
final class Words {
    // What may join the words of one term: Abdel-Fattah, N'Djamena, Moody's, S&P, U.S.
    private static final String JOINERS = "-\u2010\u2011'\u2019\u02BC&./";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private char[] folded;
    private int[] origins;
    private int length;

    /**
     * A word.
     *
     * @param folded its comparable form
     * @param from the index of its first folded character
     * @param end the index in the text after it
     * @param upper whether all of its letters are capitals, and there are two at least
     * @param capital whether it begins with a capital
     * @param nunated whether it has a tanwin, which makes a noun or adjective of what may look like
     *     a foreign name
     * @param joined whether the word before may be of the same term
     */
    private record Word(
            String folded,
            int from,
            int end,
            boolean upper,
            boolean capital,
            boolean nunated,
            boolean joined) {}

    private Words(String text) {
        this.text = text;
        folded = new char[text.length()];
        origins = new int[text.length()];
        split();
    }

    static Words of(String text) {
        return new Words(text);
    }

    /** The comparable forms of a text's words. */
    static List<String> list(String text) {
        return of(text).words.stream().map(Word::folded).toList();
    }

    int size() {
        return words.size();
    }

    String word(int i) {
        return words.get(i).folded();
    }

    /**
     * Where a word begins in the text.
     *
     * @param skipped the characters of its comparable form that do not count
     */
    int start(int i, int skipped) {
        return origins[words.get(i).from() + skipped];
    }

    /** The index in the text after a word. */
    int end(int i) {
        return words.get(i).end();
    }

    boolean isUpper(int i) {
        return words.get(i).upper();
    }

    boolean isCapital(int i) {
        return words.get(i).capital();
    }

    boolean isNunated(int i) {
        return words.get(i).nunated();
    }

    /**
     * Whether nothing but a blank or a joining sign stands between this word and the one before.
     */
    boolean isJoined(int i) {
        return words.get(i).joined();
    }

    private void split() {
        int at = 0;
        int end = 0;
        while (at < text.length()) {
            if (isOfWord(at, false)) {
                boolean joined = !words.isEmpty() && joins(end, at);
                end = word(at, joined);
                at = end;
            } else {
                at++;
            }
        }
    }

    /** Adds the word that begins here. */
    private int word(int start, boolean joined) {
        int from = length;
        int end = start;
        int capitals = 0;
        int letters = 0;
        boolean nunated = false;
        while (end < text.length() && isOfWord(end, true)) {
            char c = text.charAt(end);
            capitals += Character.isUpperCase(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            nunated |= Letters.isTanwin(c);
            fold(c, end);
            end++;
        }
        words.add(
                new Word(
                        new String(folded, from, length - from),
                        from,
                        end,
                        capitals == letters && letters > 1,
                        Character.isUpperCase(text.charAt(start)),
                        nunated,
                        joined));
        return end;
    }

    private boolean isOfWord(int at, boolean inside) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                // OPEC+ is not OPEC.
                || (inside && (c == '+' || Letters.isDropped(c)));
    }

    private void fold(char c, int origin) {
        if (Letters.isPresentationForm(c)) {
            String letters = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            for (int i = 0; i < letters.length(); i++) {
                add(Letters.fold(letters.charAt(i)), origin);
            }
        } else {
            add(Letters.fold(c), origin);
        }
    }

    private void add(char c, int origin) {
        if (c == Letters.NONE) {
            return;
        }
        if (length == folded.length) {
            folded = Arrays.copyOf(folded, 2 * length);
            origins = Arrays.copyOf(origins, 2 * length);
        }
        folded[length] = c;
        origins[length] = origin;
        length++;
    }

    private boolean joins(int from, int to) {
        if (to - from == 1 && JOINERS.indexOf(text.charAt(from)) >= 0) {
            return true;
        }
        int signs = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '&') {
                signs++;
            } else if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && !Letters.isDropped(c)) {
                return false;
            }
        }
        return signs < 2;
    }
}
