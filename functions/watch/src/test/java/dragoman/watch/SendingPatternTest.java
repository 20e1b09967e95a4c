package dragoman.watch;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class SendingPatternTest {
    private static final int HOURS_OF_YEAR = 24 * 365;

    @Test
    void missesWhoSendsEveryHourAfterFourHours() {
        SendingPattern rhythm = new SendingPattern(Week.before(4, _ -> true));

        assertThat(isOdd(rhythm, Week.after(3))).isFalse();
        assertThat(isOdd(rhythm, Week.after(4))).isTrue();
        assertThat(rhythm.silence(Week.after(4)).orElseThrow().hours()).isEqualTo(4);
    }

    @Test
    void expectsNothingAtNightAndOnWeekendsOfWhoKeepsOfficeHours() {
        SendingPattern rhythm = new SendingPattern(Week.before(4, Week::isOfficeHour));

        // Until Monday at 8, since Friday at 18.
        assertThat(isOdd(rhythm, Week.after(8))).isFalse();
        assertThat(isOdd(rhythm, Week.after(9))).isFalse();
        assertThat(isOdd(rhythm, Week.after(12))).isTrue();
    }

    @Test
    void missesWhoKeepsOfficeHoursWithinAWorkingDay() {
        List<Instant> hours = new ArrayList<>(Week.before(4, Week::isOfficeHour));
        LongStream.rangeClosed(8, 12).forEach(hour -> hours.add(Week.after(hour)));
        SendingPattern rhythm = new SendingPattern(hours);

        assertThat(isOdd(rhythm, Week.after(14))).isFalse();
        assertThat(isOdd(rhythm, Week.after(18))).isTrue();
    }

    @Test
    void waitsForWhoSendsOnceAWeek() {
        SendingPattern rhythm =
                new SendingPattern(
                        Week.before(
                                5,
                                hour ->
                                        hour.getDayOfWeek() == DayOfWeek.SUNDAY
                                                && hour.getHour() == 23));

        for (int hour = 1; hour <= 24 * 14; hour++) {
            assertThat(isOdd(rhythm, Week.after(hour))).as("after %d hours", hour).isFalse();
        }
    }

    @Test
    void saysNothingOfWhoIsNew() {
        List<Instant> thirteenDays =
                LongStream.rangeClosed(-13 * 24, -1).mapToObj(Week::after).toList();

        assertThat(new SendingPattern(thirteenDays).silence(Week.after(48))).isEmpty();
        assertThat(new SendingPattern(Week.before(2, _ -> true)).silence(Week.after(48)))
                .isPresent();
        assertThat(new SendingPattern(List.of()).silence(Week.MONDAY)).isEmpty();
    }

    @Test
    void forgetsWhoIsSilentForFourWeeks() {
        SendingPattern rhythm = new SendingPattern(Week.before(4, _ -> true));

        assertThat(isOdd(rhythm, Week.after(28 * 24))).isTrue();
        assertThat(rhythm.silence(Week.after(28 * 24 + 1))).isEmpty();
    }

    @Test
    void theHourThatIsNotOverEndsASilence() {
        List<Instant> hours = new ArrayList<>(Week.before(4, _ -> true));
        hours.add(Week.after(9));

        SendingPattern rhythm = new SendingPattern(hours);

        assertThat(rhythm.silence(Week.after(8)).orElseThrow().hours()).isEqualTo(8);
        assertThat(rhythm.silence(Week.after(9)).orElseThrow().hours()).isZero();
    }

    @Test
    void seldomMissesWhoSendsAtRandom() {
        // A year of somebody who sends three dispatches a day, at any hour.
        Random random = new Random(7);
        List<Instant> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS_OF_YEAR; hour++) {
            if (random.nextDouble() < 3 / 24.0) {
                hours.add(Week.after(hour));
            }
        }
        SendingPattern rhythm = new SendingPattern(hours);
        int began = 0;
        boolean wasOdd = false;
        for (int hour = 0; hour < HOURS_OF_YEAR; hour++) {
            boolean isOdd = isOdd(rhythm, Week.after(hour));
            began += isOdd && !wasOdd ? 1 : 0;
            wasOdd = isOdd;
        }

        // A thousand pauses, each of which is taken for odd once in a thousand times.
        assertThat(began).isLessThanOrEqualTo(4);
        Instant last = hours.getLast();
        assertThat(isOdd(rhythm, last.plus(Duration.ofDays(5)))).isTrue();
    }

    @Property(tries = 50)
    void aSilenceGetsLessLikelyByTheHour(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int eachOf) {
        Random random = new Random(seed);
        SendingPattern rhythm =
                new SendingPattern(Week.before(5, _ -> random.nextInt(eachOf) == 0));

        double before = 1;
        for (int hour = 0; hour <= 24 * 7; hour++) {
            double chance =
                    rhythm.silence(Week.after(hour))
                            .map(SendingPattern.Silence::chance)
                            .orElse(before);
            assertThat(chance).isPositive().isLessThanOrEqualTo(before);
            before = chance;
        }
    }

    private static boolean isOdd(SendingPattern rhythm, Instant at) {
        return rhythm.silence(at).filter(SendingPattern.Silence::isOdd).isPresent();
    }
}
