package dragoman.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.util.Collection;
import java.util.stream.Stream;

/** Runs the benchmarks and prints their results as tables in Markdown. */
public final class Measure {
    private static final int SECONDS = 1;
    // Reading is a great many small methods: until all are compiled, it takes up to ten times as
    // long.
    private static final int UNTIL_COMPILED = 25;
    private static final double MEGABYTE = 1_000_000;

    private Measure() {}

    public static void main(String[] arguments) throws RunnerException {
        System.out.println(
                "\n"
                        + "| KUNA's sample, 758 bytes | median, µs | 99th of 100, µs |\n"
                        + "| --- | --- | --- |");
        Options structure =
                options(KunaBenchmark.class, 6)
                        .warmupIterations(UNTIL_COMPILED)
                        // As Lambda's machines choose it, and the command line.
                        .jvmArgsAppend("-XX:+UseSerialGC")
                        .build();
        for (RunResult result : new Runner(structure).run()) {
            var times = result.getPrimaryResult().getStatistics();
            System.out.printf(
                    "| %s | %.1f | %.1f |%n",
                    result.getPrimaryResult().getLabel(),
                    times.getPercentile(50),
                    times.getPercentile(99));
        }
        System.out.println("\n| bundle of 1 MB | ms | MB/s |\n| --- | --- | --- |");
        bundles(
                options(BundleBenchmark.class, 3)
                        .param(
                                "bundle",
                                Stream.of(Bundles.values())
                                        .map(Bundles::name)
                                        .toArray(String[]::new)),
                "bundle");
        System.out.println("\n| end-marked text, bytes | ms | MB/s |\n| --- | --- | --- |");
        bundles(
                options(BundleBenchmark.class, 3)
                        .param("size", "1000", "10000", "100000", "1000000", "10000000"),
                "size");
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, int iterations) {
        return new OptionsBuilder()
                .include(benchmark.getSimpleName())
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(SECONDS))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(SECONDS))
                .verbosity(VerboseMode.SILENT);
    }

    private static void bundles(ChainedOptionsBuilder options, String told) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult result : results) {
            int size = Integer.parseInt(result.getParams().getParam("size"));
            double milliseconds = result.getPrimaryResult().getScore();
            System.out.printf(
                    "| %s | %.2f | %.1f |%n",
                    result.getParams().getParam(told),
                    milliseconds,
                    size / MEGABYTE / milliseconds * 1000);
        }
    }
}
