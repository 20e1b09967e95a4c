package dragoman.api;

import dragoman.api.failure.Failures;
import dragoman.api.failure.OpenFailure;
import dragoman.progress.FailureId;
import dragoman.record.Stage;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Failures in memory; a position is the number of the next one. */
public final class OpenFailures implements Failures {
    private final List<OpenFailure> open = new ArrayList<>();
    private final Map<String, Retry> outcomes = new LinkedHashMap<>();
    private final List<String> sent = new ArrayList<>();

    public OpenFailures with(FailureId id, String code, Retry outcome) {
        open.add(
                new OpenFailure(
                        id.text(),
                        id.upload(),
                        id.stage().label(),
                        id.dispatch(),
                        code,
                        "The reason.",
                        "2026-03-04T06:00:00Z",
                        "2026-03-04T06:30:00Z",
                        4,
                        "/uploads/" + id.upload() + "/original"));
        outcomes.put(id.text(), outcome);
        return this;
    }

    /** What was sent again. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Page open(Kind kind, Optional<String> after, int limit) {
        int from = after.map(Integer::parseInt).orElse(0);
        List<OpenFailure> page =
                open.stream()
                        .skip(from)
                        .limit(limit)
                        .filter(
                                failure ->
                                        kind.stage()
                                                .map(Stage::label)
                                                .map(failure.stage()::equals)
                                                .orElse(true))
                        .filter(failure -> kind.code().map(failure.code()::equals).orElse(true))
                        .toList();
        int next = from + limit;
        return new Page(
                page, next < open.size() ? Optional.of(Integer.toString(next)) : Optional.empty());
    }

    @Override
    public Retry retry(FailureId id) {
        Retry outcome = outcomes.getOrDefault(id.text(), Retry.UNKNOWN);
        if (outcome == Retry.SENT) {
            sent.add(id.text());
        }
        return outcome;
    }

    @Override
    public Optional<URI> original(String upload) {
        return open.stream()
                .filter(failure -> failure.upload().equals(upload))
                .findFirst()
                .map(_ -> URI.create("https://bucket.example/" + upload + "?signed"));
    }
}
