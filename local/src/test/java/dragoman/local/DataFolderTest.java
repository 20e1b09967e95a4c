package dragoman.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DataFolderTest {
    @TempDir private Path parent;

    @Test
    void oneCloudAtATimeHasTheFolder() throws IOException {
        Path path = parent.resolve("new/data");
        try (DataFolder first = DataFolder.open(path)) {
            assertThat(first.service("s3")).isDirectory();
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "%s is in use by process %d; stop that one, or choose another folder by"
                                    + " --data",
                            path, ProcessHandle.current().pid());
        }
        try (DataFolder next = DataFolder.open(path)) {
            assertThat(next.service("s3")).isDirectory();
        }
    }

    @Test
    void aFileInPlaceOfAFolderIsNamed() throws IOException {
        Path file = Files.writeString(parent.resolve("data"), "text");
        assertThatThrownBy(() -> DataFolder.open(file))
                .hasMessage("%s is not a folder; choose another folder by --data", file);

        Path folder = parent.resolve("other");
        try (DataFolder data = DataFolder.open(folder)) {
            Files.writeString(folder.resolve("sqs"), "text");
            assertThatThrownBy(() -> data.service("sqs"))
                    .hasMessageStartingWith(folder.resolve("sqs") + " is not a folder");
        }
    }
}
