package dragoman.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Hours in which somebody sends. */
final class Week {
    /** A Monday, at midnight. */
    static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private Week() {}

    /** The hours, of those before Monday midnight, in which a sender sends who began long ago. */
    static List<Instant> before(int weeks, Predicate<ZonedDateTime> sends) {
        return LongStream.rangeClosed(-24L * 7 * weeks, -1)
                .mapToObj(Week::after)
                .filter(hour -> sends.test(hour.atZone(ZoneOffset.UTC)))
                .toList();
    }

    /** So many hours after Monday midnight. */
    static Instant after(long hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    /** From Monday to Friday, from 8 until 18. */
    static boolean isOfficeHour(ZonedDateTime hour) {
        return hour.getDayOfWeek().getValue() <= 5 && hour.getHour() >= 8 && hour.getHour() < 18;
    }
}
