package dragoman.watch;

import dragoman.count.Sender;
import dragoman.count.SentHour;
import dragoman.count.SentHour.Sent;
import dragoman.watch.SendingPattern.Silence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds senders that have fallen silent and layouts that have begun to be doubted. What is found is
 * reported in the hour in which it begins and not again: nothing has to be remembered for that,
 * since what was so an hour ago can be judged from the same table.
 */
final class WatchSenders {
    private static final Duration HOUR = Duration.ofHours(1);

    /** What is late in a layout: a whole day, since a sender's mornings differ from its nights. */
    private static final int LATE_HOURS = 24;

    /** What it is compared with. */
    private static final Duration BEFORE = Duration.ofDays(27);

    /** How far back the hours matter: a silence, and the rhythm before it. */
    private static final Duration REACH =
            SendingPattern.FORGOTTEN
                    .plus(Duration.ofDays(7L * SendingPattern.WEEKS))
                    .plus(Duration.ofDays(1));

    /** Senders that must be missed before it is taken for a fault on our side. */
    private static final int SEVERAL = 2;

    /** A sender is missed when it should rather have sent something than not. */
    private static final double MISSED = 0.5;

    private final Senders senders;

    WatchSenders(Senders senders) {
        this.senders = senders;
    }

    /** What has begun with the hour that a time is in. */
    List<Anomaly> begun(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Map<Sender, List<SentHour>> sent = new LinkedHashMap<>();
        senders.all().forEach(one -> sent.put(one, senders.since(one, hour.minus(REACH))));
        List<Anomaly> begun = new ArrayList<>(silences(sent, hour));
        sent.forEach((sender, hours) -> begun.addAll(warnings(sender, hours, hour)));
        return begun;
    }

    private static List<Anomaly> silences(Map<Sender, List<SentHour>> sent, Instant hour) {
        Map<Sender, SendingPattern> rhythms = new LinkedHashMap<>();
        sent.forEach((sender, hours) -> rhythms.put(sender, new SendingPattern(starts(hours))));
        SendingPattern together =
                new SendingPattern(
                        sent.values().stream().flatMap(h -> starts(h).stream()).toList());
        Map<String, Anomaly> now = silences(rhythms, together, hour);
        now.keySet().removeAll(silences(rhythms, together, hour.minus(HOUR)).keySet());
        return List.copyOf(now.values());
    }

    private static List<Instant> starts(List<SentHour> hours) {
        return hours.stream().map(SentHour::start).toList();
    }

    /** The silences at an hour, by whose they are. */
    private static Map<String, Anomaly> silences(
            Map<Sender, SendingPattern> rhythms, SendingPattern together, Instant hour) {
        Map<Sender, Silence> each = new LinkedHashMap<>();
        rhythms.forEach(
                (sender, rhythm) ->
                        rhythm.silence(hour).ifPresent(silence -> each.put(sender, silence)));
        Optional<Silence> all = together.silence(hour).filter(Silence::isOdd);
        Map<String, Anomaly> found = new LinkedHashMap<>();
        if (all.isPresent() && missed(rhythms, hour, all.get().hours()) >= SEVERAL) {
            found.put("", new Anomaly.AllQuiet(all.get()));
            return found;
        }
        each.forEach(
                (sender, silence) -> {
                    if (silence.isOdd()) {
                        found.put(sender.text(), new Anomaly.Quiet(sender, silence));
                    }
                });
        return found;
    }

    /**
     * How many senders should have sent something in the hours in which nobody did. A whole weekend
     * of small chances before that makes nobody missed.
     */
    private static long missed(Map<Sender, SendingPattern> rhythms, Instant hour, int hours) {
        return rhythms.values().stream()
                .flatMap(rhythm -> rhythm.silence(hour, hours).stream())
                .filter(silence -> silence.chance() < MISSED)
                .count();
    }

    private static List<Anomaly> warnings(Sender sender, List<SentHour> hours, Instant hour) {
        List<Anomaly> found = new ArrayList<>();
        Collection<String> formats =
                hours.stream()
                        .flatMap(one -> one.formats().keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        for (String format : formats) {
            WarningShare share = share(hours, format, hour);
            // What goes up and down about the limit is reported once a day at most.
            if (share.hasJumped()
                    && IntStream.rangeClosed(1, LATE_HOURS)
                            .mapToObj(
                                    back ->
                                            share(
                                                    hours,
                                                    format,
                                                    hour.minus(HOUR.multipliedBy(back))))
                            .noneMatch(WarningShare::hasJumped)) {
                found.add(new Anomaly.WarnedLayout(sender, format, share));
            }
        }
        return found;
    }

    private static WarningShare share(List<SentHour> hours, String format, Instant end) {
        Instant late = end.minus(HOUR.multipliedBy(LATE_HOURS));
        return new WarningShare(
                sum(hours, format, late, end), sum(hours, format, late.minus(BEFORE), late));
    }

    /** What was sent in a layout in whole hours. */
    private static Sent sum(List<SentHour> hours, String format, Instant from, Instant to) {
        return hours.stream()
                .filter(one -> !one.start().isBefore(from) && one.start().isBefore(to))
                .map(one -> one.formats().getOrDefault(format, new Sent(0, 0)))
                .reduce(new Sent(0, 0), Sent::plus);
    }
}
