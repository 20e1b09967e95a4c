package dragoman.rendition;

import java.util.List;
import java.util.Optional;

/**
 * What of a rendition is read before the dispatch itself.
 *
 * @param headlineFrom who worded the headline; present when there is a headline
 * @param summary the most informative sentences, in the dispatch's order
 * @param keyFacts facts in a few words each, at most five
 */
public record RenditionText(
        Optional<String> headline,
        Optional<HeadlineSource> headlineFrom,
        List<SummarySentence> summary,
        List<KeyFact> keyFacts) {
    public RenditionText {
        summary = List.copyOf(summary);
        keyFacts = List.copyOf(keyFacts);
    }

    /** Nothing to read. */
    public static final RenditionText NONE =
            new RenditionText(Optional.empty(), Optional.empty(), List.of(), List.of());
}
