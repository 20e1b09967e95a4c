package dragoman.progress.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.local.Clients;
import dragoman.local.dynamodb.Tables;
import dragoman.local.s3.Buckets.Credentials;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Table;
import dragoman.progress.Failure;
import dragoman.progress.UntranslatedRendition;
import dragoman.progress.UploadStatus;
import dragoman.progress.UploadStatus.DispatchStatus;
import dragoman.record.Stage;
import dragoman.record.TranslationUsage;
import dragoman.rendition.RenditionState;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Progress in the table, on the real engine. */
class DynamoProgressTest {
    private static final Clients CLIENTS =
            new Clients("eu-west-1", new Credentials("local", "localsecret"));
    private static final Instant NOW = Instant.parse("2026-06-03T10:00:00Z");

    @Test
    void namesMoreDispatchesThanOneItemHolds() throws Exception {
        Upload upload =
                new Upload(
                        UploadIds.of("inbox", "bundle.txt", "1"),
                        Optional.of("inbox"),
                        "bundle.txt",
                        Optional.empty(),
                        Optional.empty(),
                        5,
                        Optional.empty(),
                        NOW);
        List<String> dispatches =
                IntStream.range(0, 20_000).mapToObj("kuna-20260603-%012x"::formatted).toList();
        try (Tables tables = Tables.start(0, "eu-west-1", "000000000000", Optional.empty());
                DynamoDbClient client = CLIENTS.dynamodb(tables.address())) {
            Tables.create(
                    client,
                    new Table(
                            "Dispatches",
                            "dispatches",
                            Map.of("pk", "S", "sk", "S"),
                            new KeySchema("pk", Optional.of("sk")),
                            List.of()));
            DynamoProgress progress = new DynamoProgress(client, "dispatches");
            UntranslatedRendition english =
                    new UntranslatedRendition(
                            "en", RenditionState.FAILED, Optional.of("The engine refused it."));
            progress.failed(
                    new Failure(
                            upload.id(),
                            Stage.PARSE,
                            Optional.empty(),
                            Failure.TRY_AGAIN,
                            "The first attempt failed.",
                            NOW,
                            1));
            progress.parsed(upload, dispatches, NOW);
            progress.translated(upload.id(), dispatches.getFirst(), List.of(english), NOW);
            progress.translated(upload.id(), dispatches.getLast(), List.of(english), NOW);
            progress.translated(upload.id(), dispatches.getLast(), List.of(), NOW);
            progress.stored(upload.id(), dispatches.getLast(), TranslationUsage.of(120, 30), NOW);
            // A second delivery says the same again.
            progress.parsed(upload, dispatches, NOW);

            UploadStatus status =
                    new UploadItems(client, "dispatches").status(upload.id()).orElseThrow();

            assertThat(status.failures()).isEmpty();
            assertThat(status.dispatches()).extracting(DispatchStatus::id).isEqualTo(dispatches);
            assertThat(status.dispatches().getLast().stored()).isPresent();
            assertThat(status.dispatches().getFirst().untranslated()).containsExactly(english);
            assertThat(status.dispatches().getLast().untranslated()).isEmpty();
            assertThat(status.spent()).contains(new TranslationUsage(120, 30, 0.0018));
        }
    }
}
