package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.Samples;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Labels;
import dragoman.handoff.Envelope;
import dragoman.record.Parsed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class LanesTest {
    private final List<Envelope<Parsed>> urgent = new ArrayList<>();
    private final List<Envelope<Parsed>> other = new ArrayList<>();
    private final Lanes lanes = new Lanes(urgent::add, other::add);

    @ParameterizedTest
    @CsvSource({
        "FLASH, 4, true",
        "KILL, 5, true",
        "CORRECTION, 8, true",
        "STORY, 1, true",
        "STORY, 3, true",
        "STORY, 4, false",
        "UPDATE, 5, false",
        "ROUNDUP, 8, false"
    })
    void letUrgentCopyOvertake(DispatchKind kind, int urgency, boolean overtakes) {
        lanes.send(envelope(kind, urgency));

        assertThat(urgent).hasSize(overtakes ? 1 : 0);
        assertThat(other).hasSize(overtakes ? 0 : 1);
    }

    @Test
    void keepTheOrderOfEachLane() {
        List<Envelope<Parsed>> all =
                List.of(
                        envelope(DispatchKind.STORY, 5),
                        envelope(DispatchKind.FLASH, 5),
                        envelope(DispatchKind.STORY, 6),
                        envelope(DispatchKind.KILL, 6));

        lanes.sendAll(all);

        assertThat(urgent).containsExactly(all.get(1), all.get(3));
        assertThat(other).containsExactly(all.get(0), all.get(2));
    }

    private static Envelope<Parsed> envelope(DispatchKind kind, int urgency) {
        Dispatch sample = Samples.dispatch();
        Dispatch dispatch =
                new Dispatch(
                        sample.id(),
                        sample.agency(),
                        sample.language(),
                        kind,
                        sample.format(),
                        sample.dating(),
                        Labels.NONE.withUrgency(urgency),
                        sample.heading(),
                        sample.datelines(),
                        sample.paragraphs(),
                        sample.closing(),
                        sample.mentions(),
                        sample.quotes(),
                        sample.topics(),
                        sample.publication(),
                        sample.warnings(),
                        sample.transmission(),
                        sample.upload());
        return Envelope.of("trace", sample.upload(), new Parsed(dispatch, List.of()));
    }
}
