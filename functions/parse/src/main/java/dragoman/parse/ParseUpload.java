package dragoman.parse;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.handoff.Envelope;
import dragoman.handoff.Handoff;
import dragoman.metric.Measurement;
import dragoman.metric.Metrics;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.deadline.Deadline;
import dragoman.progress.Failure;
import dragoman.progress.Progress;
import dragoman.progress.StageContext;
import dragoman.record.Parsed;
import dragoman.record.Stage;
import dragoman.record.StageTime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Turns one upload into messages for translate, and records what became of it. */
public final class ParseUpload {
    private final Parser parser;
    private final Uploads uploads;
    private final Handoff<Parsed> next;
    private final Progress progress;
    private final Metrics metrics;
    private final InstantSource clock;

    ParseUpload(Parser parser, Uploads uploads, Handoff<Parsed> next, StageContext context) {
        this.parser = parser;
        this.uploads = uploads;
        this.next = next;
        this.progress = context.progress();
        this.metrics = context.metrics();
        this.clock = context.clock();
    }

    /**
     * Parses the upload, and sends each dispatch on as it is found. Problems that may pass are
     * thrown: the next attempt sends everything again under the same ids, which makes no second
     * record. Permanent problems are recorded as failures.
     *
     * @param attempt how often the notification was delivered, including this time
     * @param parsed receives each dispatch after it was sent on
     * @return why the upload or parts of it could not be read; empty if all of it was
     */
    List<Rejected> apply(Upload upload, String trace, int attempt, Consumer<Dispatch> parsed) {
        progress.received(upload);
        DispatchSender sender = new DispatchSender(upload, trace, parsed);
        List<Rejected> rejected = new ArrayList<>();
        parse(upload, sender::send, rejected::add);
        sender.flush();
        Instant now = now();
        if (sender.ids.isEmpty()) {
            Rejected all = Rejected.of(rejected);
            fail(upload, all.code(), all.message(), attempt);
            metrics.note(new Measurement.Ended(Optional.empty(), Measurement.Outcome.REFUSED));
            return rejected;
        }
        progress.parsed(sender.read, List.copyOf(sender.ids), now);
        if (!rejected.isEmpty()) {
            fail(
                    upload,
                    rejected.getFirst().code(),
                    "Parts of it could not be read, the others were. "
                            + Rejected.messages(rejected),
                    attempt);
        } else if (attempt > 1) {
            progress.recovered(upload.id(), Stage.PARSE, Optional.empty());
        }
        return rejected;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Sends dispatches on in batches. */
    private final class DispatchSender {
        private final Upload upload;
        private final String trace;
        private final Consumer<Dispatch> parsed;
        private final List<Envelope<Parsed>> waiting = new ArrayList<>();
        // An upload may contain the same dispatch twice.
        private final Set<String> ids = new LinkedHashSet<>();
        private Upload read;

        DispatchSender(Upload upload, String trace, Consumer<Dispatch> parsed) {
            this.upload = upload;
            this.trace = trace;
            this.parsed = parsed;
            this.read = upload;
        }

        void send(Dispatch dispatch) {
            if (ids.isEmpty()) {
                read = dispatch.upload();
            }
            if (!ids.add(dispatch.id())) {
                return;
            }
            Instant now = now();
            waiting.add(
                    Envelope.of(
                            trace,
                            upload,
                            new Parsed(dispatch, List.of(new StageTime(Stage.PARSE, now)))));
            if (waiting.size() == Handoff.BATCH) {
                flush();
            }
        }

        void flush() {
            next.sendAll(waiting);
            for (Envelope<Parsed> envelope : waiting) {
                metrics.note(
                        new Measurement.StageDone(
                                Stage.PARSE, Duration.between(upload.received(), now())));
                parsed.accept(envelope.body().dispatch());
            }
            waiting.clear();
        }
    }

    /** Records that an attempt failed for a reason that may pass. */
    void recordRetryableFailure(Upload upload, RuntimeException trouble, int attempt) {
        fail(
                upload,
                "try-again",
                ("Attempt %d to read the upload failed (%s)" + Failure.TRIED_AGAIN)
                        .formatted(attempt, trouble.getClass().getSimpleName()),
                attempt);
    }

    private void parse(Upload upload, Consumer<Dispatch> dispatches, Consumer<Rejected> rejected) {
        if (upload.bytes() > parser.limits().uploadBytes()) {
            rejected.accept(
                    new Rejected(
                            "too-large",
                            "It has %,d bytes, and the limit is %,d. Split it, or raise MaxUploadBytes."
                                    .formatted(upload.bytes(), parser.limits().uploadBytes())));
            return;
        }
        if (upload.bytes() == 0) {
            rejected.accept(new Rejected("empty", "It has no bytes. Upload the dispatch's text."));
            return;
        }
        switch (uploads.fetch(upload)) {
            case Uploads.Content(byte[] bytes) ->
                    parser.parse(
                            bytes,
                            upload,
                            upload.received(),
                            Deadline.after(parser.limits().readingTime(), clock),
                            dispatches,
                            rejected);
            case Uploads.Gone() ->
                    rejected.accept(
                            new Rejected(
                                    "gone", "It was deleted before it was read. Upload it again."));
            case Uploads.Overwritten() ->
                    rejected.accept(
                            new Rejected(
                                    "overwritten",
                                    "Another upload took its place before it was read. That one is"
                                            + " processed in its own right."));
        }
    }

    /** The name by which people know the upload. */
    private static String fileName(Upload upload) {
        return upload.key().substring(upload.key().lastIndexOf('/') + 1);
    }

    private void fail(Upload upload, String code, String message, int attempt) {
        progress.failed(
                new Failure(
                        upload.id(),
                        Stage.PARSE,
                        Optional.empty(),
                        code,
                        fileName(upload) + ": " + message,
                        clock.instant(),
                        attempt));
    }
}
