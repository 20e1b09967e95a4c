package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchKind;
import dragoman.handoff.Envelope;
import dragoman.handoff.Handoff;
import dragoman.record.Parsed;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends flashes, urgent copy, kills and corrections by a queue of their own, so that they overtake
 * a bundle of ten thousand stories that came a minute before.
 *
 * @param urgent takes those
 * @param other takes the rest
 */
record Lanes(Handoff<Parsed> urgent, Handoff<Parsed> other) implements Handoff<Parsed> {
    // IPTC's scale ends at 8; agencies send their flashes as 1, bulletins as 2 and urgent copy as
    // 3.
    private static final int MAX_LEVEL = 3;
    private static final Set<DispatchKind> KINDS =
            EnumSet.of(DispatchKind.FLASH, DispatchKind.KILL, DispatchKind.CORRECTION);

    @Override
    public void send(Envelope<Parsed> envelope) {
        (isUrgent(envelope) ? urgent : other).send(envelope);
    }

    @Override
    public void sendAll(List<Envelope<Parsed>> envelopes) {
        var lanes = envelopes.stream().collect(Collectors.partitioningBy(Lanes::isUrgent));
        urgent.sendAll(lanes.getOrDefault(true, List.of()));
        other.sendAll(lanes.getOrDefault(false, List.of()));
    }

    private static boolean isUrgent(Envelope<Parsed> envelope) {
        Dispatch dispatch = envelope.body().dispatch();
        return KINDS.contains(dispatch.kind())
                || dispatch.labels().urgency().filter(level -> level <= MAX_LEVEL).isPresent();
    }
}
