import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.local.dynamodb.Tables;
import dragoman.local.template.Stack.Index;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Table;
import dragoman.parse.ParseOutcome;
import dragoman.parse.Parser;
import dragoman.record.Edition;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.Segment;
import dragoman.rendition.SegmentState;
import dragoman.table.Shards;
import dragoman.table.aws.RecordObjects;
import dragoman.table.aws.RecordStore;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.s3.S3Client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Read and write units that storing a record takes: as DynamoDB's engine reports them, and for
 * transactions, which it understates, by AWS's rule and the items' sizes. Each file of a folder is
 * parsed, given an English rendition as long as itself, stored, and delivered once more.
 *
 * <p>Run it on a built checkout: {@code java -cp "local/target/local-0.1.0.jar:local/target/lib/*"
 * bench/StoreCapacity.java events/dispatches}
 */
public final class StoreCapacity {
    private static double reads;
    private static double writes;

    private StoreCapacity() {}

    public static void main(String[] arguments) throws Exception {
        Tables tables = Tables.start(0, Optional.empty());
        DynamoDbClient database =
                DynamoDbClient.builder()
                        .endpointOverride(tables.address())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .overrideConfiguration(o -> o.addExecutionInterceptor(new Meter()))
                        .build();
        Tables.create(
                database,
                new Table(
                        "Dispatches",
                        "dispatches",
                        Map.of("pk", "S", "sk", "S", "facet", "S", "order", "S"),
                        new KeySchema("pk", Optional.of("sk")),
                        List.of(
                                new Index(
                                        "by-facet",
                                        new KeySchema("facet", Optional.of("order"))))));
        // No record of this folder is so large that it goes to a bucket.
        RecordStore store =
                new RecordStore(
                        database,
                        "dispatches",
                        new RecordObjects(
                                S3Client.builder().region(Region.EU_WEST_1).build(), "none"),
                        new Shards(4));
        List<double[]> units = new ArrayList<>();
        List<double[]> again = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (Dispatch dispatch : parse(file)) {
                    Edition edition = edition(dispatch);
                    units.add(measured(store, edition));
                    again.add(measured(store, edition));
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

    private static double[] measured(RecordStore store, Edition edition) {
        reads = 0;
        writes = 0;
        store.store(edition, Instant.parse("2026-03-04T12:00:00Z"));
        return new double[] {writes, reads};
    }

    private static double at(List<double[]> all, int which, double share) {
        double[] sorted = all.stream().mapToDouble(one -> one[which]).sorted().toArray();
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static List<Dispatch> parse(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Instant received = Instant.parse("2026-03-04T06:30:00Z");
        String name = file.getFileName().toString();
        Upload upload =
                new Upload(
                        UploadIds.of("", name, "v"),
                        Optional.empty(),
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        bytes.length,
                        Optional.empty(),
                        received);
        return Parser.shipped().parse(bytes, upload, received)
                        instanceof ParseOutcome.Parsed(List<Dispatch> found, var _)
                ? found
                : List.of();
    }

    private static Edition edition(Dispatch dispatch) {
        List<Segment> segments =
                dispatch.paragraphs().stream()
                        .map(
                                one ->
                                        new Segment(
                                                one.n(),
                                                one.text(),
                                                SegmentState.TRANSLATED,
                                                Optional.of(Origin.AWS),
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of()))
                        .toList();
        Optional<String> headline =
                dispatch.paragraphs().stream().findFirst().map(one -> one.text());
        Rendition english =
                new Rendition(
                        "en",
                        RenditionState.COMPLETE,
                        Optional.empty(),
                        headline,
                        headline.map(_ -> HeadlineSource.LEAD),
                        List.of(),
                        List.of(),
                        segments,
                        Map.of(Origin.AWS, segments.size()),
                        0);
        Instant at = Instant.parse("2026-03-04T06:30:01Z");
        return Edition.of(
                dispatch,
                List.of(english),
                List.of(new StageTime(Stage.PARSE, at), new StageTime(Stage.TRANSLATE, at)));
    }

    /** Asks for the units of each call, and adds them up. */
    private static final class Meter implements ExecutionInterceptor {
        private static final ReturnConsumedCapacity ALL = ReturnConsumedCapacity.TOTAL;

        @Override
        public SdkRequest modifyRequest(
                Context.ModifyRequest context, ExecutionAttributes attributes) {
            return switch (context.request()) {
                case QueryRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
                case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
                case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
                case BatchWriteItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
                case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
                case UpdateItemRequest r -> r.toBuilder().returnConsumedCapacity(ALL).build();
                case TransactWriteItemsRequest r ->
                        r.toBuilder().returnConsumedCapacity(ALL).build();
                default -> context.request();
            };
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            SdkResponse response = context.response();
            switch (response) {
                case QueryResponse r ->
                        reads += units(Stream.ofNullable(r.consumedCapacity()).toList());
                case GetItemResponse r ->
                        reads += units(Stream.ofNullable(r.consumedCapacity()).toList());
                case BatchGetItemResponse r -> reads += units(r.consumedCapacity());
                case BatchWriteItemResponse r -> writes += units(r.consumedCapacity());
                case PutItemResponse r ->
                        writes += units(Stream.ofNullable(r.consumedCapacity()).toList());
                case UpdateItemResponse r ->
                        writes += units(Stream.ofNullable(r.consumedCapacity()).toList());
                case TransactWriteItemsResponse _ ->
                        writes += transaction((TransactWriteItemsRequest) context.request());
                default -> {
                    // Making the table.
                }
            }
        }

        /**
         * Units of a transaction by AWS's rule: two for each kilobyte of an item, and one for each
         * kilobyte of its copy in the index. The engine's own figure is not used: it reports fewer
         * units than there are items.
         */
        private static double transaction(TransactWriteItemsRequest request) {
            double units = 0;
            for (TransactWriteItem item : request.transactItems()) {
                if (item.put() == null) {
                    // An update or a check of a standing, or a card that goes: two kilobytes,
                    // rounded up.
                    units += 4;
                    continue;
                }
                double kilobytes = Math.ceil(bytes(item.put().item()) / 1024.0);
                units += 2 * kilobytes + (item.put().item().containsKey("facet") ? kilobytes : 0);
            }
            return units;
        }

        private static int bytes(Map<String, AttributeValue> item) {
            int bytes = 0;
            for (Map.Entry<String, AttributeValue> entry : item.entrySet()) {
                bytes += entry.getKey().length() + bytes(entry.getValue());
            }
            return bytes;
        }

        private static int bytes(AttributeValue value) {
            if (value.s() != null) {
                return value.s().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            }
            if (value.b() != null) {
                return value.b().asByteArrayUnsafe().length;
            }
            return value.hasM() ? 3 + bytes(value.m()) : 8;
        }

        private static double units(List<ConsumedCapacity> all) {
            return all.stream()
                    .mapToDouble(one -> one.capacityUnits() == null ? 0 : one.capacityUnits())
                    .sum();
        }
    }
}
