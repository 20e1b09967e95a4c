package dragoman.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The command {@code dragoman}. */
@Command(
        name = "dragoman",
        mixinStandardHelpOptions = true,
        version = "dragoman 0.1.0",
        description = "Turns news agency dispatches into translated, summarised records.",
        subcommands = {
            Run.class,
            Serve.class,
            Parse.class,
            Summarise.class,
            Translate.class,
            MemoryCommand.class,
            TerminologyCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all files were processed",
            "1:some failed, each named on standard error",
            "2:wrong usage"
        })
public final class Main implements Runnable {
    /** Everything was processed. */
    static final int DONE = 0;

    /** Something failed. */
    static final int FAILED = 1;

    @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Main() {}

    /** Runs the command line, and ends the process with its exit status. */
    public static void main(String[] args) {
        // Threads of S3Proxy and of clients would keep the process for a while after the work is
        // done.
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setOut(
                        new PrintWriter(
                                new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false))
                .setErr(
                        new PrintWriter(
                                new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (exception, command, _) -> {
                            command.getOut().flush();
                            command.getErr().println(ErrorMessage.describe(exception));
                            return FAILED;
                        });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Which command? See: dragoman --help");
    }
}
