package dragoman.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Set;

class BatchAnswerTest {
    private static final Set<String> BATCH = Set.of("a", "b");

    @Test
    void nothingReportedIsSuccess() {
        check("", Set.of());
        check("null", Set.of());
        check("{}", Set.of());
        check("{\"batchItemFailures\":[]}", Set.of());
        check("{\"batchItemFailures\":null}", Set.of());
    }

    @Test
    void whatIsReportedFailed() {
        check("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}", Set.of("b"));
    }

    @Test
    void aReportThatMakesNoSenseFailsAll() {
        check("{\"batchItemFailures\":[{\"itemIdentifier\":\"c\"}]}", BATCH);
        check("{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}", BATCH);
        check("{\"batchItemFailures\":[{}]}", BATCH);
        check("not json", BATCH);
    }

    @Test
    void aFunctionThatFailedFailsAll() {
        assertThat(BatchAnswer.failed(new InvocationResult.Failed("t", "m"), BATCH, true))
                .isEqualTo(BATCH);
    }

    private static void check(String answer, Set<String> failed) {
        assertThat(
                        BatchAnswer.failed(
                                new InvocationResult.Answer(
                                        answer.getBytes(StandardCharsets.UTF_8)),
                                BATCH,
                                true))
                .isEqualTo(failed);
    }
}
