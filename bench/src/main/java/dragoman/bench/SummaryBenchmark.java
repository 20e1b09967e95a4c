package dragoman.bench;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.rendition.RenditionText;
import dragoman.translate.summary.DispatchSummary;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The summary of one dispatch, as it came and with its paragraphs repeated. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SummaryBenchmark {
    /** Number of paragraphs; 0 for the dispatch as it came. */
    @Param({"0", "50", "500"})
    private int paragraphs;

    /** The file with the dispatch. */
    @Param("events/dispatches/kuna-state-visit.txt")
    private String file = "";

    private List<Dispatch> dispatches = List.of();

    @Setup
    public void read() throws IOException {
        Dispatch dispatch = new Parsing().first(Files.readAllBytes(Path.of(file)));
        dispatches = List.of(paragraphs == 0 ? dispatch : repeated(dispatch));
    }

    private Dispatch repeated(Dispatch dispatch) {
        List<Paragraph> more = new ArrayList<>();
        for (int n = 0; n < paragraphs; n++) {
            Paragraph one = dispatch.paragraphs().get(n % dispatch.paragraphs().size());
            more.add(Paragraph.plain(n, one.kind(), one.text() + " " + n, one.bytes()));
        }
        return new Dispatch(
                dispatch.id(),
                dispatch.agency(),
                dispatch.language(),
                dispatch.kind(),
                dispatch.format(),
                dispatch.dating(),
                dispatch.labels(),
                dispatch.heading(),
                dispatch.datelines(),
                more,
                dispatch.closing(),
                dispatch.mentions(),
                dispatch.quotes(),
                dispatch.topics(),
                dispatch.warnings(),
                dispatch.transmission(),
                dispatch.upload());
    }

    @Benchmark
    public RenditionText summarise() {
        return DispatchSummary.of(dispatches.getFirst()).source();
    }
}
