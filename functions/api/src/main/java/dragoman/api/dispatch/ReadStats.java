package dragoman.api.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;

import dragoman.api.http.BadRequestException;
import dragoman.api.http.Parameters;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.card.FacetKind;
import dragoman.count.CountIndex;
import dragoman.count.DayCounts;
import dragoman.dispatch.TopicLabel;
import dragoman.topic.MediaTopics;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code GET /stats}: how many dispatches there are, by day, agency, country and topic. */
public final class ReadStats {
    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 366;

    private final CountIndex index;
    private final InstantSource clock;

    public ReadStats(CountIndex index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    /**
     * Counts from one day to another. A dispatch has one agency at most, and any number of
     * countries and topics.
     *
     * @param dispatches all
     * @param days those that have dispatches, the first one first
     * @param agencies the most frequent first, as are countries and topics
     */
    public record Stats(
            LocalDate from,
            LocalDate to,
            int dispatches,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Day> days,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Count> agencies,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Count> countries,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Count> topics) {}

    /**
     * A day's counts.
     *
     * @param series by agency, country or topic, when asked for
     */
    record Day(LocalDate day, int dispatches, Map<String, Integer> series) {}

    /**
     * A code, and how many dispatches have it.
     *
     * @param label of a topic in IPTC's vocabulary
     */
    record Count(String code, Optional<TopicLabel> label, int dispatches) {
        private static final Comparator<Count> BY_COUNT =
                Comparator.comparingInt(Count::dispatches).reversed().thenComparing(Count::code);
    }

    public Response apply(Request request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate to = Parameters.date(request, "to", today);
        LocalDate from = Parameters.date(request, "from", to.minusDays(DEFAULT_DAYS - 1));
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MAX_DAYS) {
            throw new BadRequestException(
                    "'from' must lie before 'to', which is today if it is not given, and by less"
                            + " than %d days.".formatted(MAX_DAYS));
        }
        Optional<FacetKind> series = Parameters.choice(request, "series", FacetKind.class);
        List<DayCounts> counts = index.between(from, to);
        Map<String, Integer> sums = new TreeMap<>();
        counts.forEach(
                day -> day.facets().forEach((facet, n) -> sums.merge(facet, n, Integer::sum)));
        return Response.json(
                200,
                new Stats(
                        from,
                        to,
                        counts.stream().mapToInt(DayCounts::all).sum(),
                        counts.stream().map(day -> day(day, series)).toList(),
                        counts(sums, FacetKind.AGENCY),
                        counts(sums, FacetKind.COUNTRY),
                        counts(sums, FacetKind.TOPIC)));
    }

    private static Day day(DayCounts counts, Optional<FacetKind> series) {
        Map<String, Integer> lines = new TreeMap<>();
        series.ifPresent(
                asked ->
                        counts(counts.facets(), asked)
                                .forEach(count -> lines.put(count.code(), count.dispatches())));
        return new Day(counts.day(), counts.all(), lines);
    }

    private static List<Count> counts(Map<String, Integer> facets, FacetKind kind) {
        String start = kind.label() + "#";
        return facets.entrySet().stream()
                .filter(one -> one.getKey().startsWith(start) && one.getValue() > 0)
                .map(one -> count(kind, one.getKey().substring(start.length()), one.getValue()))
                .sorted(Count.BY_COUNT)
                .toList();
    }

    private static Count count(FacetKind kind, String code, int dispatches) {
        Optional<TopicLabel> label =
                kind == FacetKind.TOPIC ? MediaTopics.builtIn().label(code) : Optional.empty();
        return new Count(code, label, dispatches);
    }
}
