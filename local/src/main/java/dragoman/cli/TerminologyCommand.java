package dragoman.cli;

import dragoman.terminology.GlossaryReader;
import dragoman.terminology.GlossaryReading;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code dragoman terminology}. */
@Command(
        name = "terminology",
        mixinStandardHelpOptions = true,
        description = "Looks after glossaries.",
        synopsisSubcommandLabel = "COMMAND")
final class TerminologyCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Which command? See: dragoman terminology --help");
    }

    /** Checks glossaries, each alone and all of them together. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description =
                    "Checks glossaries (CSV, TSV or TMX), each alone and all together, and prints"
                            + " what is wrong with file and line.")
    int check(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "Glossaries.")
                    List<Path> files)
            throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (Path file : files) {
            contents.put(file.toString(), read(file));
        }
        GlossaryReading reading = GlossaryReader.check(contents);
        PrintWriter out = spec.commandLine().getOut();
        reading.problems().forEach(out::println);
        out.flush();
        spec.commandLine()
                .getErr()
                .printf(
                        "%d terms, %d problems%n",
                        reading.terms().size(), reading.problems().size());
        return reading.problems().isEmpty() ? Main.DONE : Main.FAILED;
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
    }
}
