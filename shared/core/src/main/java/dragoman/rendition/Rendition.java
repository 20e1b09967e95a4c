package dragoman.rendition;

import dragoman.dispatch.Require;

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
 * @param keyFacts facts in a few words each
 * @param segments one for each paragraph, in order
 * @param counts number of segments by their origin
 * @param characters characters sent to the translation engine, which is what it charges for
 */
public record Rendition(
        String language,
        RenditionState state,
        Optional<String> reason,
        Optional<String> headline,
        Optional<HeadlineSource> headlineFrom,
        List<SummarySentence> summary,
        List<String> keyFacts,
        List<Segment> segments,
        Map<Origin, Integer> counts,
        int characters) {
    public Rendition {
        Require.language(language);
        Require.notNegative(characters, "characters");
        if (headline.isPresent() != headlineFrom.isPresent()) {
            throw new IllegalArgumentException("a headline and its source go together");
        }
        summary = List.copyOf(summary);
        keyFacts = List.copyOf(keyFacts);
        segments = List.copyOf(segments);
        counts = Map.copyOf(counts);
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
}
