package dragoman.cli;

import dragoman.memory.TmxWriter;
import dragoman.memory.Unit;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** {@code dragoman memory export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the units of the translation memory into a TMX file.")
final class MemoryExport implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file; one that is there already is replaced.")
    private Path out = Path.of("memory.tmx");

    @Option(names = "--from", paramLabel = "LANGUAGE", description = "Only from this language.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "LANGUAGE", description = "Only into this language.")
    private @Nullable String to;

    @Option(names = "--person", description = "Only people's units.")
    private boolean person;

    @Mixin private MemoryTable table = new MemoryTable();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        long written = 0;
        try (Stream<Unit> units = table.open().units();
                TmxWriter tmx = new TmxWriter(Files.newOutputStream(out))) {
            Iterator<Unit> wanted = units.filter(this::isWanted).iterator();
            while (wanted.hasNext()) {
                tmx.write(wanted.next());
                written++;
            }
        }
        spec.commandLine().getErr().println(out + ": " + written + " units");
        return Main.DONE;
    }

    private boolean isWanted(Unit unit) {
        return (from == null || unit.from().equals(from))
                && (to == null || unit.to().equals(to))
                && (!person || unit.isPersons());
    }
}
