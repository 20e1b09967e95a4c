package dragoman.cli;

import dragoman.json.Json;
import dragoman.local.Cloud;
import dragoman.local.CloudSettings;
import dragoman.record.DispatchRecord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code dragoman run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Sends files through the whole pipeline in the embedded cloud, and prints their"
                        + " records.")
final class Run implements Callable<Integer> {
    // Somebody waits for the end, and nothing else is under way that a service could be busy with.
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

    @Mixin private CloudOptions options = new CloudOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with dispatches.")
    private List<String> files = List.of();

    @Option(names = "--format", defaultValue = "TEXT", description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long to wait for each file's record. Default: 120.")
    private int timeout;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine progress = ProgressLine.onTerminal(err);
        boolean[] failed = new boolean[1];
        Installation installation = Installation.find();
        Optional<CacheRecorder> recorder = CacheRecorder.find();
        long done;
        progress.show("starting the embedded cloud");
        try (Cloud cloud =
                Cloud.start(
                        options.settings(
                                installation,
                                CloudSettings.Ports.FREE,
                                true,
                                Optional.of(RETRY_DELAY)))) {
            Pipeline pipeline =
                    new Pipeline(cloud, progress, Duration.ofSeconds(timeout), installation.logs());
            pipeline.run(
                    files,
                    stored -> print(out, stored),
                    failure -> {
                        progress.clear();
                        if (format == Format.JSON) {
                            out.println(Json.write(failure));
                        }
                        out.flush();
                        err.println("dragoman: " + failure.sentence());
                        failed[0] = true;
                    });
            progress.clear();
            out.flush();
            done = System.nanoTime();
            if (recorder.isPresent()) {
                progress.show("recording start-up caches for the next run");
            }
        }
        if (recorder.isPresent() && !failed[0]) {
            recorder.get().record();
            progress.clear();
            err.printf(
                    "dragoman: recorded start-up caches in %d s; the next run is faster%n",
                    Duration.ofNanos(System.nanoTime() - done).toSeconds());
        }
        return failed[0] ? Main.FAILED : Main.DONE;
    }

    private void print(PrintWriter out, DispatchRecord stored) {
        switch (format) {
            case JSON -> out.println(Json.write(stored));
            case TEXT -> RecordText.print(stored, out);
        }
    }
}
