package dragoman.parse.text;

import dragoman.dispatch.Warning;

import java.text.Normalizer;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Notices Arabic whose letters are in the order of print, from left to right, as readers of PDF
 * files give it: the article is at the end of its words then, and the feminine ending at the start.
 */
final class VisualOrder {
    private static final int SAMPLE_LENGTH = 4_000;
    private static final int MIN_TURNED = 2;
    private static final int MIN_RATIO = 3;
    private static final String ARTICLE = "\u0627\u0644";
    private static final String TURNED_ARTICLE = "\u0644\u0627";
    private static final String FEMININE = "\u0629";

    private VisualOrder() {}

    /** A warning, where words are written backwards. */
    static Optional<Warning> find(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE_LENGTH));
        if (!Plausibility.hasArabic(sample)
                && sample.chars().noneMatch(c -> Characters.isPresentationForm((char) c))) {
            return Optional.empty();
        }
        String letters = Normalizer.normalize(sample, Normalizer.Form.NFKC);
        StringTokenizer words = new StringTokenizer(letters, " \t\n\r().,/:-\u060C");
        int turned = 0;
        int straight = 0;
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            turned += word.startsWith(FEMININE) || word.endsWith(TURNED_ARTICLE) ? 1 : 0;
            straight += word.endsWith(FEMININE) || word.startsWith(ARTICLE) ? 1 : 0;
        }
        return turned > MIN_TURNED && turned > straight * MIN_RATIO
                ? Optional.of(
                        Warning.of(
                                "visual-order",
                                "Its Arabic is written backwards, as PDF readers give it. Copy the"
                                        + " text from another program, or ask for it again."))
                : Optional.empty();
    }
}
