package dragoman.cli;

import dragoman.archive.aws.RecordObjects;
import dragoman.archive.aws.RecordReader;
import dragoman.dispatch.UploadIds;
import dragoman.local.Cloud;
import dragoman.parse.unpack.Limits;
import dragoman.progress.UploadStatus;
import dragoman.progress.aws.UploadItems;
import dragoman.record.DispatchRecord;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Drops files into the inbox bucket, as any AWS client would, and waits for their records. */
final class Pipeline {
    // Each look costs processor time, and nothing changes before a function has worked on a batch.
    private static final Duration MAX_PAUSE = Duration.ofSeconds(1);
    // The pipeline itself would say the same, later.
    private static final long MAX_BYTES = Limits.DEFAULT.uploadBytes();

    private final Cloud cloud;
    private final ProgressLine progress;
    private final Duration timeout;
    private final Path logs;

    Pipeline(Cloud cloud, ProgressLine progress, Duration timeout, Path logs) {
        this.cloud = cloud;
        this.progress = progress;
        this.timeout = timeout;
        this.logs = logs;
    }

    /** What became of a file that was to be uploaded. */
    private sealed interface Sent {
        /** It is on its way as this upload. */
        record Uploaded(String name, String upload) implements Sent {}

        /** It was not uploaded. */
        record Refused(FailedFile why) implements Sent {}
    }

    /** Sends the files; records and failures are told in the files' order. */
    void run(List<String> files, Consumer<DispatchRecord> records, Consumer<FailedFile> failures) {
        List<Sent> sent = new ArrayList<>();
        try (S3Client s3 = cloud.clients().s3(cloud.addresses().s3());
                DynamoDbClient database = cloud.clients().dynamodb(cloud.addresses().dynamodb())) {
            for (String file : new LinkedHashSet<>(files)) {
                progress.show("uploading " + file);
                sent.add(send(s3, file));
            }
            String table = cloud.stack().table("Dispatches");
            UploadItems uploads = new UploadItems(database, table);
            RecordReader reader =
                    new RecordReader(
                            database,
                            table,
                            new RecordObjects(s3, cloud.stack().bucket("Records")));
            Set<String> printed = new LinkedHashSet<>();
            int done = 0;
            for (Sent one : sent) {
                progress.show("%d of %d files done".formatted(done, sent.size()));
                switch (one) {
                    case Sent.Refused(FailedFile why) -> failures.accept(why);
                    case Sent.Uploaded file ->
                            await(file, uploads, reader, printed, records, failures);
                }
                done++;
            }
        }
    }

    private Sent send(S3Client s3, String file) {
        return switch (InputFile.read(file, MAX_BYTES)) {
            case InputFile.Unreadable(String _, String code, String message) ->
                    new Sent.Refused(FailedFile.of(file, "read", code, message));
            case InputFile.Content(String _, byte[] bytes) -> {
                String bucket = cloud.stack().bucket("Inbox");
                String key =
                        Path.of(file).normalize().toString().replaceFirst("^(\\.\\./)+|^/", "");
                PutObjectResponse put =
                        s3.putObject(
                                request -> request.bucket(bucket).key(key),
                                RequestBody.fromBytes(bytes));
                String which =
                        put.versionId() == null ? put.eTag().replace("\"", "") : put.versionId();
                yield new Sent.Uploaded(file, UploadIds.of(bucket, key, which));
            }
        };
    }

    private void await(
            Sent.Uploaded sent,
            UploadItems uploads,
            RecordReader reader,
            Set<String> printed,
            Consumer<DispatchRecord> records,
            Consumer<FailedFile> failures) {
        Instant until = Instant.now().plus(timeout);
        while (true) {
            long counted = cloud.activity().count();
            Optional<UploadStatus> status = uploads.status(sent.upload());
            if (status.isPresent()) {
                switch (status.get().state()) {
                    case STORED -> {
                        for (UploadStatus.DispatchStatus dispatch : status.get().dispatches()) {
                            // Files with the same dispatch have one record, which is told once.
                            if (printed.add(dispatch.id())) {
                                reader.record(dispatch.id())
                                        .ifPresent(stored -> records.accept(stored.record()));
                            }
                        }
                        return;
                    }
                    case FAILED -> {
                        status.get()
                                .failures()
                                .forEach(
                                        failure ->
                                                failures.accept(
                                                        FailedFile.of(
                                                                sent.name(),
                                                                failure.stage(),
                                                                failure.code(),
                                                                failure.message())));
                        return;
                    }
                    case AWAITED, RECEIVED, PARSED -> {
                        // Not done yet.
                    }
                }
            }
            if (Instant.now().isAfter(until)) {
                failures.accept(late(sent, status));
                return;
            }
            pause(counted);
        }
    }

    private FailedFile late(Sent.Uploaded sent, Optional<UploadStatus> status) {
        return FailedFile.of(
                sent.name(),
                "run",
                "late",
                "Timed out after "
                        + timeout.toSeconds()
                        + " seconds; "
                        + status.flatMap(known -> known.failures().stream().findFirst())
                                .map(UploadStatus.FailureStatus::message)
                                .orElse("see the functions' logs in " + logs + "."));
    }

    private void pause(long counted) {
        try {
            cloud.activity().awaitMoreThan(counted, MAX_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for records", e);
        }
    }
}
