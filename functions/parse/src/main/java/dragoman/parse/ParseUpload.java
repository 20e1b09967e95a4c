package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.handoff.Envelope;
import dragoman.handoff.Handoff;
import dragoman.metric.Measurement;
import dragoman.metric.Metrics;
import dragoman.record.Parsed;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.table.Failure;
import dragoman.table.Progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns one upload into messages for translate, and notes what became of it. */
public final class ParseUpload {
    private static final int MOST_TOLD = 5;

    private final Parser parser;
    private final Uploads uploads;
    private final Handoff<Parsed> next;
    private final Progress progress;
    private final Metrics metrics;
    private final InstantSource clock;
    private final long mostBytes;

    ParseUpload(
            Parser parser,
            Uploads uploads,
            Handoff<Parsed> next,
            Progress progress,
            Metrics metrics,
            InstantSource clock,
            long mostBytes) {
        this.parser = parser;
        this.uploads = uploads;
        this.next = next;
        this.progress = progress;
        this.metrics = metrics;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /**
     * Parses the upload. Trouble that may pass is an exception; what will not get better is noted
     * as a failure.
     *
     * @param attempt how often the notification was handed out, this time included
     */
    ParseOutcome apply(Upload upload, String trace, int attempt) {
        progress.received(upload);
        ParseOutcome outcome = parse(upload);
        switch (outcome) {
            case ParseOutcome.Parsed(
                            List<Dispatch> dispatches,
                            List<ParseOutcome.Rejected> spoiled) -> {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                for (Dispatch dispatch : dispatches) {
                    next.send(
                            Envelope.of(
                                    trace,
                                    upload,
                                    new Parsed(
                                            dispatch, List.of(new StageTime(Stage.PARSE, now)))));
                }
                progress.parsed(
                        dispatches.getFirst().upload(),
                        dispatches.stream().map(Dispatch::id).toList(),
                        now);
                dispatches.forEach(
                        _ ->
                                metrics.note(
                                        new Measurement.StageDone(
                                                Stage.PARSE,
                                                Duration.between(upload.received(), now))));
                if (!spoiled.isEmpty()) {
                    fail(upload, spoiled.getFirst().code(), told(spoiled), attempt);
                } else if (attempt > 1) {
                    progress.recovered(upload.id(), Stage.PARSE, Optional.empty());
                }
            }
            case ParseOutcome.Rejected(String code, String message) -> {
                fail(upload, code, message, attempt);
                metrics.note(new Measurement.Ended(Optional.empty(), Measurement.Outcome.REFUSED));
            }
        }
        return outcome;
    }

    /** All that was spoiled, or the first few and how many more. */
    private static String told(List<ParseOutcome.Rejected> spoiled) {
        String first =
                spoiled.stream()
                        .limit(MOST_TOLD)
                        .map(ParseOutcome.Rejected::message)
                        .collect(Collectors.joining(" "));
        return "Parts of it could not be read, the others were. "
                + first
                + (spoiled.size() > MOST_TOLD
                        ? " And %d more.".formatted(spoiled.size() - MOST_TOLD)
                        : "");
    }

    /** Notes that an attempt failed for a reason that may pass. */
    void noteTrouble(Upload upload, RuntimeException trouble, int attempt) {
        fail(
                upload,
                "try-again",
                "Attempt %d to read the upload failed (%s); it is tried again by itself."
                        .formatted(attempt, trouble.getClass().getSimpleName()),
                attempt);
    }

    private ParseOutcome parse(Upload upload) {
        if (upload.bytes() > mostBytes) {
            return new ParseOutcome.Rejected(
                    "too-large",
                    "It has %,d bytes, and the limit is %,d. Split it, or raise MaxUploadBytes."
                            .formatted(upload.bytes(), mostBytes));
        }
        if (upload.bytes() == 0) {
            return new ParseOutcome.Rejected(
                    "empty", "It has no bytes. Upload the dispatch's text.");
        }
        return switch (uploads.fetch(upload)) {
            case Uploads.Content(byte[] bytes) -> parser.parse(bytes, upload, upload.received());
            case Uploads.Gone() ->
                    new ParseOutcome.Rejected(
                            "gone", "It was deleted before it was read. Upload it again.");
            case Uploads.Overwritten() ->
                    new ParseOutcome.Rejected(
                            "overwritten",
                            "Another upload took its place before it was read. That one is"
                                    + " processed in its own right.");
        };
    }

    private void fail(Upload upload, String code, String message, int attempt) {
        progress.failed(
                new Failure(
                        upload.id(),
                        Stage.PARSE,
                        Optional.empty(),
                        code,
                        message,
                        clock.instant(),
                        attempt));
    }
}
