package dragoman.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dragoman.count.SentHour.Sent;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class WarningShareTest {
    @Test
    void seesAJumpAndNotAWaver() {
        Sent before = new Sent(1000, 50);

        assertThat(new WarningShare(new Sent(40, 20), before).hasJumped()).isTrue();
        assertThat(new WarningShare(new Sent(40, 4), before).hasJumped()).isFalse();
        assertThat(new WarningShare(new Sent(9, 9), before).hasJumped()).isFalse();
        // Sure, and yet no more than half as much again.
        assertThat(new WarningShare(new Sent(10_000, 750), before).hasJumped()).isFalse();
    }

    @Test
    void expectsNothingOfALayoutThatIsNew() {
        assertThat(new WarningShare(new Sent(40, 40), new Sent(0, 0)).hasJumped()).isFalse();
    }

    @Test
    void knowsTheChancesOfDice() {
        // At least one six of four: 671 of 1296.
        assertThat(WarningShare.chanceOfAtLeast(1, 4, 1 / 6.0))
                .isCloseTo(671 / 1296.0, within(1e-12));
        assertThat(WarningShare.chanceOfAtLeast(4, 4, 1 / 6.0))
                .isCloseTo(1 / 1296.0, within(1e-12));
        assertThat(WarningShare.chanceOfAtLeast(0, 4, 1 / 6.0)).isEqualTo(1);
        assertThat(WarningShare.chanceOfAtLeast(5, 4, 1 / 6.0)).isZero();
    }

    @Test
    void addsTermsThatAreTooSmallForANumber() {
        // 0.5 to the power of 5000 is no number that a double can represent.
        assertThat(WarningShare.chanceOfAtLeast(2500, 5000, 0.5)).isCloseTo(0.5056, within(0.0001));
    }

    @Property(tries = 200)
    void moreAreNeverMoreLikely(
            @ForAll @IntRange(min = 1, max = 300) int all,
            @ForAll @IntRange(min = 1, max = 999) int perMille) {
        double each = perMille / 1000.0;
        double before = 1;
        for (int least = 1; least <= all; least++) {
            double chance = WarningShare.chanceOfAtLeast(least, all, each);
            assertThat(chance).isBetween(0.0, before * (1 + 1e-9));
            before = chance;
        }
        assertThat(before).isCloseTo(Math.pow(each, all), within(1e-9));
    }
}
