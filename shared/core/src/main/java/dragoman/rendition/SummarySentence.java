package dragoman.rendition;

import dragoman.dispatch.Require;

import java.util.List;

/**
 * A sentence of a summary.
 *
 * @param text the sentence in the rendition's language
 * @param paragraphs numbers of the paragraphs that it comes from
 * @param spans where it is in the dispatch
 */
public record SummarySentence(String text, List<Integer> paragraphs, List<TextSpan> spans) {
    public SummarySentence {
        Require.text(text, "sentence");
        paragraphs = List.copyOf(paragraphs);
        spans = List.copyOf(spans);
    }
}
