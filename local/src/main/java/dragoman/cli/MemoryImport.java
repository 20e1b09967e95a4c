package dragoman.cli;

import dragoman.memory.Memory;
import dragoman.memory.Tmx;
import dragoman.memory.Unit;
import dragoman.memory.UnitOrigin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code dragoman memory import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Puts the units of TMX files into the translation memory. Later units of the same"
                        + " segment stay, and so do people's where the file has a machine's.")
final class MemoryImport implements Callable<Integer> {
    private static final int UNITS_AT_A_TIME = 100;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Translation memories in TMX.")
    private List<Path> files = List.of();

    @Option(
            names = "--person",
            description =
                    "Take units that do not say where they come from for people's. Default: for a"
                            + " machine's.")
    private boolean person;

    @Mixin private MemoryTable table = new MemoryTable();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Memory memory = table.open();
        boolean failed = false;
        for (Path file : files) {
            try {
                long units = read(file, memory);
                spec.commandLine().getErr().println(file + ": " + units + " units");
            } catch (NoSuchFileException e) {
                failed = true;
                spec.commandLine()
                        .getErr()
                        .println("dragoman: " + file + ": there is no such file");
            } catch (IllegalArgumentException e) {
                failed = true;
                spec.commandLine().getErr().println(ErrorMessage.describe(e));
            }
        }
        return failed ? Main.FAILED : Main.DONE;
    }

    /** What was read before a mistake is kept, in order that it need not be read twice. */
    private long read(Path file, Memory memory) throws IOException {
        UnitOrigin otherwise =
                person
                        ? UnitOrigin.Person.UNNAMED
                        : new UnitOrigin.Machine(
                                UnitOrigin.Machine.UNKNOWN_ENGINE,
                                Optional.empty(),
                                Optional.empty());
        List<Unit> waiting = new ArrayList<>();
        long[] units = new long[1];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Tmx.read(
                    in,
                    file.toString(),
                    otherwise,
                    unit -> {
                        waiting.add(unit);
                        units[0]++;
                        if (waiting.size() == UNITS_AT_A_TIME) {
                            memory.keep(waiting);
                            waiting.clear();
                        }
                    });
        } finally {
            memory.keep(waiting);
        }
        return units[0];
    }
}
