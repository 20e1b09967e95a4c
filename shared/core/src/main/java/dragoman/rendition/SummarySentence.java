package dragoman.rendition;

import dragoman.dispatch.Require;

import java.util.List;
import java.util.Optional;

/**
 * A sentence of a summary.
 *
 * @param text the sentence in the rendition's language, or a notice that its translation is
 *     withheld
 * @param paragraphs numbers of the paragraphs that it comes from
 * @param spans where it is in the dispatch
 * @param doubt why it is not to be relied on; absent when nothing speaks against it
 */
public record SummarySentence(
        String text, List<Integer> paragraphs, List<TextSpan> spans, Optional<TextDoubt> doubt) {
    public SummarySentence {
        Require.text(text, "sentence");
        paragraphs = List.copyOf(paragraphs);
        spans = List.copyOf(spans);
    }

    /** A sentence against which nothing speaks. */
    public SummarySentence(String text, List<Integer> paragraphs, List<TextSpan> spans) {
        this(text, paragraphs, spans, Optional.empty());
    }

    /** A sentence that comes from there. */
    public static SummarySentence of(String text, List<TextSpan> spans, Optional<TextDoubt> doubt) {
        return new SummarySentence(
                text, spans.stream().map(TextSpan::paragraph).distinct().toList(), spans, doubt);
    }
}
