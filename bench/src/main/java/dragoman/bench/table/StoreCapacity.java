package dragoman.bench.table;

import dragoman.archive.aws.RecordObjects;
import dragoman.archive.aws.RecordStore;
import dragoman.card.Shards;
import dragoman.dispatch.Dispatch;
import dragoman.local.dynamodb.Tables;
import dragoman.record.RecordContent;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Read and write units that storing a record takes: as DynamoDB's engine reports them, and for
 * transactions, which it understates, by AWS's rule and the items' sizes. Each file of a folder is
 * parsed, given an English rendition as long as itself, stored, and delivered once more.
 *
 * <p>{@code bench/table StoreCapacity events/dispatches} runs it.
 */
public final class StoreCapacity {
    private static final Instant RECEIVED = Instant.parse("2026-03-04T06:30:00Z");

    private StoreCapacity() {}

    public static void main(String[] arguments) throws Exception {
        Tables tables = Tables.start(0, "eu-west-1", "000000000000", Optional.empty());
        DynamoDbClient database =
                DynamoDbClient.builder()
                        .endpointOverride(tables.address())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .build();
        MadeRecords.createTable(database);
        // No record of this folder is so large that it goes to a bucket.
        RecordStore store =
                new RecordStore(
                        database,
                        MadeRecords.TABLE,
                        new RecordObjects(
                                S3Client.builder().region(Region.EU_WEST_1).build(), "none"),
                        new Shards(4));
        List<double[]> units = new ArrayList<>();
        List<double[]> again = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (Dispatch dispatch :
                        MadeRecords.parse(
                                file.getFileName().toString(),
                                Files.readAllBytes(file),
                                RECEIVED)) {
                    RecordContent content = MadeRecords.content(dispatch);
                    units.add(measured(store, content));
                    again.add(measured(store, content));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d dispatches: WCU median %.1f, most %.1f; RCU median %.1f, most %.1f%n"
                        + "delivered again: WCU median %.1f, RCU median %.1f%n",
                units.size(),
                at(units, 0, 0.5),
                at(units, 0, 1),
                at(units, 1, 0.5),
                at(units, 1, 1),
                at(again, 0, 0.5),
                at(again, 1, 0.5));
        System.exit(0);
    }

    private static double[] measured(RecordStore store, RecordContent content) {
        Units.Sum before = Units.sum();
        store.store(content, RECEIVED.plus(Duration.ofHours(6)));
        Units.Sum after = Units.sum();
        return new double[] {after.writes() - before.writes(), after.reads() - before.reads()};
    }

    private static double at(List<double[]> all, int which, double share) {
        double[] sorted = all.stream().mapToDouble(one -> one[which]).sorted().toArray();
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
