package dragoman.drain;

import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.Sha256;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.handoff.Envelope;
import dragoman.handoff.aws.S3Notification;
import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.progress.Failure;
import dragoman.progress.FailureId;
import dragoman.record.Stage;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a dead letter into a failure that can be run again. It may be given the same letter more
 * than once.
 */
public final class DrainLetter {
    private static final int DIGITS = 24;
    private static final String RUN_AGAIN =
            "It is not tried again by itself: run it again once the cause is gone.";

    private final DeadLetters letters;
    private final Failures failures;
    private final InstantSource clock;

    /** A step that keeps what it is given with these. */
    DrainLetter(DeadLetters letters, Failures failures, InstantSource clock) {
        this.letters = letters;
        this.failures = failures;
        this.clock = clock;
    }

    /** A failure that was noted, and whether no stage had noted it before. */
    record Drained(FailureId id, String code, boolean isNew) {}

    /** The failures that the letter became; none when the stage has done its work after all. */
    List<Drained> apply(DeadLetter letter) {
        return letter.stage() == Stage.PARSE ? notification(letter) : envelope(letter);
    }

    private List<Drained> notification(DeadLetter letter) {
        List<Upload> uploads;
        try {
            uploads = S3Notification.uploads(letter.message());
        } catch (MalformedJsonException | IllegalArgumentException e) {
            return List.of(unreadable(letter, nameless(letter), letter.message()));
        }
        List<Drained> drained = new ArrayList<>();
        for (Upload upload : uploads) {
            FailureId id = new FailureId(upload.id(), Stage.PARSE, Optional.empty());
            failures.received(upload);
            // The upload itself is enough to retry it: one more notification.
            given(letter, id, Optional.empty()).ifPresent(drained::add);
        }
        return drained;
    }

    private List<Drained> envelope(DeadLetter letter) {
        JsonNode message;
        try {
            message = Json.read(letter.message(), JsonNode.class);
        } catch (MalformedJsonException e) {
            return List.of(unreadable(letter, nameless(letter), letter.message()));
        }
        JsonNode at = message.path("bodyAt");
        Optional<String> body =
                at.isObject()
                        ? letters.body(text(at.path("bucket")), text(at.path("key")))
                        : Optional.empty();
        // The body is soon deleted where it is; the letter keeps a copy.
        body.ifPresent(found -> ((ObjectNode) at).put("key", letters.keep(found)));
        String text = body.isPresent() ? Json.write(message) : letter.message();

        Optional<String> upload =
                Optional.of(text(message.path("upload").path("id"))).filter(UploadIds::isId);
        Optional<String> dispatch = dispatch(message.path("body"), body);
        FailureId id =
                upload.map(known -> new FailureId(known, letter.stage(), dispatch))
                        .orElseGet(() -> nameless(letter));
        boolean isReadable =
                message.path("schema").asInt(0) == Envelope.SCHEMA
                        && upload.isPresent()
                        && dispatch.isPresent();
        return isReadable
                ? given(letter, id, Optional.of(text)).stream().toList()
                : List.of(unreadable(letter, id, text));
    }

    private static Optional<String> dispatch(JsonNode inline, Optional<String> body) {
        JsonNode tree;
        try {
            tree = body.map(text -> Json.read(text, JsonNode.class)).orElse(inline);
        } catch (MalformedJsonException e) {
            // A body that is no JSON names no dispatch, and that is all that is asked here.
            return Optional.empty();
        }
        return Optional.of(text(tree.path("dispatch").path("id"))).filter(DispatchIds::isId);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }

    /** A message that names no upload is known by its own digest. */
    private static FailureId nameless(DeadLetter letter) {
        return new FailureId(
                Sha256.hex(letter.stage().label() + "\n" + letter.message(), DIGITS),
                letter.stage(),
                Optional.empty());
    }

    private Drained unreadable(DeadLetter letter, FailureId id, String text) {
        String reason =
                ("A message to %s is not one that this version understands. If a newer or earlier"
                                + " version of the functions sent it, run it again once that"
                                + " version is deployed.")
                        .formatted(letter.stage().label());
        boolean isNew = failures.open(id).isEmpty();
        failures.failed(
                failure(id, Failure.UNREADABLE, reason, letter.attempts()), letters.keep(text));
        return new Drained(id, Failure.UNREADABLE, isNew);
    }

    private Optional<Drained> given(DeadLetter letter, FailureId id, Optional<String> text) {
        Optional<Failures.Noted> noted = failures.open(id);
        if (noted.isEmpty() && failures.isDone(id)) {
            return Optional.empty();
        }
        int attempts = Math.max(letter.attempts(), noted.map(Failures.Noted::attempts).orElse(0));
        String reason =
                noted.map(DrainLetter::reason)
                        .orElseGet(
                                () ->
                                        ("The %s function ended without a word, each time; its time"
                                                        + " or memory may not be enough. "
                                                        + RUN_AGAIN)
                                                .formatted(id.stage().label()));
        Failure failure = failure(id, Failure.GAVE_UP, reason, attempts);
        text.ifPresentOrElse(
                kept -> failures.failed(failure, letters.keep(kept)),
                () -> failures.failed(failure));
        return Optional.of(new Drained(id, Failure.GAVE_UP, noted.isEmpty()));
    }

    private static String reason(Failures.Noted noted) {
        String message = noted.message();
        return message.endsWith(Failure.TRIED_AGAIN)
                ? message.substring(0, message.length() - Failure.TRIED_AGAIN.length())
                        + ". "
                        + RUN_AGAIN
                : message;
    }

    private Failure failure(FailureId id, String code, String reason, int attempts) {
        return new Failure(
                id.upload(), id.stage(), id.dispatch(), code, reason, clock.instant(), attempts);
    }
}
