package dragoman.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman memory}. */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        description =
                "Reads and writes the translation memory of a deployed or served system, as"
                        + " translation memories in TMX.",
        subcommands = {MemoryImport.class, MemoryExport.class, CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class MemoryCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Which command? See: dragoman memory --help");
    }
}
