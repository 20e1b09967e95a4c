package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.deadline.Deadline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files made to be costly are read or rejected like others. What each of them costs is measured by
 * {@code bench/hostile}; here the time limit only keeps a build from hanging.
 */
@Timeout(300)
class HostileFilesTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();

    private final List<Dispatch> dispatches = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    static Set<String> names() {
        return HostileFiles.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void areReadOrRejectedWithinTheLimits(String name) {
        byte[] bytes = HostileFiles.all().getOrDefault(name, () -> new byte[0]).get();

        parse(bytes, dispatches::add);

        assertThat(dispatches.size() + rejected.size()).isPositive();
        assertThat(rejected).extracting(Rejected::code).doesNotContain("too-slow", "too-complex");
    }

    @Test
    void readsAMailWhoseHeaderHasThousandsOfLines() {
        parse(HostileFiles.mail("X: a\n" + " b\n".repeat(2_600)), dispatches::add);

        assertThat(dispatches).singleElement().extracting(Dispatch::agency).isNotNull();
    }

    @Test
    void dropsEachReplyBeforeASubject() {
        parse(
                HostileFiles.mail("Subject: " + "re: ".repeat(1_900) + "The fair\n"),
                dispatches::add);

        assertThat(dispatches)
                .singleElement()
                .extracting(dispatch -> dispatch.labels().slug().orElse(""))
                .isEqualTo("The fair");
    }

    /** Whatever overflows the stack: the entry is rejected, and its neighbours are read. */
    @Test
    void anErrorInOneEntryDoesNotAffectItsNeighbours() throws IOException {
        byte[] archive = zip("good.txt", "evil.txt", "good too.txt");

        parse(
                archive,
                dispatch -> {
                    if (dispatch.toString().contains("evil")) {
                        overflow(0);
                    }
                    dispatches.add(dispatch);
                });

        assertThat(dispatches).hasSize(2);
        assertThat(rejected)
                .singleElement()
                .satisfies(
                        why -> {
                            assertThat(why.code()).isEqualTo("too-complex");
                            assertThat(why.message()).startsWith("evil.txt: ").contains("stack");
                        });
    }

    @SuppressWarnings("InfiniteRecursion") // The error is what is wanted.
    private static int overflow(int depth) {
        return overflow(depth + 1) + depth;
    }

    private void parse(byte[] bytes, Consumer<Dispatch> found) {
        PARSER.parse(
                bytes, Uploaded.as("x", bytes), RECEIVED, Deadline.never(), found, rejected::add);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                String text = "KUWAIT, June 3 (KUNA) -- The fair opened, says " + name + ". (end)";
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
