package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.deadline.Deadline;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class DeadlineTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();
    private static final byte[] BUNDLE =
            "KUWAIT, June 3 (KUNA) -- The fair opened. (end)\n"
                    .repeat(100)
                    .getBytes(StandardCharsets.UTF_8);

    private final List<Dispatch> dispatches = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private Instant now = RECEIVED;

    @Test
    void keepsWhatWasReadBeforeAndSaysWhereReadingStopped() {
        InstantSource slow = () -> now = now.plusMillis(10);

        parse(BUNDLE, Deadline.after(Duration.ofSeconds(3), slow), dispatches::add);

        assertThat(dispatches).isNotEmpty().hasSizeLessThan(100);
        assertThat(rejected)
                .singleElement()
                .satisfies(
                        why -> {
                            assertThat(why.code()).isEqualTo("too-slow");
                            assertThat(why.message())
                                    .contains("180 seconds", "the text item from byte 0 on")
                                    .contains("MaxReadingSeconds");
                        });
    }

    @Test
    void stopsBeforeTheFirstDispatchIfNeedBe() {
        InstantSource stopped = () -> now = now.plusSeconds(2);

        parse(BUNDLE, Deadline.after(Duration.ofSeconds(1), stopped), dispatches::add);

        assertThat(dispatches).isEmpty();
        assertThat(rejected).extracting(Rejected::code).containsExactly("too-slow");
    }

    @Test
    void doesNotCountTheTimeOfSendingOn() {
        Consumer<Dispatch> slowQueue =
                dispatch -> {
                    dispatches.add(dispatch);
                    now = now.plusSeconds(60);
                };

        parse(BUNDLE, Deadline.after(Duration.ofSeconds(1), () -> now), slowQueue);

        assertThat(dispatches).hasSize(100);
        assertThat(rejected).isEmpty();
    }

    private void parse(byte[] bytes, Deadline deadline, Consumer<Dispatch> found) {
        PARSER.parse(bytes, Uploaded.as("x", bytes), RECEIVED, deadline, found, rejected::add);
    }
}
