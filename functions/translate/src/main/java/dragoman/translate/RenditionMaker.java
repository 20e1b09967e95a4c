package dragoman.translate;

import dragoman.dispatch.Dispatch;
import dragoman.rendition.Rendition;
import dragoman.terminology.Terminology;
import dragoman.translate.summary.DispatchSummary;
import dragoman.translate.summary.SummaryLength;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the renditions of a dispatch: the one in its own language first, then one for each target
 * language.
 */
public final class RenditionMaker {
    private final SentenceTranslator translator;
    private final Terminology terminology;
    private final List<String> targets;
    private final int summarySentences;

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
        this.translator = translator;
        this.terminology = terminology;
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
        return renditions;
    }
}
