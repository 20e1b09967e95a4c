package dragoman.translate;

import dragoman.dispatch.Dispatch;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.terminology.Terminology;
import dragoman.translate.summary.DispatchSummary;
import dragoman.translate.summary.SummaryLength;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the renditions of a dispatch: the one in its own language first, then one for each target
 * language.
 */
public final class RenditionMaker {
    private final SentenceTranslator translator;
    private final Terminology terminology;
    private final List<String> targets;
    private final int summarySentences;
    private final Optional<SummaryRewriter> rewriter;

    /**
     * Translates into the target languages.
     *
     * @param terminology is looked for in what the translator answers
     * @param targets BCP-47 tags
     * @param summarySentences the most sentences of a summary
     */
    public RenditionMaker(
            SentenceTranslator translator,
            Terminology terminology,
            List<String> targets,
            int summarySentences) {
        this(translator, terminology, targets, summarySentences, Optional.empty());
    }

    /**
     * Translates into the target languages, and has summaries worded anew.
     *
     * @param terminology is looked for in what the translator answers
     * @param targets BCP-47 tags
     * @param summarySentences the most sentences of a summary
     * @param writer words summaries; without one they are sentences of the dispatch
     */
    public RenditionMaker(
            SentenceTranslator translator,
            Terminology terminology,
            List<String> targets,
            int summarySentences,
            Optional<SummaryWriter> writer) {
        this.translator = translator;
        this.terminology = terminology;
        this.rewriter = writer.map(SummaryRewriter::new);
        this.targets = List.copyOf(targets);
        this.summarySentences = summarySentences;
    }

    /** The renditions of a dispatch, as far as the budget goes. */
    public List<Rendition> renditions(Dispatch dispatch, Budget budget) {
        DispatchSummary summary =
                DispatchSummary.of(dispatch, SummaryLength.ofSentences(summarySentences));
        List<Rendition> renditions = new ArrayList<>();
        renditions.add(Rendition.source(dispatch.language(), summary.source()));
        WrittenLanguage source = WrittenLanguage.of(dispatch.language());
        DispatchText text = DispatchText.of(dispatch, summary.madeHeadline());
        for (String target : targets) {
            if (!source.isReadAs(WrittenLanguage.of(target))) {
                Answers answers = translator.translate(text, target, budget);
                TargetRendition rendition = new TargetRendition(text, answers, terminology, target);
                renditions.add(
                        rendition.make(
                                segments ->
                                        summary.in(
                                                target,
                                                new SegmentTranslations(
                                                        segments, rendition.headline()))));
            }
        }
        return rewritten(renditions, dispatch, summary, budget);
    }

    /** Not while some are waiting: when the dispatch comes back, all would be paid for again. */
    private List<Rendition> rewritten(
            List<Rendition> renditions, Dispatch dispatch, DispatchSummary summary, Budget budget) {
        if (rewriter.isEmpty()
                || renditions.stream().anyMatch(one -> one.state() == RenditionState.PENDING)) {
            return renditions;
        }
        return renditions.stream()
                .map(one -> rewriter.get().rewritten(one, dispatch, summary, budget))
                .toList();
    }
}
