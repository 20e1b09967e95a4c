package dragoman.local.lambda;

import dragoman.local.template.Stack.Function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process of a function. It serves one call at a time, and is done for when it exits or a call
 * takes too long.
 */
final class ExecutionEnvironment implements AutoCloseable {
    private static final Duration RECORDING_TIMEOUT = Duration.ofSeconds(60);

    private final Function function;
    private final String arn;
    private final RuntimeApi api;
    private final Process process;
    private final Duration startTimeout;
    private final Optional<StartUpCache> recording;
    private volatile boolean answered;
    private volatile long restingSince = System.nanoTime();

    private ExecutionEnvironment(
            Function function,
            String arn,
            RuntimeApi api,
            Process process,
            Duration startTimeout,
            Optional<StartUpCache> recording) {
        this.function = function;
        this.arn = arn;
        this.api = api;
        this.process = process;
        this.startTimeout = startTimeout;
        this.recording = recording;
    }

    static ExecutionEnvironment start(
            Function function, Artifact artifact, RuntimeSettings settings, String arn) {
        RuntimeApi api = RuntimeApi.start();
        FunctionCommand command = new FunctionCommand(function, artifact, settings);
        ProcessBuilder builder = new ProcessBuilder(command.command());
        builder.environment().clear();
        builder.environment().putAll(command.environment(api.address()));
        builder.directory(artifact.root().toFile());
        try {
            Files.createDirectories(settings.logs());
            Path log = settings.logs().resolve(function.name() + ".log");
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new ExecutionEnvironment(
                    function,
                    arn,
                    api,
                    builder.start(),
                    settings.startTimeout(),
                    command.startUpCache().filter(StartUpCache::records));
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException("cannot start the process of " + function.name(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** It has no event from now on. */
    void rest() {
        restingSince = System.nanoTime();
    }

    /** Whether it has had no event for so long; true only of one that nobody has taken. */
    boolean isIdleFor(Duration span) {
        return System.nanoTime() - restingSince >= span.toNanos();
    }

    /**
     * Why a process cannot be called.
     *
     * @param mayPass whether another one may be started: the function itself reported nothing
     */
    record FailedStart(InvocationResult.Failed failure, boolean mayPass) {}

    /** Waits until the function is initialised; what went wrong if it could not be. */
    Optional<FailedStart> awaitReady() throws InterruptedException {
        try {
            return api.ready()
                    .thenApply(reported -> reported.map(error -> new FailedStart(error, false)))
                    .applyToEither(
                            exited("before it was initialised")
                                    .thenApply(exit -> Optional.of(new FailedStart(exit, true))),
                            ready -> ready)
                    .get(startTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of(
                    new FailedStart(
                            new InvocationResult.Failed(
                                    "Sandbox.Timedout",
                                    "Init timed out after %d seconds"
                                            .formatted(startTimeout.toSeconds())),
                            true));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    InvocationResult invoke(byte[] payload, String trace) throws InterruptedException {
        RuntimeApi.Invocation invocation =
                new RuntimeApi.Invocation(
                        UUID.randomUUID().toString(),
                        payload,
                        Instant.now().plus(function.timeout()).toEpochMilli(),
                        arn,
                        trace,
                        new CompletableFuture<>());
        api.submit(invocation);
        try {
            InvocationResult result =
                    invocation
                            .result()
                            .applyToEither(
                                    exited("before it answered").thenApply(failed -> failed),
                                    either -> either)
                            .get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
            answered = true;
            return result;
        } catch (TimeoutException e) {
            process.destroyForcibly();
            return new InvocationResult.Failed(
                    "Sandbox.Timedout",
                    String.format(
                            Locale.ROOT,
                            "RequestId: %s Error: Task timed out after %.2f seconds",
                            invocation.id(),
                            function.timeout().toMillis() / 1000.0));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<InvocationResult.Failed> exited(String when) {
        return process.onExit()
                .thenApply(
                        ended ->
                                new InvocationResult.Failed(
                                        "Runtime.ExitError",
                                        "%s exited with status %d %s"
                                                .formatted(
                                                        function.name(), ended.exitValue(), when)));
    }

    /** Ends the process; one that records a start-up cache is asked to, and writes it. */
    void stop() {
        if (recording.isPresent()) {
            process.destroy();
        } else {
            process.destroyForcibly();
        }
    }

    /** Ends the process, and waits until what it records is written. */
    @Override
    public void close() {
        stop();
        recording.ifPresent(this::keep);
        process.destroyForcibly();
        api.close();
    }

    private void keep(StartUpCache cache) {
        try {
            // Without an event it has loaded little of what the next one will need.
            if (process.waitFor(RECORDING_TIMEOUT.toSeconds(), TimeUnit.SECONDS) && answered) {
                cache.keep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
