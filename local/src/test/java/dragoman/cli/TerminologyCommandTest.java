package dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class TerminologyCommandTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aGlossaryWithoutFaultsPasses() throws IOException {
        Path glossary = write("ships.csv", "ar,en,owner,reason\nسفينة نوح,Noah's Ark,o,r\n");

        assertThat(check(glossary)).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualToIgnoringNewLines("1 terms, 0 problems");
    }

    @Test
    void eachFaultIsPrintedWithFileAndLine() throws IOException {
        Path one = write("one.csv", "ar,en,owner,reason\nسفينة نوح,Noah's Ark,o,\n");
        Path other = write("other.tsv", "ar\ten\towner\treason\nسفينة\tthe ship\to\tr\n");

        assertThat(check(one, other)).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        one + ":2: the cell 'reason' is empty: say why the desk fixes the term",
                        other + ":2: 'the ship' begins with an article: leave it out");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.csv");

        assertThat(check(missing)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("dragoman: there is no file " + missing);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int check(Path... files) {
        String[] arguments = new String[files.length + 2];
        arguments[0] = "terminology";
        arguments[1] = "check";
        for (int i = 0; i < files.length; i++) {
            arguments[i + 2] = files[i].toString();
        }
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
