package dragoman.parse.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.json.Json;
import dragoman.parse.agency.Agency;
import dragoman.parse.agency.Marks;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.date.Days;
import dragoman.parse.date.PrintedDay;
import dragoman.parse.place.Gazetteer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/** Each layout of a dateline, by an example of it. */
class DatelineReaderTest {
    private static final String LEAD = "The boat sailed at dawn from the Sea of Clouds.";
    private static final DatelineReader READER =
            reader(
                    """
                    {"code": "LUNA", "marks": ["LUNA", "Luna Press"], "monthFirst": true,
                     "datelines": ["(?<mark>LUNA)>(?<place>[A-Z ]+)@(?<d>\\\\d+)\\\\.(?<mon>\\\\p{L}+)\\\\.(?<y>\\\\d{4})> "]}
                    """);

    private static DatelineReader reader(String agency) {
        List<Agency> agencies = List.of(Json.read(agency, Agency.class));
        CalendarNames names = CalendarNames.builtIn().with(agencies);
        return new DatelineReader(
                agencies, new Marks(agencies), new Days(names), Gazetteer.builtIn(), names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "AgencyPattern; LUNA>MARE NUBIUM@3.June.2025> ; MARE NUBIUM; 3/6/2025",
                "MarkThenPlaceAndDay; (LUNA) - Oslo, 3 June - ; Oslo; 3/6",
                "MarkAlone; (LUNA) ; ;",
                "MarkThenPlace; LUNA - Oslo - ; Oslo;",
                "MarkThenLead; LUNA - ; ;",
                "HeadlineThenDateAndPlace; (3/6/2025) Oslo (LUNA) ; Oslo; 3/6/2025",
                "PlaceThenDay; OSLO, June 3 (LUNA) -- ; OSLO; 3/6",
                "PlaceThenDay, month first; OSLO, 6/3 (LUNA) -- ; OSLO; 3/6",
                "PlaceThenDay, bare mark; OSLO, Tuesday, June 3, 2025, LUNA - ; OSLO; 3/6/2025",
                "DayThenPlace; 3 June, Oslo (LUNA) - ; Oslo; 3/6",
                "PlaceThenMark; TYCHO (LUNA) - ; TYCHO;",
                "PlaceThenMark, bare mark; Oslo - LUNA: ; Oslo;",
            })
    void readsASignedDateline(String layout, String dateline, String place, String day) {
        String headline = layout.startsWith("Headline") ? "Boat sails from the Sea of Clouds " : "";
        String opening = headline + dateline + " ";
        Optional<PrintedDateline> found = READER.signed(opening + LEAD);

        assertThat(found).isPresent();
        assertThat(found.get().agencies()).containsExactly("LUNA");
        assertThat(found.get().places()).isEqualTo(Optional.ofNullable(place));
        assertThat(found.get().day().map(DatelineReaderTest::text))
                .isEqualTo(Optional.ofNullable(day));
        assertThat(found.get().start()).isEqualTo(headline.stripTrailing().length());
        assertThat(found.get().end()).isEqualTo(opening.length());
    }

    private static String text(PrintedDay day) {
        return day.day() + "/" + day.month() + day.year().map(year -> "/" + year).orElse("");
    }

    @Test
    void takesNoSentenceForASignedDateline() {
        assertThat(READER.signed("The boat that Luna Press hired sailed at dawn.")).isEmpty();
        assertThat(READER.signed("Who owns the boat? (LUNA) - Nobody")).isEmpty();
        assertThat(READER.signed("LUNA - Boat sails")).isEmpty();
        assertThat(READER.signed("Oslo, 3 June - " + LEAD)).isEmpty();
    }

    @Test
    void readsPlaceAndDayWithoutAMarkOnlyInABody() {
        String line = "Oslo, 3 June - " + LEAD;

        assertThat(READER.inBody(line).orElseThrow().places()).contains("Oslo");
        assertThat(READER.inPlainText(line)).isEmpty();
    }

    @Test
    void readsAKnownPlaceInCapitalsBeforeALead() {
        assertThat(READER.inPlainText("OSLO - " + LEAD).orElseThrow().places()).contains("OSLO");
        assertThat(READER.inPlainText("TYCHO - " + LEAD)).isEmpty();
        assertThat(READER.inPlainText("OSLO - The boat")).isEmpty();
    }

    @Test
    void readsAKnownPlaceBeforeAnItemOfARoundup() {
        assertThat(READER.itemOfRoundup("Oslo - " + LEAD).orElseThrow().places()).contains("Oslo");
        assertThat(READER.itemOfRoundup("Tycho - " + LEAD)).isEmpty();
        assertThat(READER.inPlainText("Oslo - " + LEAD)).isEmpty();
    }

    @Test
    void readsAKnownPlaceAlone() {
        assertThat(READER.placeAlone("OSLO").orElseThrow().places()).contains("OSLO");
        assertThat(READER.placeAlone("TYCHO")).isEmpty();
        assertThat(READER.placeAlone("Oslo")).isEmpty();
    }

    @Test
    void readsAnElementThatIsKeptForTheDateline() {
        PrintedDateline dated = READER.inElement("Tycho, 3 June -").orElseThrow();
        assertThat(dated.places()).contains("Tycho");
        assertThat(dated.day()).contains(new PrintedDay(3, 6, Optional.empty()));

        assertThat(READER.inElement("Tycho").orElseThrow().places()).contains("Tycho");
        assertThat(READER.inElement("TYCHO (LUNA)").orElseThrow().agencies())
                .containsExactly("LUNA");
        assertThat(READER.inElement("Who owns the boat?")).isEmpty();
    }

    @Test
    void knowsWhereNoMarkCanBe() {
        assertThat(READER.maySign("OSLO (luna) - " + LEAD)).isTrue();
        assertThat(READER.maySign("OSLO (LUNAR) - " + LEAD)).isFalse();
    }
}
