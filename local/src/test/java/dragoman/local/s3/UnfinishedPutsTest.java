package dragoman.local.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class UnfinishedPutsTest {
    private static final String PART = "wire/report.txt-0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0";

    @TempDir private Path folder;

    @Test
    void whatIsBeingWrittenIsNoObject() throws IOException {
        Path files = folder.resolve("s3/inbox");
        for (String bucket : List.of("inbox", "outbox")) {
            for (String key : List.of(PART, "wire/other" + PART)) {
                Path file = folder.resolve("s3").resolve(bucket).resolve(key);
                Files.createDirectories(file.getParent());
                Files.writeString(file, "text");
            }
        }
        UnfinishedPuts puts = UnfinishedPuts.clean(folder.resolve("s3"), folder.resolve("s3-puts"));

        List<Boolean> meanwhile =
                puts.note(
                        "inbox",
                        "wire/report.txt",
                        () ->
                                List.of(
                                        puts.isPart("inbox", PART),
                                        puts.isPart("inbox", "wire/report.txt"),
                                        puts.isPart("inbox", "wire/other" + PART),
                                        puts.isPart("outbox", PART)));

        assertThat(meanwhile).containsExactly(true, false, false, false);
        // An object of such a name.
        assertThat(puts.isPart("inbox", PART)).isFalse();
        // Listed before the put ended, and renamed since.
        Files.delete(files.resolve(PART));
        assertThat(puts.isPart("inbox", PART)).isTrue();
    }
}
