package dragoman.rendition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dragoman.dispatch.Require;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dispatch in one language. The rendition in the dispatch's own language carries headline and
 * summary but no segments: its text is the dispatch's.
 *
 * @param language BCP-47 tag
 * @param reason why the rendition is not complete, for a person to read
 * @param headlineFrom who worded the headline; present when there is a headline
 * @param summary the most informative sentences, in the dispatch's order
 * @param summaryFrom where the summary comes from; {@link SummarySource#LEAD} when there is none,
 *     and the first paragraph is to be read in its stead; absent from records of version 0.1
 * @param keyFacts facts in a few words each, at most five
 * @param segments one for each paragraph, in order
 * @param counts number of translated sentences by their origin
 * @param states number of sentences by what became of them
 * @param usage what it used of services that charge; in JSON its fields are beside the others
 */
public record Rendition(
        String language,
        RenditionState state,
        Optional<String> reason,
        Optional<String> headline,
        Optional<HeadlineSource> headlineFrom,
        List<SummarySentence> summary,
        Optional<SummarySource> summaryFrom,
        List<KeyFact> keyFacts,
        List<Segment> segments,
        Map<Origin, Integer> counts,
        Map<SentenceState, Integer> states,
        @JsonUnwrapped Usage usage) {
    public Rendition {
        Require.language(language);
        if (headline.isPresent() != headlineFrom.isPresent()) {
            throw new IllegalArgumentException("a headline and its source go together");
        }
        summary = List.copyOf(summary);
        keyFacts = List.copyOf(keyFacts);
        segments = List.copyOf(segments);
        counts = Map.copyOf(counts);
        states = Map.copyOf(states);
        for (int n = 0; n < segments.size(); n++) {
            if (segments.get(n).n() != n) {
                throw new IllegalArgumentException(
                        "segment "
                                + segments.get(n).n()
                                + " stands where segment "
                                + n
                                + " should");
            }
        }
    }

    /** The rendition in the dispatch's own language. */
    public static Rendition source(String language, RenditionText text) {
        return new Rendition(
                language,
                RenditionState.SOURCE,
                Optional.empty(),
                text.headline(),
                text.headlineFrom(),
                text.summary(),
                text.summaryFrom(),
                text.keyFacts(),
                List.of(),
                Map.of(),
                Map.of(),
                Usage.NONE);
    }

    /**
     * A translation of which these are the segments; its counts are theirs.
     *
     * @param waiting whether what is not translated yet will be, without anybody's doing
     * @param reason why it is not complete; left out when it is
     */
    public static Rendition translation(
            String language,
            boolean waiting,
            Optional<String> reason,
            RenditionText text,
            List<Segment> segments,
            int characters) {
        Map<Origin, Integer> counts = new EnumMap<>(Origin.class);
        Map<SentenceState, Integer> states = new EnumMap<>(SentenceState.class);
        for (Segment segment : segments) {
            for (SentenceTranslation sentence : segment.sentences()) {
                states.merge(sentence.state(), 1, Integer::sum);
                sentence.origin().ifPresent(origin -> counts.merge(origin, 1, Integer::sum));
            }
        }
        boolean complete =
                segments.stream().allMatch(one -> one.state() == SegmentState.TRANSLATED);
        RenditionState state =
                complete
                        ? RenditionState.COMPLETE
                        : waiting
                                ? RenditionState.PENDING
                                : counts.isEmpty() ? RenditionState.FAILED : RenditionState.PARTIAL;
        return new Rendition(
                language,
                state,
                complete ? Optional.empty() : reason,
                text.headline(),
                text.headlineFrom(),
                text.summary(),
                text.summaryFrom(),
                text.keyFacts(),
                segments,
                counts,
                states,
                new Usage(characters, Optional.empty()));
    }

    /** The same with another summary, worded anew. */
    public Rendition summarised(List<SummarySentence> worded) {
        return with(worded, Optional.of(SummarySource.MODEL), usage);
    }

    /** The same, having used these tokens of a language model. */
    public Rendition using(Optional<Tokens> tokens) {
        return with(summary, summaryFrom, new Usage(usage.characters(), tokens));
    }

    private Rendition with(
            List<SummarySentence> summary, Optional<SummarySource> summaryFrom, Usage usage) {
        return new Rendition(
                language,
                state,
                reason,
                headline,
                headlineFrom,
                summary,
                summaryFrom,
                keyFacts,
                segments,
                counts,
                states,
                usage);
    }

    /** Characters sent to the translation engine. */
    public int characters() {
        return usage.characters();
    }

    /** What of it is read before the dispatch itself. */
    public RenditionText text() {
        return new RenditionText(headline, headlineFrom, summary, summaryFrom, keyFacts);
    }

    /** What a person must look at before relying on it. */
    public List<Check> openChecks() {
        return segments.stream()
                .flatMap(segment -> segment.checks().stream())
                .filter(Check::isOpen)
                .toList();
    }
}
