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

/**
 * Translates and summarises a dispatch, and sends it on to be stored. When the time or the engine
 * does not suffice for all of it, what there is goes on, and the dispatch comes back for the rest:
 * what was translated is in the memory by then.
 */
final class TranslateDispatch {
    private final RenditionMaker maker;
    private final Handoff<Translated> next;
    private final Handoff<Parsed> again;
    private final StageContext context;

    /**
     * The step.
     *
     * @param again brings a dispatch back after a while
     */
    TranslateDispatch(
            RenditionMaker maker,
            Handoff<Translated> next,
            Handoff<Parsed> again,
            StageContext context) {
        this.maker = maker;
        this.next = next;
        this.again = again;
        this.context = context;
    }

    /**
     * Makes the renditions, sends them on, and records that the dispatch has them.
     *
     * @return whether all is done that can be
     * @throws EngineBusyException when this try got nothing at all; the queue counts it, and gives
     *     up in the end
     */
    boolean apply(Envelope<Parsed> envelope, Budget budget) {
        Parsed parsed = envelope.body();
        List<Rendition> renditions = maker.renditions(parsed.dispatch(), budget);
        boolean waiting =
                renditions.stream().anyMatch(one -> one.state() == RenditionState.PENDING);
        boolean first = parsed.continued().isEmpty();
        if (waiting && renditions.stream().allMatch(one -> one.characters() == 0)) {
            throw new EngineBusyException();
        }
        if (first || !waiting) {
            sendOn(envelope, renditions);
        }
        note(renditions);
        if (waiting) {
            again.send(envelope.with(parsed.continuing()));
        }
        return !waiting;
    }

    private void sendOn(Envelope<Parsed> envelope, List<Rendition> renditions) {
        Parsed parsed = envelope.body();
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
    }

    private void note(List<Rendition> renditions) {
        renditions.stream()
                .filter(rendition -> rendition.state() != RenditionState.SOURCE)
                .map(
                        rendition ->
                                new Measurement.Rendered(
                                        rendition.language(),
                                        rendition.counts(),
                                        rendition.openChecks().size(),
                                        rendition.characters()))
                .forEach(context.metrics()::note);
    }
}
