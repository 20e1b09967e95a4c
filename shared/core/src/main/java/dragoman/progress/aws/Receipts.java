package dragoman.progress.aws;

import dragoman.json.Json;
import dragoman.progress.Failure;
import dragoman.progress.UploadStatus;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.s3.S3Client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Receipts of uploads: what became of each, as an object under the upload's own key in a bucket
 * that feeds no function. Whichever stage ends the last dispatch of an upload writes its receipt.
 *
 * <p>Ends are counted beside the upload, so that nobody reads fifty thousand dispatches after each
 * of them. A message that comes twice is counted twice: then some look sooner, in vain, and the
 * last one looks all the same. A receipt is a copy of what is in the table, so writing it again
 * does no harm.
 */
public final class Receipts {
    /** How keys of receipts end. */
    public static final String SUFFIX = ".receipt.json";

    // S3 takes keys of 1,024 bytes; file systems names of 255, of which S3 in a folder needs some.
    private static final int MAX_KEY_BYTES = 1_000;
    private static final int MAX_NAME_BYTES = 190;

    private final DynamoDbClient database;
    private final String table;
    private final S3Client buckets;
    private final String bucket;

    /**
     * Receipts of the uploads in a table.
     *
     * @param bucket where they are written; a bucket whose objects start no work
     */
    public Receipts(DynamoDbClient database, String table, S3Client buckets, String bucket) {
        this.database = database;
        this.table = table;
        this.buckets = buckets;
        this.bucket = bucket;
    }

    /** An upload was found to contain so many dispatches. */
    public void parsed(String upload, int dispatches) {
        writeIfDue(
                upload,
                count(upload, "SET #name = :number", "total", Attributes.number(dispatches)),
                false);
    }

    /** A dispatch of an upload has its record. */
    public void stored(String upload) {
        ended(upload);
    }

    /** Something failed; when it is retried automatically, that is no end. */
    public void failed(Failure failure) {
        if (failure.code().equals(Failure.TRY_AGAIN)) {
            return;
        }
        if (failure.dispatch().isPresent()) {
            ended(failure.upload());
        } else {
            writeIfDue(failure.upload(), counted(failure.upload()), true);
        }
    }

    /** Something that had failed is put right. */
    public void recovered(String upload) {
        writeIfDue(upload, counted(upload), true);
    }

    private void ended(String upload) {
        writeIfDue(
                upload, count(upload, "ADD #name :number", "ended", Attributes.number(1)), false);
    }

    private Map<String, AttributeValue> count(
            String upload, String update, String name, AttributeValue number) {
        return database.updateItem(
                        request ->
                                request.tableName(table)
                                        .key(Attributes.of(Key.count(upload)))
                                        .updateExpression(update)
                                        .expressionAttributeNames(Map.of("#name", name))
                                        .expressionAttributeValues(Map.of(":number", number))
                                        .returnValues(ReturnValue.ALL_NEW))
                .attributes();
    }

    private Map<String, AttributeValue> counted(String upload) {
        return database
                .query(
                        request ->
                                request.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression("pk = :pk AND sk = :sk")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk",
                                                        AttributeValue.fromS(
                                                                Key.count(upload).pk()),
                                                        ":sk",
                                                        AttributeValue.fromS(
                                                                Key.count(upload).sk()))))
                .items()
                .stream()
                .findFirst()
                .orElseGet(Map::of);
    }

    /**
     * Writes the receipt when all that was counted has ended.
     *
     * @param otherwise whether to look where it is not known how many dispatches there are
     */
    private void writeIfDue(String upload, Map<String, AttributeValue> counted, boolean otherwise) {
        int ended = number(counted, "ended").orElse(0);
        boolean mayBeDue = number(counted, "total").map(total -> ended >= total).orElse(otherwise);
        if (mayBeDue) {
            new UploadItems(database, table)
                    .status(upload)
                    .filter(UploadStatus::hasEnded)
                    .ifPresent(this::write);
        }
    }

    private static Optional<Integer> number(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name)
                ? Optional.of(Attributes.number(item, name))
                : Optional.empty();
    }

    private void write(UploadStatus status) {
        status.key()
                .ifPresent(
                        key ->
                                buckets.putObject(
                                        request ->
                                                request.bucket(bucket)
                                                        .key(key(key, status.id()))
                                                        .contentType("application/json"),
                                        RequestBody.fromString(Json.write(status))));
    }

    /** The key of the receipt of an upload: its own with an ending, where that is not too long. */
    static String key(String key, String upload) {
        boolean fits =
                bytes(key) <= MAX_KEY_BYTES
                        && List.of(key.split("/", -1)).stream()
                                .allMatch(name -> bytes(name) <= MAX_NAME_BYTES);
        return (fits ? key : upload) + SUFFIX;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
