package dragoman.local.lambda;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.local.Shutdown;
import dragoman.local.template.Stack.ScheduledCall;
import dragoman.watch.SweepRequest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sweeps the inbox of a cloud that starts on a folder: what was put there before it was stopped
 * need not be as old as in a cloud that never stops. While messages that were kept are on their
 * way, the sweep is put off.
 */
public final class StartSweep implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StartSweep.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FunctionPool function;
    private final Thread thread;

    private StartSweep(FunctionPool function) {
        this.function = function;
        this.thread = Thread.ofVirtual().name("first sweep").unstarted(this::run);
    }

    /** Whether a schedule is the one that sweeps. */
    public static boolean isSweep(ScheduledCall call) {
        return call.input().flatMap(SweepRequest::of).isPresent();
    }

    /** Starts sweeping by a function. */
    public static StartSweep start(FunctionPool function) {
        StartSweep sweep = new StartSweep(function);
        sweep.thread.start();
        return sweep;
    }

    @Override
    public void close() {
        Shutdown.end(thread);
    }

    private void run() {
        byte[] event = new SweepRequest(Duration.ZERO).event().getBytes(StandardCharsets.UTF_8);
        try {
            while (!isDone(function.invoke(event, Traces.fresh()))) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            // The cloud is closed.
            Thread.currentThread().interrupt();
        } catch (IllegalStateException | MalformedJsonException e) {
            // The next one is due in minutes, and looks at everything that this one should have.
            LOG.log(System.Logger.Level.WARNING, "the first sweep of the inbox failed", e);
        }
    }

    private static boolean isDone(InvocationResult result) {
        return switch (result) {
            case InvocationResult.Answer answer ->
                    Json.read(answer.text(), SweepRequest.Answer.class).looked();
            case InvocationResult.Failed(String type, String message) ->
                    throw new IllegalStateException(type + ": " + message);
        };
    }
}
