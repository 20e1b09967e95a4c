package dragoman.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.local.template.Account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

@Timeout(180)
class FunctionPoolTest {
    private static final Account ACCOUNT =
            new Account("eu-west-1", "000000000000", URI.create("http://127.0.0.1:1"));

    @TempDir private Path folder;

    @Test
    void stopsAProcessThatIsIdleAndStartsAnotherForTheNextEvent() throws Exception {
        try (FunctionPool pool = pool()) {
            ProcessHandle first = process(pool);
            pool.stopIdle(Duration.ofHours(1));
            assertThat(process(pool)).isEqualTo(first);

            pool.stopIdle(Duration.ZERO);

            first.onExit().get(60, TimeUnit.SECONDS);
            assertThat(process(pool)).isNotEqualTo(first);
        }
    }

    @Test
    void startsAnotherProcessWhenOneEndsBeforeItIsInitialised() throws Exception {
        Path started = folder.resolve("started");
        try (FunctionPool pool =
                pool(EndsAtFirst.class, Map.of(EndsAtFirst.STARTED, started.toString()))) {
            assertThat(process(pool).isAlive()).isTrue();
        }
        assertThat(started).isRegularFile();
    }

    @Test
    void aFunctionThatReportsAnErrorIsNotStartedAgain() throws Exception {
        Path missing = folder.resolve("no/such/folder/started");
        try (FunctionPool pool =
                pool(EndsAtFirst.class, Map.of(EndsAtFirst.STARTED, missing.toString()))) {
            assertThat(pool.invoke("{}".getBytes(StandardCharsets.US_ASCII), "Root=1-0-0"))
                    .isInstanceOfSatisfying(
                            InvocationResult.Failed.class,
                            failed -> assertThat(failed.message()).contains("no/such/folder"));
        }
    }

    private static ProcessHandle process(FunctionPool pool) throws InterruptedException {
        InvocationResult result =
                pool.invoke("{}".getBytes(StandardCharsets.US_ASCII), "Root=1-0-0");
        assertThat(result).isInstanceOf(InvocationResult.Answer.class);
        long pid = Long.parseLong(((InvocationResult.Answer) result).text());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private FunctionPool pool() throws IOException {
        return pool(OwnProcess.class, Map.of());
    }

    private FunctionPool pool(Class<?> handler, Map<String, String> environment)
            throws IOException {
        return Pools.of(handler, environment, folder, ACCOUNT);
    }
}
