package dragoman.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;

/** Bundles of each format and of growing size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BundleBenchmark {
    @Param({"END_MARKS"})
    public Bundles bundle = Bundles.END_MARKS;

    @Param({"1048576"})
    public int size;

    private final Parsing parsing = new Parsing();
    private byte[] bytes = {};

    @Setup
    public void make() {
        bytes = bundle.ofBytes(size);
    }

    @Benchmark
    public int dispatches() {
        return parsing.count(bytes);
    }
}
