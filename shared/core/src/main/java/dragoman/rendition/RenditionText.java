package dragoman.rendition;

import java.util.List;
import java.util.Optional;

/**
 * What of a rendition is read before the dispatch itself.
 *
 * @param headlineFrom who worded the headline; present when there is a headline
 * @param summary the most informative sentences, in the dispatch's order
 * @param summaryFrom where the summary comes from; {@link SummarySource#LEAD} when there is none,
 *     and the first paragraph is to be read in its stead
 * @param keyFacts facts in a few words each, at most five
 */
public record RenditionText(
        Optional<String> headline,
        Optional<HeadlineSource> headlineFrom,
        List<SummarySentence> summary,
        Optional<SummarySource> summaryFrom,
        List<KeyFact> keyFacts) {
    public RenditionText {
        summary = List.copyOf(summary);
        keyFacts = List.copyOf(keyFacts);
    }

    /** With sentences of the dispatch as its summary, or without a summary. */
    public RenditionText(
            Optional<String> headline,
            Optional<HeadlineSource> headlineFrom,
            List<SummarySentence> summary,
            List<KeyFact> keyFacts) {
        this(
                headline,
                headlineFrom,
                summary,
                Optional.of(summary.isEmpty() ? SummarySource.LEAD : SummarySource.DISPATCH),
                keyFacts);
    }

    /** Nothing to read. */
    public static final RenditionText NONE =
            new RenditionText(Optional.empty(), Optional.empty(), List.of(), List.of());
}
