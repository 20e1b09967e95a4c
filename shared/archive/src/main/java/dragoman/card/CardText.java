package dragoman.card;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.rendition.Rendition;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.SummarySource;

import java.util.Optional;

/**
 * What a card shows in one language. Longer texts are cut after a word, with an ellipsis: a card is
 * kept up to 76 times, in one transaction, which takes 4 MB.
 *
 * @param headline at most 500 characters of it
 * @param summary the first sentence of the summary, at most 1,000 characters of it; where there is
 *     no summary, the first paragraph in its stead
 * @param summaryFrom which of the two it is; absent from cards of version 0.1 and before
 */
public record CardText(
        String language,
        Optional<String> headline,
        Optional<String> summary,
        Optional<SummarySource> summaryFrom) {
    private static final int MAX_HEADLINE = 500;
    private static final int MAX_SUMMARY = 1_000;

    /** Nothing to show. */
    public static CardText none(String language) {
        return new CardText(language, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static CardText of(Dispatch dispatch, Rendition rendition) {
        Optional<String> summary =
                rendition.summary().stream().findFirst().map(SummarySentence::text);
        Optional<String> shown = summary.or(() -> lead(dispatch, rendition));
        SummarySource source =
                summary.isPresent()
                        ? rendition.summaryFrom().orElse(SummarySource.DISPATCH)
                        : SummarySource.LEAD;
        return new CardText(
                rendition.language(),
                rendition.headline().map(text -> Excerpt.of(text, MAX_HEADLINE)),
                shown.map(text -> Excerpt.of(text, MAX_SUMMARY)),
                shown.map(_ -> source));
    }

    /** Whether there is no summary, and what is shown is how the dispatch begins. */
    public boolean showsLead() {
        return summaryFrom.filter(source -> source == SummarySource.LEAD).isPresent();
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
