package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.card.Card;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Quote;
import dragoman.record.DispatchRecord;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionText;
import dragoman.rendition.Segment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names are found in the dispatch's language and in those that it was translated into. */
class NamesTest {
    private static final String TRANSLATED =
            "Sergei Lavrov said in Moscow that the United Nations opened the bridge.";

    private final DispatchRecord stored = stored();
    private final Shelf shelf = new Shelf().with(stored).with(dragoman.Samples.stored());
    private final Caller caller = new Caller(shelf);

    @ParameterizedTest
    @CsvSource({
        "person, سيرغي لافروف",
        "person, سيرغي-لافروف",
        "person, Sergei Lavrov",
        "person, sergei-lavrov",
        "person, Sergey Lavrov",
        "person, Sergueï Lavrov",
        "place, موسكو",
        "place, Moscow",
        "organisation, الأمم المتحدة",
        "organisation, United Nations",
        "q, Lavrov",
        "q, لافروف",
        "q, Moscow",
        "q, موسكو",
        "q, United Nations",
        "q, '\"united nations\"'",
        "q, المتحدة",
        "q, Lavrov Moscow",
    })
    void findsNamesInSourceAndTarget(String parameter, String value) {
        assertThat(found(Map.of(parameter, value))).containsExactly(stored.id());
    }

    @ParameterizedTest
    @CsvSource({
        "person, Sergei Lavrentiev",
        "person, Sergio Lavery",
        "person, سيرغي لافروفا",
        "place, Muscovy",
        "organisation, United States",
        "q, Sarajevo",
    })
    void findsNobodyElse(String parameter, String value) {
        assertThat(found(Map.of(parameter, value))).isEmpty();
    }

    @Test
    void takesNamesAsTheyAreWrittenWhereFoldingIsOff() {
        assertThat(found(Map.of("person", "Sergei Lavrov", "fold", "false"))).hasSize(1);
        assertThat(found(Map.of("person", "Sergey Lavrov", "fold", "false"))).isEmpty();
        assertThat(quotes(Map.of("speaker", "سيرغي لافروف", "fold", "false"))).hasSize(1);
        assertThat(quotes(Map.of("speaker", "Sergey Lavrov", "fold", "false"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "سيرغي لافروف, 1",
        "Sergei Lavrov, 1",
        "Sergey Lavrov, 1",
        "Sergei Lavrentiev, 0",
    })
    void findsWhatSomebodySaidByTheSpeakersName(String speaker, int quotes) {
        assertThat(quotes(Map.of("speaker", speaker))).hasSize(quotes);
    }

    @Test
    void namesPeopleOnCardsInEachLanguage() {
        assertThat(Card.of(stored).facets())
                .contains(
                        "person#سيرغي-لافروف",
                        "person#sergei-lavrov",
                        "place#موسكو",
                        "place#moscow",
                        "organisation#united-nations");
    }

    private List<String> found(Map<String, String> query) {
        Map<String, String> inMarch = new HashMap<>(query);
        inMarch.put("from", "2026-03-01");
        return Caller.json(caller.get("/dispatches", inMarch))
                .at("/dispatches")
                .valueStream()
                .map(card -> card.at("/id").asString())
                .toList();
    }

    private JsonNode quotes(Map<String, String> query) {
        return Caller.json(caller.get("/quotes", query)).at("/quotes");
    }

    private static DispatchRecord stored() {
        DispatchRecord plain = Samples.stored("KUNA", "2026-03-05", "10:00:00");
        Dispatch dispatch =
                plain.dispatch()
                        .withMentions(
                                List.of(
                                        mention(
                                                MentionKind.PERSON,
                                                "سيرغي لافروف",
                                                Optional.empty()),
                                        mention(MentionKind.PLACE, "موسكو", Optional.of("Moscow")),
                                        mention(
                                                MentionKind.ORGANISATION,
                                                "الأمم المتحدة",
                                                Optional.of("United Nations"))),
                                List.of(
                                        new Quote(
                                                0,
                                                0,
                                                10,
                                                Optional.of("سيرغي-لافروف"),
                                                Optional.empty(),
                                                Optional.empty(),
                                                false)));
        Rendition english =
                Rendition.translation(
                        "en",
                        false,
                        Optional.empty(),
                        new RenditionText(
                                Optional.of("Bridge opened"),
                                Optional.of(HeadlineSource.DISPATCH),
                                List.of(),
                                List.of()),
                        List.of(
                                Segment.whole(
                                        0,
                                        dispatch.paragraphs().getFirst().text(),
                                        TRANSLATED,
                                        Origin.AWS)),
                        60);
        return DispatchRecord.of(dispatch, List.of(english), List.of());
    }

    private static Mention mention(MentionKind kind, String text, Optional<String> english) {
        return new Mention(
                kind,
                0,
                0,
                text.length(),
                text,
                Optional.of(text.replace(' ', '-')),
                english,
                Optional.empty(),
                Optional.empty(),
                0.9);
    }
}
