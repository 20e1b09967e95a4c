package dragoman.api;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.record.DispatchRecord;
import dragoman.record.RecordLinks;
import dragoman.record.RecordState;
import dragoman.record.Story;
import dragoman.record.StoryMember;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class StoriesTest {
    private static final DispatchRecord FIRST = Samples.stored("KUNA", "2026-03-04", "09:05:00");
    private static final DispatchRecord RELAY = Samples.stored("SPA", "2026-03-04", "10:00:00");
    private static final DispatchRecord OTHER = Samples.stored("QNA", "2026-03-04", "09:30:00");
    private static final DispatchRecord LATER = Samples.stored("WAM", "2026-03-05", "08:00:00");

    private final Shelf shelf =
            new Shelf()
                    .with(linked(FIRST, false, LATER, RELAY))
                    .with(linked(RELAY, true, FIRST, LATER))
                    .with(linked(LATER, false, FIRST, RELAY))
                    .with(OTHER);
    private final Caller caller = new Caller(shelf);

    @Test
    void showsTheNewestCardOfAStoryWithWhoElseSentIt() {
        JsonNode page = list(Map.of("group", "story"));

        assertThat(ids(page)).containsExactly(LATER.id(), OTHER.id());
        JsonNode story = page.path("stories").path(LATER.id());
        assertThat(story.path("independent").asInt()).isEqualTo(2);
        assertThat(story.path("also").size()).isEqualTo(2);
        assertThat(story.at("/also/0/agency").asString()).isEqualTo("KUNA");
        assertThat(page.path("stories").size()).isEqualTo(1);
    }

    @Test
    void showsTheNewestOfThoseThatTheListHolds() {
        assertThat(ids(list(Map.of("group", "story", "to", "2026-03-04"))))
                .containsExactly(RELAY.id(), OTHER.id());
        assertThat(ids(list(Map.of("group", "story", "agency", "KUNA"))))
                .containsExactly(FIRST.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void showsAStoryOnceOnWhateverPages(String limit) {
        List<String> shown = new ArrayList<>();
        Map<String, String> query = new HashMap<>(Map.of("group", "story", "limit", limit));
        JsonNode page;
        do {
            page = list(query);
            shown.addAll(ids(page));
            query.put("cursor", page.path("next").asString(""));
        } while (page.has("next"));

        assertThat(shown).containsExactly(LATER.id(), OTHER.id());
    }

    @Test
    void listsEachDispatchUnlessToldToGroup() {
        JsonNode page = list(Map.of());

        assertThat(ids(page)).containsExactly(LATER.id(), RELAY.id(), OTHER.id(), FIRST.id());
        assertThat(page.has("stories")).isFalse();
        assertThat(caller.get("/dispatches", Map.of("group", "agency")).getStatusCode())
                .isEqualTo(400);
    }

    private JsonNode list(Map<String, String> query) {
        return Caller.json(caller.get("/dispatches", query));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("dispatches").forEach(card -> ids.add(card.path("id").asString()));
        return ids;
    }

    private static DispatchRecord linked(
            DispatchRecord record, boolean relayed, DispatchRecord... others) {
        List<StoryMember> also = new ArrayList<>();
        for (DispatchRecord other : others) {
            also.add(member(other, other.equals(RELAY)));
        }
        RecordLinks links =
                new RecordLinks(
                        RecordState.CURRENT,
                        Optional.empty(),
                        List.of(),
                        also.stream().map(StoryMember::id).toList(),
                        Story.of(member(record, relayed), also));
        return new DispatchRecord(
                record.schema(),
                record.id(),
                record.dispatch(),
                record.renditions(),
                record.corrections(),
                record.versions(),
                links,
                record.cost(),
                record.stages());
    }

    private static StoryMember member(DispatchRecord record, boolean relayed) {
        return new StoryMember(
                record.id(),
                record.dispatch().agency(),
                record.dispatch()
                        .dating()
                        .date()
                        .atTime(record.dispatch().dating().time().orElseThrow())
                        .toInstant(java.time.ZoneOffset.UTC),
                relayed);
    }
}
