package dragoman.drain;

import dragoman.dispatch.Upload;
import dragoman.progress.Failure;
import dragoman.progress.FailureId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Failures, and what the stages have done, in memory. */
final class KeptFailures implements Failures {
    private final Map<String, Failure> open = new LinkedHashMap<>();
    private final Map<String, String> letters = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Upload> received = new ArrayList<>();

    /** A stage has done this work. */
    void finish(FailureId id) {
        done.add(id.text());
    }

    List<Failure> all() {
        return List.copyOf(open.values());
    }

    /** The key of the letter that a failure is run again with. */
    Optional<String> letter(FailureId id) {
        return Optional.ofNullable(letters.get(id.text()));
    }

    List<Upload> received() {
        return List.copyOf(received);
    }

    @Override
    public Optional<Noted> open(FailureId id) {
        return Optional.ofNullable(open.get(id.text()))
                .map(failure -> new Noted(failure.message(), failure.attempts()));
    }

    @Override
    public boolean isDone(FailureId id) {
        return done.contains(id.text());
    }

    @Override
    public void received(Upload upload) {
        received.add(upload);
    }

    @Override
    public void failed(Failure failure) {
        open.put(id(failure).text(), failure);
    }

    @Override
    public void failed(Failure failure, String letter) {
        failed(failure);
        letters.put(id(failure).text(), letter);
    }

    private static FailureId id(Failure failure) {
        return new FailureId(failure.upload(), failure.stage(), failure.dispatch());
    }
}
