package dragoman.translate;

import dragoman.dispatch.Dispatch;
import dragoman.rendition.Rendition;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.TextSpan;
import dragoman.translate.SummaryWriter.Assignment;
import dragoman.translate.SummaryWriter.Draft;
import dragoman.translate.SummaryWriter.DraftSentence;
import dragoman.translate.summary.DispatchSummary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has the summaries of renditions worded anew. A draft of which any sentence fails the check, cites
 * nothing, or is too long changes nothing but the count of tokens.
 */
final class SummaryRewriter {
    private final SummaryWriter writer;

    SummaryRewriter(SummaryWriter writer) {
        this.writer = writer;
    }

    Rendition rewritten(
            Rendition rendition, Dispatch dispatch, DispatchSummary summary, Budget budget) {
        // A body that is too short for a summary has none, whoever might word it.
        if (rendition.summary().isEmpty()) {
            return rendition;
        }
        List<TextSpan> spans = summary.sentences();
        int maxWords = summary.maxWords(rendition.language());
        Draft draft =
                writer.write(
                        new Assignment(
                                dispatch.language(),
                                rendition.language(),
                                summary.maxSentences(),
                                maxWords,
                                spans.stream().map(span -> text(dispatch, span)).toList()),
                        budget);
        Rendition counted = rendition.using(draft.tokens());
        return cited(draft.sentences(), spans)
                .filter(worded -> summary.accepts(worded, rendition.language()))
                .map(counted::summarised)
                .orElse(counted);
    }

    private static String text(Dispatch dispatch, TextSpan span) {
        return dispatch.paragraphs()
                .get(span.paragraph())
                .text()
                .substring(span.start(), span.end());
    }

    /** The sentences with what they cite; empty where one cites what is not there. */
    private static Optional<List<SummarySentence>> cited(
            List<DraftSentence> draft, List<TextSpan> spans) {
        List<SummarySentence> cited = new ArrayList<>();
        for (DraftSentence sentence : draft) {
            boolean known =
                    !sentence.text().isBlank()
                            && !sentence.from().isEmpty()
                            && sentence.from().stream().allMatch(n -> n >= 0 && n < spans.size());
            if (!known) {
                return Optional.empty();
            }
            cited.add(
                    SummarySentence.of(
                            sentence.text().strip(),
                            sentence.from().stream().distinct().sorted().map(spans::get).toList(),
                            Optional.empty()));
        }
        return Optional.of(cited);
    }
}
