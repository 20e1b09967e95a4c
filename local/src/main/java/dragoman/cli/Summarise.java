package dragoman.cli;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.json.Json;
import dragoman.rendition.KeyFact;
import dragoman.rendition.RenditionText;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.TextSpan;
import dragoman.translate.summary.CheckCounts;
import dragoman.translate.summary.CheckedText;
import dragoman.translate.summary.DispatchSummary;
import dragoman.translate.summary.SummaryLength;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code dragoman summarise}. */
@Command(
        name = "summarise",
        mixinStandardHelpOptions = true,
        description =
                "Prints headline, summary and key facts of dispatches, in the language of each.")
final class Summarise implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files with dispatches, or folders of such files.")
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

    private CheckCounts counts = CheckCounts.NONE;
    private boolean failed;

    @Override
    public Integer call() {
        if (sentences < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--sentences must be at least 1, but is " + sentences);
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        FileParser parsing = new FileParser(Instant.now());
        for (String file : files) {
            for (String each : inFolder(file)) {
                parsing.parse(
                        each,
                        dispatch -> print(out, each, dispatch),
                        failure -> {
                            err.println("dragoman: " + failure.sentence());
                            failed = true;
                        });
            }
        }
        out.flush();
        err.println(
                "checked against the dispatch: %d texts, dropped %d, flagged %d"
                        .formatted(counts.checked(), counts.dropped(), counts.flagged()));
        if (failed) {
            return Main.FAILED;
        }
        CacheRecorder.find().ifPresent(CacheRecorder::record);
        return Main.DONE;
    }

    /** The files of a folder, in order of their names; a file itself. */
    private List<String> inFolder(String name) {
        Path path = Path.of(name);
        if (!Files.isDirectory(path)) {
            return List.of(name);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "cannot list the folder " + name + ": " + e.getMessage(),
                    e);
        }
    }

    private void print(PrintWriter out, String file, Dispatch dispatch) {
        CheckedText checked =
                DispatchSummary.of(dispatch, SummaryLength.ofSentences(sentences)).checkedSource();
        counts = counts.plus(checked.counts());
        RenditionText text = checked.text();
        // A body that is too short for a summary is read by its first paragraph instead.
        Optional<String> lead =
                text.summary().isEmpty()
                        ? dispatch.paragraphs().stream()
                                .filter(one -> one.kind() == ParagraphKind.BODY)
                                .findFirst()
                                .map(Paragraph::text)
                        : Optional.empty();
        switch (format) {
            case JSON ->
                    out.println(
                            Json.write(
                                    new Summary(
                                            file,
                                            dispatch.id(),
                                            dispatch.language(),
                                            text,
                                            lead,
                                            checked.counts())));
            case TEXT -> {
                out.println(file);
                out.println("  " + text.headline().orElse("(no headline)"));
                text.summary()
                        .forEach(one -> out.println("  " + places(one.spans()) + " " + one.text()));
                lead.ifPresent(one -> out.println("  (no summary; the text begins) " + one));
                for (KeyFact fact : text.keyFacts()) {
                    out.println(
                            "  * "
                                    + fact.kind().name().toLowerCase(Locale.ROOT)
                                    + " "
                                    + places(fact.spans())
                                    + " "
                                    + fact.text());
                }
            }
        }
    }

    private static String places(List<TextSpan> spans) {
        return spans.stream()
                .map(span -> "[" + (span.paragraph() + 1) + "]")
                .distinct()
                .collect(Collectors.joining());
    }

    private record Summary(
            String file,
            String id,
            String language,
            Optional<String> headline,
            List<SummarySentence> summary,
            List<KeyFact> keyFacts,
            Optional<String> lead,
            CheckCounts checks) {
        Summary(
                String file,
                String id,
                String language,
                RenditionText text,
                Optional<String> lead,
                CheckCounts checks) {
            this(
                    file,
                    id,
                    language,
                    text.headline(),
                    text.summary(),
                    text.keyFacts(),
                    lead,
                    checks);
        }
    }
}
