package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.ParameterException;

class TranslatorOptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"translate", "serve", "run"})
    void areTakenByEachCommandThatStartsTheEndpoint(String command) {
        var parsed =
                Main.commandLine()
                        .parseArgs(
                                command,
                                "--translator",
                                "memory,http://127.0.0.1:5000,gist",
                                "--memory",
                                "desk.tmx",
                                "--throttle",
                                "5",
                                "--fail",
                                "ThrottlingException@1",
                                "--fail",
                                "InternalServerException@3-4",
                                command.equals("run") ? "file.txt" : "--port=0");

        assertThat(parsed.subcommand().matchedOption("--fail").stringValues()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--translator, deepl, 'memory, aws, gist, or an address'",
        "--translator, 'gist,aws', is never asked",
        "--fail, Throttling@1, is no error of the service",
        "--fail, ThrottlingException, such as ThrottlingException@3",
        "--throttle, fast, is not an int"
    })
    void areRefusedWithTheReason(String option, String value, String reason) {
        assertThatThrownBy(() -> Main.commandLine().parseArgs("translate", option, value))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(reason);
    }
}
