package dragoman.parse.mention.person;

import dragoman.parse.mention.CompoundName;
import dragoman.parse.mention.Word;
import dragoman.parse.mention.Words;
import dragoman.parse.text.Resource;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words around Arabic names, by their use; the uses are described in {@code ar.tsv}. */
final class ArabicWords {
    /** What a word does beside a name. */
    enum Use {
        TITLE,
        MANY,
        HONORIFIC,
        STYLE,
        OF,
        BODY,
        WITHIN,
        PARTICLE,
        SAY,
        ROYAL,
        SECOND,
        ORDINAL,
        PLACE,
        STOP,
        WORD,
        DOUBTFUL
    }

    static final String ARTICLE = "\u0627\u0644";
    private static final String FOR_THE = "\u0644\u0644";
    private static final char WAW = '\u0648';
    private static final char BEH = '\u0628';
    private static final char ALEF_MAKSURA = '\u0649';
    private static final int MIN_LETTERS = 3;

    private final Map<String, Set<Use>> uses = new HashMap<>();

    private ArabicWords() {
        for (List<String> row : Resource.rows(ArabicWords.class, "ar.tsv")) {
            Use use = Use.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
            for (String word : row.get(1).split(" ", -1)) {
                uses.computeIfAbsent(exact(word), _ -> EnumSet.noneOf(Use.class)).add(use);
                if (use != Use.STOP && use != Use.WITHIN) {
                    uses.computeIfAbsent(Words.fold(word), _ -> EnumSet.noneOf(Use.class)).add(use);
                }
            }
        }
    }

    /** The built-in words. */
    static ArabicWords builtIn() {
        return new ArabicWords();
    }

    boolean is(Use use, Word word) {
        return !word.isMark() && is(use, exact(word.text()));
    }

    boolean is(Use use, String folded) {
        return uses.getOrDefault(folded, Set.of()).contains(use);
    }

    /** A title, also with the article. */
    boolean isTitle(Word word) {
        return isTitle(word.folded());
    }

    boolean isTitle(String folded) {
        return is(Use.TITLE, folded) || is(Use.TITLE, withoutArticle(folded));
    }

    /** A title of several people, also with the article. */
    boolean isTitleOfMany(String folded) {
        return is(Use.MANY, folded) || is(Use.MANY, withoutArticle(folded));
    }

    boolean isHonorific(Word word) {
        return is(Use.HONORIFIC, word);
    }

    /**
     * Whether a word continues a role after its title: a word with the article or a preposition
     * joined to it, or one that is listed.
     */
    boolean completesRole(Word word) {
        String folded = withoutAnd(word.folded());
        if (folded.startsWith(ARTICLE) || folded.startsWith(FOR_THE)) {
            return folded.length() > MIN_LETTERS;
        }
        if (folded.charAt(0) == BEH && folded.startsWith(ARTICLE, 1)) {
            return true;
        }
        return continues(folded)
                || (folded.length() > MIN_LETTERS
                        && CompoundName.isAndOrFor(folded.charAt(0))
                        && continues(folded.substring(1)));
    }

    private boolean continues(String folded) {
        return is(Use.OF, folded) || is(Use.BODY, folded) || isTitle(folded);
    }

    /** A word that ends any name or role. */
    boolean stops(Word word) {
        if (word.isMark()) {
            return true;
        }
        String exact = exact(word.text());
        return is(Use.STOP, exact)
                || (exact.length() > MIN_LETTERS
                        && CompoundName.isAnd(exact.charAt(0))
                        && is(Use.STOP, exact.substring(1)));
    }

    static boolean hasArticle(String folded) {
        return folded.length() > MIN_LETTERS && folded.startsWith(ARTICLE);
    }

    static String withoutArticle(String folded) {
        return hasArticle(folded) ? folded.substring(ARTICLE.length()) : folded;
    }

    /** The word without an "and" joined to it. */
    static String withoutAnd(String folded) {
        return folded.length() > MIN_LETTERS && folded.charAt(0) == WAW
                ? folded.substring(1)
                : folded;
    }

    /**
     * Folded except for a final alef maqsura, which distinguishes the preposition "on" from the
     * name Ali.
     */
    private static String exact(String word) {
        return word.isEmpty() || word.charAt(word.length() - 1) != ALEF_MAKSURA
                ? Words.fold(word)
                : Words.fold(word.substring(0, word.length() - 1)) + ALEF_MAKSURA;
    }
}
