package dragoman.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * In which hours of the week somebody sends, learned from the four weeks before the last dispatch;
 * and how likely it is that somebody of that pattern sends nothing for as long as that.
 *
 * <p>An hour of the week in which the sender sent in {@code n} of {@code w} weeks has something
 * with the chance {@code (n + m / 2) / (w + 1)}, where {@code m} is the share of all hours in which
 * the sender sends. So an hour in which nothing ever came weighs little for somebody who seldom
 * sends, and much for somebody who always does; and nothing is taken for certain.
 */
final class SendingPattern {
    /**
     * Weeks that the pattern is learned from: enough to distinguish nights and weekends from days.
     */
    static final int WEEKS = 4;

    /** Whole weeks that must have been seen: one would take any accident for a habit. */
    static final int MIN_WEEKS = 2;

    /**
     * A silence that is less likely than this is reported: of an hourly sender after four hours,
     * and of somebody who sends at random by mistake about once in a thousand pauses.
     */
    static final double UNLIKELY = 0.001;

    /** Longer silences are not judged any more: the sender is forgotten. */
    static final Duration FORGOTTEN = Duration.ofDays(28);

    /** Three hours of an hourly sender come to just {@link #UNLIKELY}, but for rounding. */
    private static final double ROUNDING = 1e-9;

    private static final int HOURS_OF_WEEK = 7 * 24;
    private static final int SECONDS_OF_HOUR = 3600;

    // Hours since 1970: each is the same in every time zone that matters here, which is UTC.
    private final NavigableSet<Long> sent = new TreeSet<>();

    /**
     * The rhythm of somebody.
     *
     * @param sent hours in which there was something
     */
    SendingPattern(Collection<Instant> sent) {
        sent.forEach(hour -> this.sent.add(number(hour)));
    }

    /**
     * How long there has been nothing.
     *
     * @param hours whole hours
     * @param chance that there is nothing for so long
     */
    record Silence(int hours, double chance) {
        /** Whether something is to be expected sooner than this. */
        boolean isOdd() {
            return UNLIKELY - chance > ROUNDING;
        }
    }

    /**
     * The silence at a time, by what had been sent until then. Empty when too little is known of
     * the sender, or when it has been silent for so long that it is forgotten. The hour that is not
     * over yet is no silence, but ends one.
     */
    Optional<Silence> silence(Instant now) {
        return silence(now, Integer.MAX_VALUE);
    }

    /** The same, of no more than so many hours of it, the last ones. */
    Optional<Silence> silence(Instant now, int most) {
        long present = number(now);
        Long last = sent.floor(present);
        if (last == null) {
            return Optional.empty();
        }
        // Since when the sender is known, as far as that matters.
        long first = Math.max(sent.first(), last - WEEKS * HOURS_OF_WEEK + 1);
        boolean isNew = last - first + 1 < MIN_WEEKS * HOURS_OF_WEEK;
        boolean isForgotten = present - last - 1 > FORGOTTEN.toHours();
        if (isNew || isForgotten) {
            return Optional.empty();
        }
        double mean = (double) sent.subSet(first, true, last, true).size() / (last - first + 1);
        double chance = 1;
        long from = Math.max(last + 1, present - most);
        for (long hour = from; hour < present; hour++) {
            chance *= 1 - expected(hour, first, last, mean);
        }
        return Optional.of(new Silence((int) Math.max(0, present - from), chance));
    }

    /** The chance that there is something in an hour of the silence. */
    private double expected(long hour, long first, long last, double mean) {
        int weeks = 0;
        int with = 0;
        for (long same = hour - HOURS_OF_WEEK; same >= first; same -= HOURS_OF_WEEK) {
            if (same <= last) {
                weeks++;
                with += sent.contains(same) ? 1 : 0;
            }
        }
        return (with + mean / 2) / (weeks + 1);
    }

    private static long number(Instant hour) {
        return hour.truncatedTo(ChronoUnit.HOURS).getEpochSecond() / SECONDS_OF_HOUR;
    }
}
