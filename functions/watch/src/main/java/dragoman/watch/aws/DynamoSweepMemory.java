package dragoman.watch.aws;

import dragoman.dispatch.Upload;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;
import dragoman.watch.AnnouncedUpload;
import dragoman.watch.SweepMemory;
import dragoman.watch.SweepPass;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What sweeps remember, in a partition of the table of dispatches. */
public final class DynamoSweepMemory implements SweepMemory {
    private final DynamoDbClient database;
    private final String table;

    public DynamoSweepMemory(DynamoDbClient database, String table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public Optional<SweepPass> pass() {
        return items(Key.SWEEP_PASS.sk()).stream().findFirst().map(DynamoSweepMemory::pass);
    }

    private static SweepPass pass(Map<String, AttributeValue> item) {
        return new SweepPass(
                time(item, "from"),
                time(item, "started"),
                optional(item, "after").orElse(""),
                time(item, "looked"));
    }

    @Override
    public void save(SweepPass pass) {
        Map<String, AttributeValue> item = Attributes.of(Key.SWEEP_PASS);
        item.put("from", Attributes.time(pass.from()));
        item.put("started", Attributes.time(pass.started()));
        item.put("looked", Attributes.time(pass.looked()));
        if (!pass.after().isEmpty()) {
            item.put("after", AttributeValue.fromS(pass.after()));
        }
        database.putItem(request -> request.tableName(table).item(item));
    }

    @Override
    public List<AnnouncedUpload> announced() {
        return items(Key.ANNOUNCED_UPLOAD).stream().map(DynamoSweepMemory::announced).toList();
    }

    private static AnnouncedUpload announced(Map<String, AttributeValue> item) {
        return new AnnouncedUpload(
                new Upload(
                        Attributes.text(item, "sk").substring(Key.ANNOUNCED_UPLOAD.length()),
                        optional(item, "bucket"),
                        Attributes.text(item, "key"),
                        optional(item, "version"),
                        optional(item, "etag"),
                        Long.parseLong(Attributes.required(item, "bytes").n()),
                        Optional.empty(),
                        time(item, "received")),
                Attributes.number(item, "times"),
                time(item, "last"));
    }

    @Override
    public void save(AnnouncedUpload announced) {
        Upload upload = announced.upload();
        Map<String, AttributeValue> item = Attributes.of(Key.announcedUpload(upload.id()));
        upload.bucket().ifPresent(bucket -> item.put("bucket", AttributeValue.fromS(bucket)));
        item.put("key", AttributeValue.fromS(upload.key()));
        upload.version().ifPresent(version -> item.put("version", AttributeValue.fromS(version)));
        upload.etag().ifPresent(etag -> item.put("etag", AttributeValue.fromS(etag)));
        item.put("bytes", Attributes.number(upload.bytes()));
        item.put("received", Attributes.time(upload.received()));
        item.put("times", Attributes.number(announced.times()));
        item.put("last", Attributes.time(announced.last()));
        database.putItem(request -> request.tableName(table).item(item));
    }

    @Override
    public void forget(String upload) {
        database.deleteItem(
                request ->
                        request.tableName(table).key(Attributes.of(Key.announcedUpload(upload))));
    }

    private List<Map<String, AttributeValue>> items(String sortKey) {
        return database
                .queryPaginator(
                        request ->
                                request.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk", AttributeValue.fromS(Key.SWEEP),
                                                        ":sk", AttributeValue.fromS(sortKey))))
                .items()
                .stream()
                .toList();
    }

    private static Instant time(Map<String, AttributeValue> item, String name) {
        return Instant.parse(Attributes.text(item, name));
    }

    private static Optional<String> optional(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }
}
