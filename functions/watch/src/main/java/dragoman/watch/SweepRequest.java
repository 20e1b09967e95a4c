package dragoman.watch;

import dragoman.json.Json;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The event that asks for a sweep of the inbox, which the template gives its schedule.
 *
 * @param minAge how old an upload must be to be announced again
 */
public record SweepRequest(Duration minAge) {
    /** The request in an event; empty when it is another event. */
    static Optional<SweepRequest> of(JsonNode event) {
        JsonNode minutes = event.path("sweep").path("minAgeMinutes");
        return minutes.isIntegralNumber()
                ? Optional.of(new SweepRequest(Duration.ofMinutes(minutes.asLong())))
                : Optional.empty();
    }

    /** The request in an event in JSON. */
    public static Optional<SweepRequest> of(String event) {
        return of(Json.read(event, JsonNode.class));
    }

    /** The event in JSON. */
    public String event() {
        return Json.write(Map.of("sweep", Map.of("minAgeMinutes", minAge.toMinutes())));
    }

    /**
     * What the function answers.
     *
     * @param looked false when messages were on their way, and it is worth asking again
     * @param announced how many uploads were announced again
     */
    public record Answer(boolean looked, int announced) {}
}
