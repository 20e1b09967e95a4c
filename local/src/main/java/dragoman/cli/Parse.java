package dragoman.cli;

import dragoman.json.Json;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code dragoman parse}. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description =
                "Reads dispatches and prints each as a line of JSON. A file that fails gives a line"
                        + " with its failure.")
final class Parse implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with dispatches.")
    private List<String> files = List.of();

    @Option(
            names = "--received",
            paramLabel = "TIME",
            description =
                    "When the files arrived, such as 2025-10-09T12:00:00Z; completes dates without"
                            + " a year. Default: now.")
    private @Nullable Instant received;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        FileParser parsing =
                new FileParser(
                        Optional.ofNullable(received)
                                .orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        boolean[] failed = new boolean[1];
        for (String file : files) {
            parsing.parse(
                    file,
                    dispatch -> out.println(Json.write(dispatch)),
                    failure -> {
                        out.println(Json.write(failure));
                        err.println("dragoman: " + failure.sentence());
                        failed[0] = true;
                    });
        }
        out.flush();
        if (failed[0]) {
            return Main.FAILED;
        }
        CacheRecorder.find().ifPresent(CacheRecorder::record);
        return Main.DONE;
    }
}
