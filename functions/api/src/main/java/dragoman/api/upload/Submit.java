package dragoman.api.upload;

import dragoman.api.dispatch.ReadRecord;
import dragoman.api.http.BadRequestException;
import dragoman.api.http.Parameters;
import dragoman.api.http.Problem;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.archive.StoredRecord;
import dragoman.archive.StoredRecords;
import dragoman.dispatch.Upload;
import dragoman.progress.UploadStatus;
import dragoman.progress.UploadStatuses;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code POST /dispatches}: takes a dispatch, and waits for its record when asked to. */
public final class Submit {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration MAX_PAUSE = Duration.ofMillis(400);
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}._-]+");
    // In characters, and in bytes of UTF-8: file systems take names of 255, of which a digest and
    // the ending of a receipt need some.
    private static final int MAX_NAME_LENGTH = 80;
    private static final int MAX_NAME_BYTES = 160;
    // Lambda takes 6 MB, in which a body is in Base64, a third longer than its bytes.
    private static final int MAX_BODY_BYTES = 4_500_000;

    /** Content type where none is given. */
    static final String DEFAULT_TYPE = "application/octet-stream";

    // What a call does after its wait, with some to spare.
    private static final Duration RESERVE = Duration.ofSeconds(4);

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Submissions submissions;
    private final WaitingPlaces places;
    private final StoredRecords records;
    private final UploadStatuses statuses;
    private final InstantSource clock;
    private final Pause pause;
    private final int maxBytes;

    public Submit(
            Submissions submissions,
            WaitingPlaces places,
            StoredRecords records,
            UploadStatuses statuses,
            InstantSource clock,
            Pause pause,
            int maxBytes) {
        this.submissions = submissions;
        this.places = places;
        this.records = records;
        this.statuses = statuses;
        this.clock = clock;
        this.pause = pause;
        this.maxBytes = maxBytes;
    }

    /** Lets time pass. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration duration);
    }

    public Response apply(Request request) {
        int wait = Parameters.number(request, "wait", 0);
        if (request.body().length == 0) {
            throw new BadRequestException("The body is empty; send the dispatch's text in it.");
        }
        if (request.body().length > maxBytes) {
            return Response.problem(
                    Problem.tooLarge(
                            "The body has %d bytes, and the limit is %d."
                                    .formatted(request.body().length, maxBytes)));
        }
        if (request.body().length > MAX_BODY_BYTES) {
            return Response.problem(
                            Problem.tooLarge(
                                    "The body has %d bytes, and a call takes %d at most. Ask POST /uploads for an address, and put it there."
                                            .formatted(request.body().length, MAX_BODY_BYTES)))
                    .with("link", "</uploads>; rel=\"related\"");
        }
        Upload upload =
                submissions.submit(
                        request.body(),
                        request.header("content-type").filter(Submit::isGiven).orElse(DEFAULT_TYPE),
                        name(request.parameter("name")));
        return answer(upload, wait);
    }

    /** Curl and its like call every body a form for which no type is given. */
    private static boolean isGiven(String contentType) {
        return !contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private Response answer(Upload upload, int wait) {
        Optional<UploadStatus> status = statuses.status(upload.id());
        if (wait == 0) {
            return accepted(status.orElseGet(() -> fresh(upload)));
        }
        Optional<Response> done = status.flatMap(this::done);
        if (done.isPresent()) {
            return done.get();
        }
        Optional<WaitingPlaces.Place> place = places.take(Duration.ofSeconds(wait).plus(RESERVE));
        if (place.isEmpty()) {
            return accepted(status.orElseGet(() -> fresh(upload))).with("retry-after", "1");
        }
        try (WaitingPlaces.Place _ = place.get()) {
            return await(upload, clock.instant().plusSeconds(wait));
        }
    }

    private Response await(Upload upload, Instant until) {
        Duration next = FIRST_PAUSE;
        while (true) {
            Optional<UploadStatus> status = statuses.status(upload.id());
            Optional<Response> done = status.flatMap(this::done);
            if (done.isPresent()) {
                return done.get();
            }
            if (!clock.instant().plus(next).isBefore(until)) {
                return accepted(status.orElseGet(() -> fresh(upload)));
            }
            pause.of(next);
            next = next.multipliedBy(2).compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : next.multipliedBy(2);
        }
    }

    /** The answer about an upload that has come to its end. */
    private Optional<Response> done(UploadStatus status) {
        return switch (status.state()) {
            case STORED -> Optional.of(stored(status));
            case FAILED -> Optional.of(failed(status));
            case AWAITED, RECEIVED, PARSED -> Optional.empty();
        };
    }

    private static UploadStatus fresh(Upload upload) {
        return UploadStatus.of(
                upload.id(),
                Optional.of(upload.key()),
                Optional.of(upload.bytes()),
                Optional.of(upload.received().toString()),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Response accepted(UploadStatus status) {
        return Response.json(202, status).with("location", "/uploads/" + status.id());
    }

    /** One dispatch is answered by its record, several by their statuses. */
    private Response stored(UploadStatus status) {
        if (status.dispatches().size() == 1) {
            String id = status.dispatches().getFirst().id();
            Optional<StoredRecord> stored = records.record(id);
            if (stored.isPresent()) {
                return Response.json(200, stored.get().record())
                        .with("location", "/dispatches/" + id)
                        .with("etag", ReadRecord.etag(stored.get().tag()));
            }
        }
        return Response.json(200, status).with("location", "/uploads/" + status.id());
    }

    private static Response failed(UploadStatus status) {
        UploadStatus.FailureStatus failure =
                status.failures().stream()
                        .filter(UploadStatus.FailureStatus::isFinal)
                        .findFirst()
                        .orElseThrow();
        return Response.problem(Problem.failed(failure.code(), failure.message()))
                .with("location", "/uploads/" + status.id());
    }

    /** The sender's name for it, as far as it makes a good key. */
    static String name(Optional<String> given) {
        String name = NOT_IN_NAMES.matcher(given.orElse("dispatch")).replaceAll("-");
        int length = 0;
        int bytes = 0;
        while (length < name.length()) {
            int c = name.codePointAt(length);
            int next = length + Character.charCount(c);
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (next > MAX_NAME_LENGTH || bytes > MAX_NAME_BYTES) {
                break;
            }
            length = next;
        }
        return name.substring(0, length);
    }
}
