package dragoman.card;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.rendition.Rendition;
import dragoman.rendition.SummarySentence;

import java.util.Optional;

/**
 * What a card shows in one language. Longer texts are cut after a word, with an ellipsis: a card is
 * kept up to 76 times, in one transaction, which takes 4 MB.
 *
 * @param headline at most 500 characters of it
 * @param summary the first sentence of the summary, at most 1,000 characters of it; where there is
 *     no summary, the first paragraph in its stead
 */
public record CardText(String language, Optional<String> headline, Optional<String> summary) {
    private static final int MAX_HEADLINE = 500;
    private static final int MAX_SUMMARY = 1_000;

    static CardText of(Dispatch dispatch, Rendition rendition) {
        return new CardText(
                rendition.language(),
                rendition.headline().map(text -> Excerpt.of(text, MAX_HEADLINE)),
                rendition.summary().stream()
                        .findFirst()
                        .map(SummarySentence::text)
                        .or(() -> lead(dispatch, rendition))
                        .map(text -> Excerpt.of(text, MAX_SUMMARY)));
    }

    private static Optional<String> lead(Dispatch dispatch, Rendition rendition) {
        return dispatch.paragraphs().stream()
                .filter(paragraph -> paragraph.kind() == ParagraphKind.BODY)
                .findFirst()
                .map(paragraph -> text(paragraph, rendition));
    }

    private static String text(Paragraph paragraph, Rendition rendition) {
        return paragraph.n() < rendition.segments().size()
                ? rendition.segments().get(paragraph.n()).text()
                : paragraph.text();
    }
}
