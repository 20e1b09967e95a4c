package dragoman.cli;

import dragoman.dispatch.Dispatch;
import dragoman.json.Json;
import dragoman.rendition.SummarySentence;
import dragoman.translate.summary.Summariser;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code dragoman summarise}. */
@Command(
        name = "summarise",
        mixinStandardHelpOptions = true,
        description = "Prints the sentences that say most, in the language of the dispatch.")
final class Summarise implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with dispatches.")
    private List<String> files = List.of();

    @Option(
            names = "--sentences",
            paramLabel = "N",
            defaultValue = "3",
            description = "The most sentences. Default: 3.")
    private int sentences;

    @Option(names = "--format", defaultValue = "TEXT", description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (sentences < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--sentences must be at least 1, but is " + sentences);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        FileParser parsing = new FileParser(Instant.now());
        boolean[] failed = new boolean[1];
        for (String file : files) {
            parsing.parse(
                    file,
                    dispatch -> print(out, file, dispatch),
                    failure -> {
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

    private void print(PrintWriter out, String file, Dispatch dispatch) {
        List<SummarySentence> summary = Summariser.summarise(dispatch, sentences);
        switch (format) {
            case JSON ->
                    out.println(
                            Json.write(
                                    new Summary(
                                            file, dispatch.id(), dispatch.language(), summary)));
            case TEXT -> {
                out.println(file);
                summary.forEach(
                        sentence ->
                                out.println(
                                        "  ["
                                                + (sentence.paragraphs().getFirst() + 1)
                                                + "] "
                                                + sentence.text()));
            }
        }
    }

    private record Summary(
            String file, String id, String language, List<SummarySentence> summary) {}
}
