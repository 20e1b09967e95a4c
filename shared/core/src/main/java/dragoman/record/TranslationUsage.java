package dragoman.record;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Require;
import dragoman.rendition.Rendition;
import dragoman.rendition.Segment;
import dragoman.rendition.SentenceState;
import dragoman.rendition.SentenceTranslation;

import java.util.Collection;
import java.util.List;

/**
 * What translating took, over all target languages.
 *
 * @param sent characters that went to the engine, which charges for them
 * @param saved characters of sentences that people or the memory had translated before
 * @param dollars the price of what was sent, in US dollars, at {@link #DOLLARS_PER_MILLION}
 */
public record TranslationUsage(int sent, int saved, double dollars) {
    /**
     * The list price of a million characters.
     *
     * @see <a href="https://aws.amazon.com/translate/pricing/">Amazon Translate's prices</a>
     */
    public static final int DOLLARS_PER_MILLION = 15;

    private static final double MILLION = 1_000_000;

    public TranslationUsage {
        Require.notNegative(sent, "sent");
        Require.notNegative(saved, "saved");
    }

    /** So many characters, with their price. */
    public static TranslationUsage of(int sent, int saved) {
        return new TranslationUsage(sent, saved, DOLLARS_PER_MILLION * (double) sent / MILLION);
    }

    /** What the renditions of a dispatch took. */
    public static TranslationUsage on(Dispatch dispatch, List<Rendition> renditions) {
        int saved =
                renditions.stream()
                        .map(Rendition::segments)
                        .flatMap(Collection::stream)
                        .mapToInt(segment -> saved(dispatch.paragraphs(), segment))
                        .sum();
        return of(renditions.stream().mapToInt(Rendition::characters).sum(), saved);
    }

    /** All of these together. */
    public static TranslationUsage sum(List<TranslationUsage> parts) {
        return of(
                parts.stream().mapToInt(TranslationUsage::sent).sum(),
                parts.stream().mapToInt(TranslationUsage::saved).sum());
    }

    private static int saved(List<Paragraph> paragraphs, Segment segment) {
        String text = paragraphs.get(segment.n()).text();
        return segment.sentences().stream()
                .filter(TranslationUsage::isKnown)
                .map(SentenceTranslation::source)
                .mapToInt(source -> text.codePointCount(source.start(), source.end()))
                .sum();
    }

    private static boolean isKnown(SentenceTranslation sentence) {
        return sentence.state() == SentenceState.REMEMBERED
                || sentence.state() == SentenceState.CORRECTED;
    }
}
