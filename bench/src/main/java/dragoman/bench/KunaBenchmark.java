package dragoman.bench;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.parse.copy.CopyReader;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.format.Formats;
import dragoman.parse.text.CharsetDetection;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One KUNA dispatch: its structure alone, and with the marking of names and speakers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KunaBenchmark {
    private final CopyReader agencyText = CopyReader.withDefaults();
    private final Parsing parsing = new Parsing();
    private byte[] bytes = {};
    private Upload upload = Parsing.upload(0);

    @Setup
    public void read() throws IOException {
        bytes = Files.readAllBytes(Path.of("events", "dispatches", "kuna-oil-price.txt"));
        upload = Parsing.upload(bytes.length).readAs("UTF-8");
    }

    @Benchmark
    public List<Dispatch> structure() {
        if (!(CharsetDetection.of(bytes) instanceof CharsetDetection.Detected detected)) {
            throw new IllegalStateException("the sample is no text");
        }
        return agencyText.read(
                Formats.read(detected.text().decode()).items().getFirst(),
                upload,
                Parsing.RECEIVED,
                Deadline.never());
    }

    @Benchmark
    public int whole() {
        return parsing.count(bytes);
    }
}
