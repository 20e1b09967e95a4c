package dragoman.local.translate.engine;

import dragoman.local.translate.lexicon.Gist;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives the gist, sentence by sentence. There is one lexicon, from Arabic to English; for other
 * pairs of languages all is unknown, and marked so.
 */
final class GistEngine implements Engine {
    /** The name that its translations bear as their origin. */
    static final String ORIGIN = "gist";

    private static final LanguagePair ARABIC_TO_ENGLISH = new LanguagePair("ar", "en");
    // A soft hyphen is part of a word, so that the words of a term stay together and in order.
    private static final char TERM_JOINER = '\u00AD';
    private static final String OPENS = "\u27E6";
    private static final String CLOSES = "\u27E7";

    @Override
    public String origin() {
        return ORIGIN;
    }

    @Override
    public boolean translates(LanguagePair pair) {
        return true;
    }

    @Override
    public List<String> translate(List<String> passages, Assignment assignment) {
        return passages.stream()
                .map(
                        passage ->
                                Sentences.of(passage).stream()
                                        .map(sentence -> gist(sentence, assignment))
                                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String gist(String sentence, Assignment assignment) {
        String fixed =
                assignment
                        .terms()
                        .replace(sentence, term -> term.target().replace(' ', TERM_JOINER));
        String result =
                assignment.pair().equals(ARABIC_TO_ENGLISH)
                        ? Gist.arabicToEnglish().of(fixed)
                        : OPENS + fixed + CLOSES;
        return result.replace(TERM_JOINER, ' ');
    }
}
