package dragoman.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class UnitSelectionTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final String SEGMENT = "شارك 12 وفدا";

    private final UnitSelection selection =
            new UnitSelection(Optional.of("v2"), InstantSource.fixed(NOW));

    @Test
    void prefersPeopleThenTheSameValuesThenTheTerminologyThenTheLater() {
        Unit person = unit("شارك 9 وفود", "9 delegations, says a person", person(), "2026-01-01");
        Unit exact = unit(SEGMENT, "12 delegations, to the letter", machine("v2"), "2026-01-02");
        Unit later = unit("شارك 8 وفود", "8 delegations, later", machine("v2"), "2026-01-04");
        Unit earlier = unit("شارك 7 وفود", "7 delegations, earlier", machine("v2"), "2026-01-03");
        Unit unversioned = unit("شارك 6 وفود", "6 delegations", machine(), "2026-01-05");

        assertOrder(person, exact, later, earlier, unversioned);
    }

    @Test
    void takesNoMachinesUnitThatHasExpiredOrHasAnotherTerminology() {
        Unit expired =
                unit(
                        SEGMENT,
                        "expired",
                        new UnitOrigin.Machine("aws", Optional.of("v2"), Optional.of(NOW)),
                        "2026-01-01");
        Unit other = unit(SEGMENT, "other terminology", machine("v1"), "2026-01-01");
        Unit lasting =
                unit(
                        SEGMENT,
                        "lasts",
                        new UnitOrigin.Machine(
                                "aws", Optional.of("v2"), Optional.of(NOW.plusMillis(1))),
                        "2026-01-01");

        assertThat(selection.best(SEGMENT, List.of(expired, other))).isEmpty();
        assertThat(selection.best(SEGMENT, List.of(expired, other, lasting)))
                .map(Match::unit)
                .contains(lasting);
        assertThat(
                        new UnitSelection(Optional.empty(), InstantSource.fixed(NOW))
                                .best(SEGMENT, List.of(other)))
                .map(Match::unit)
                .contains(other);
    }

    @Test
    void goesOnToTheNextWhereValuesCannotBeCarriedOver() {
        Unit unclear = unit("شارك 9 وفود", "Several delegations took part", person(), "2026-01-01");
        Unit clear = unit("شارك 8 وفود", "8 delegations took part", machine("v2"), "2026-01-01");

        assertThat(selection.best(SEGMENT, List.of(unclear, clear)))
                .map(Match::translation)
                .contains("12 delegations took part");
    }

    /** Whatever the order in which they are given, and with each of the first ones gone. */
    private void assertOrder(Unit... ranked) {
        for (int first = 0; first < ranked.length; first++) {
            List<Unit> rest = Arrays.asList(ranked).subList(first, ranked.length);
            List<Unit> reversed = rest.reversed();
            List<Unit> shifted = Arrays.asList(rest.toArray(Unit[]::new));
            Collections.rotate(shifted, 1);
            for (List<Unit> order : List.of(rest, reversed, shifted)) {
                assertThat(selection.best(SEGMENT, order)).map(Match::unit).contains(ranked[first]);
            }
        }
    }

    private static UnitOrigin person() {
        return UnitOrigin.Person.UNNAMED;
    }

    private static UnitOrigin machine(String terminology) {
        return new UnitOrigin.Machine("aws", Optional.of(terminology), Optional.empty());
    }

    private static UnitOrigin machine() {
        return new UnitOrigin.Machine("aws", Optional.empty(), Optional.empty());
    }

    private static Unit unit(String source, String target, UnitOrigin origin, String day) {
        return new Unit("ar", "en", source, target, origin, Instant.parse(day + "T00:00:00Z"));
    }
}
