package dragoman.rendition;

import dragoman.dispatch.CharRange;
import dragoman.dispatch.Require;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph with its translation, which is that of its sentences. Origin, engine, terms and
 * checks are those of the sentences taken together.
 *
 * @param n number of the paragraph that it translates
 * @param text the translation; source text where there is none
 * @param origin where the translation came from: the least trusted origin of its sentences; absent
 *     where there is none
 * @param engine name of the engine of that sentence, or what the origin says of itself
 * @param terms what became of the desk's terms
 * @param checks what the translation did not keep
 * @param sentences in order
 */
public record Segment(
        int n,
        String text,
        SegmentState state,
        Optional<Origin> origin,
        Optional<String> engine,
        Optional<Terms> terms,
        List<Check> checks,
        List<SentenceTranslation> sentences) {
    public Segment {
        Require.notNegative(n, "segment number");
        Require.text(text, "segment");
        if (origin.isPresent() && state == SegmentState.UNTRANSLATED) {
            throw new IllegalArgumentException("an untranslated segment has no origin");
        }
        checks = List.copyOf(checks);
        sentences = List.copyOf(sentences);
    }

    /** The segment of which these are the sentences. */
    public static Segment of(int n, String text, List<SentenceTranslation> sentences) {
        // Origins are in order of trust.
        Optional<SentenceTranslation> least =
                sentences.stream()
                        .filter(one -> one.origin().isPresent())
                        .max((a, b) -> a.origin().get().compareTo(b.origin().get()));
        List<Terms> terms = sentences.stream().flatMap(one -> one.terms().stream()).toList();
        return new Segment(
                n,
                text,
                state(sentences),
                least.flatMap(SentenceTranslation::origin),
                least.flatMap(SentenceTranslation::engine),
                terms.isEmpty() ? Optional.empty() : Optional.of(Terms.sum(terms)),
                sentences.stream().flatMap(one -> one.checks().stream()).toList(),
                sentences);
    }

    /**
     * A paragraph that was translated as one piece.
     *
     * @param paragraph its text
     * @param text the translation
     */
    public static Segment whole(int n, String paragraph, String text, Origin origin) {
        return of(
                n,
                text,
                List.of(
                        SentenceTranslation.of(
                                new CharRange(0, paragraph.length()),
                                new CharRange(0, text.length()),
                                origin,
                                Optional.empty())));
    }

    private static SegmentState state(List<SentenceTranslation> sentences) {
        long done = sentences.stream().filter(one -> one.state().isDone()).count();
        if (done == sentences.size()) {
            return SegmentState.TRANSLATED;
        }
        return done == 0 ? SegmentState.UNTRANSLATED : SegmentState.PARTIAL;
    }
}
