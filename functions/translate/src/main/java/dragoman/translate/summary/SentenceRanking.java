package dragoman.translate.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rates the sentences of a text by how much they say of it. Position decides: agencies write the
 * news first. Weights were fitted on the articles of odd number of EASC, the published set of human
 * extracts of Arabic texts; docs/summaries.md has the measurement.
 */
public final class SentenceRanking {
    private static final double POSITION = -1.0;
    private static final double FIRST = 0.11;
    private static final double LAST = 0.19;
    private static final double LENGTH = 0.165;
    private static final double SHORT = -0.04;
    private static final double LINKED = -0.324;
    private static final double UNFINISHED = -0.12;
    private static final double LIKE_FIRST = 0.12;

    private static final String STOPS = ".!?\u061F\u2026\"\u00BB\u3002\u201D";
    private static final int SHORT_WORDS = 6;
    private static final double LONG_WORDS = 40;
    private static final int MIN_LETTERS = 3;

    private final Wording wording;

    private SentenceRanking(Wording wording) {
        this.wording = wording;
    }

    /** The ranking for a language. */
    public static SentenceRanking of(String language) {
        return new SentenceRanking(Wording.of(language));
    }

    /** Indexes of the sentences, the best first. */
    public List<Integer> order(List<String> sentences) {
        double[] scores = scores(sentences.stream().map(Word::of).toList(), sentences);
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                .toList();
    }

    /** The rating of each sentence; the first of an ordinary text has about 1, the last about 0. */
    double[] scores(List<List<Word>> sentences, List<String> texts) {
        int count = sentences.size();
        double[] scores = new double[count];
        Set<String> lead = count == 0 ? Set.of() : content(sentences.getFirst());
        for (int i = 0; i < count; i++) {
            List<Word> words = sentences.get(i);
            double score = 1 + POSITION * i / count + FIRST / (i + 1);
            score += i == count - 1 ? LAST : 0;
            score += LENGTH * Math.min(words.size(), LONG_WORDS) / LONG_WORDS;
            score += words.size() < SHORT_WORDS ? SHORT : 0;
            score += wording.at(PhraseKind.LINK, words, 0) ? LINKED : 0;
            score += isFinished(texts.get(i)) ? 0 : UNFINISHED;
            score += LIKE_FIRST * share(content(words), lead);
            scores[i] = score;
        }
        return scores;
    }

    /** What has no stop is a heading, or was cut off. */
    private static boolean isFinished(String text) {
        String sentence = text.stripTrailing();
        return !sentence.isEmpty() && STOPS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
    }

    private static double share(Set<String> own, Set<String> lead) {
        return own.isEmpty()
                ? 0
                : (double) own.stream().filter(lead::contains).count() / own.size();
    }

    /** The different stems of a sentence's content words. */
    Set<String> content(List<Word> words) {
        Set<String> stems = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String key = words.get(i).key();
            if (key.length() >= MIN_LETTERS && !wording.at(PhraseKind.FUNCTION, words, i)) {
                stems.add(LightStem.of(key));
            }
        }
        return stems;
    }
}
