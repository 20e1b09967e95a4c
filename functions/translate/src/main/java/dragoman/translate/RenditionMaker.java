package dragoman.translate;

import dragoman.dispatch.Dispatch;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.SummarySentence;
import dragoman.translate.summary.Headline;
import dragoman.translate.summary.Summariser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the renditions of a dispatch: the one in its own language first, then one for each target
 * language.
 */
public final class RenditionMaker {
    private final Translator translator;
    private final List<String> targets;
    private final int summarySentences;

    /**
     * Translates into the target languages.
     *
     * @param targets BCP-47 tags
     * @param summarySentences the most sentences of a summary
     */
    public RenditionMaker(Translator translator, List<String> targets, int summarySentences) {
        this.translator = translator;
        this.targets = List.copyOf(targets);
        this.summarySentences = summarySentences;
    }

    /** The renditions of a dispatch. */
    public List<Rendition> renditions(Dispatch dispatch) {
        Optional<HeadlineSource> headlineFrom =
                dispatch.heading()
                        .headline()
                        .map(_ -> HeadlineSource.DISPATCH)
                        .or(() -> Headline.of(dispatch).map(_ -> HeadlineSource.LEAD));
        Optional<String> headline = dispatch.heading().headline().or(() -> Headline.of(dispatch));
        List<SummarySentence> summary = Summariser.summarise(dispatch, summarySentences);
        List<Rendition> renditions = new ArrayList<>();
        renditions.add(
                new Rendition(
                        dispatch.language(),
                        RenditionState.SOURCE,
                        Optional.empty(),
                        headline,
                        headlineFrom,
                        summary,
                        List.of(),
                        List.of(),
                        Map.of(),
                        0));
        WrittenLanguage source = WrittenLanguage.of(dispatch.language());
        for (String target : targets) {
            if (!source.isReadAs(WrittenLanguage.of(target))) {
                renditions.add(
                        new TargetRendition(translator, dispatch, target)
                                .translate(headline, headlineFrom, summary));
            }
        }
        return renditions;
    }
}
