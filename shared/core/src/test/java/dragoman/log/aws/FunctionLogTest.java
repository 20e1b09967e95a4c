package dragoman.log.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.handoff.Invocation;
import dragoman.json.Json;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class FunctionLogTest {
    private final List<String> lines = new ArrayList<>();
    private final FunctionLog log =
            new FunctionLog(
                    lines::add, "test", InstantSource.fixed(Instant.parse("2026-03-01T06:30:00Z")));

    /** Metric filters of the template count by these names. */
    @Test
    void anErrorNamesItsEventAndTheVersionThatRan() {
        log.events(new Invocation()).error("message-failed", Map.of("message", "m-1"));

        Map<?, ?> line = Json.read(lines.getFirst(), Map.class);
        assertThat(line)
                .isEqualTo(
                        Map.of(
                                "timestamp", "2026-03-01T06:30:00Z",
                                "level", "ERROR",
                                "event", "message-failed",
                                "message", "m-1",
                                "version", "1",
                                "AWSRequestId", "request-1"));
    }
}
