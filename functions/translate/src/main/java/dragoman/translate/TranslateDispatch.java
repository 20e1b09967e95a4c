package dragoman.translate;

import dragoman.handoff.Envelope;
import dragoman.handoff.Handoff;
import dragoman.metric.Measurement;
import dragoman.progress.StageContext;
import dragoman.progress.UntranslatedRendition;
import dragoman.record.Parsed;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.Translated;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;

import java.util.List;
import java.util.stream.Stream;

/** Translates and summarises a dispatch, and sends it on to be stored. */
final class TranslateDispatch {
    private final RenditionMaker maker;
    private final Handoff<Translated> next;
    private final StageContext context;

    TranslateDispatch(RenditionMaker maker, Handoff<Translated> next, StageContext context) {
        this.maker = maker;
        this.next = next;
        this.context = context;
    }

    /** Makes the renditions, sends them on, and records that the dispatch has them. */
    void apply(Envelope<Parsed> envelope) {
        Parsed parsed = envelope.body();
        List<Rendition> renditions = maker.renditions(parsed.dispatch());
        StageTime done = new StageTime(Stage.TRANSLATE, context.now());
        List<StageTime> stages = Stream.concat(parsed.stages().stream(), Stream.of(done)).toList();
        next.send(envelope.with(new Translated(parsed.dispatch(), renditions, stages)));
        context.progress()
                .translated(
                        envelope.upload().id(),
                        parsed.dispatch().id(),
                        UntranslatedRendition.of(renditions),
                        done.at());
        context.measure(done, parsed.stages());
        renditions.stream()
                .filter(rendition -> rendition.state() != RenditionState.SOURCE)
                .map(
                        rendition ->
                                new Measurement.Rendered(
                                        rendition.language(),
                                        rendition.counts(),
                                        rendition.characters()))
                .forEach(context.metrics()::note);
    }
}
