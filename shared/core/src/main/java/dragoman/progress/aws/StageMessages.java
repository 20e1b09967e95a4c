package dragoman.progress.aws;

import com.amazonaws.services.lambda.runtime.Context;

import dragoman.handoff.Envelope;
import dragoman.handoff.aws.Envelopes;
import dragoman.handoff.aws.Redelivery;
import dragoman.handoff.aws.SqsBatch;
import dragoman.handoff.aws.SqsMessage;
import dragoman.log.EventLog;
import dragoman.log.aws.FunctionLog;
import dragoman.progress.StageContext;
import dragoman.record.Stage;
import dragoman.record.StageResult;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;

/**
 * The messages of a stage, each of which carries what the stage before made of one dispatch.
 *
 * @param envelopes opens the messages
 * @param context takes failures while they last
 * @param redelivery decides when a message that failed is tried again
 */
public record StageMessages<T extends StageResult>(
        Stage stage,
        Envelopes<T> envelopes,
        StageContext context,
        Redelivery redelivery,
        FunctionLog log) {
    /**
     * Runs a step on each message of an event, answers which ones failed, and logs the others.
     *
     * @param step returns the word for what came of the dispatch
     */
    public void process(
            InputStream event,
            OutputStream answer,
            Context invocation,
            Function<Envelope<T>, String> step)
            throws IOException {
        EventLog events = log.events(invocation);
        SqsBatch.process(event, answer, events, redelivery, message -> take(message, events, step));
    }

    private void take(SqsMessage message, EventLog events, Function<Envelope<T>, String> step) {
        Envelope<T> envelope = envelopes.open(message.body());
        String upload = envelope.upload().id();
        String dispatch = envelope.body().dispatch().id();
        String done =
                context.run(
                        stage,
                        upload,
                        dispatch,
                        SqsBatch.attempt(message),
                        () -> step.apply(envelope));
        events.info(
                done, Map.of("upload", upload, "dispatch", dispatch, "trace", envelope.trace()));
    }
}
