package dragoman.api.aws;

import dragoman.api.failure.Failures;
import dragoman.api.failure.OpenFailure;
import dragoman.dispatch.Upload;
import dragoman.progress.Failure;
import dragoman.progress.FailureId;
import dragoman.progress.aws.DynamoProgress;
import dragoman.record.Stage;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Failures in the table; their messages and uploads are sent and read by {@link Originals}. */
public final class DynamoFailures implements Failures {
    // A call reads no more than this many failures, whatever it looks for.
    private static final int MAX_READ = 1_000;
    private static final Pattern POSITION =
            Pattern.compile("([0-9TZ:.-]{24}#([0-9a-f]{24})) (FAILURE#[a-z]+(?:#[a-z0-9-]+)?)");

    private final DynamoDbClient database;
    private final String table;
    private final Originals originals;

    public DynamoFailures(DynamoDbClient database, String table, Originals originals) {
        this.database = database;
        this.table = table;
        this.originals = originals;
    }

    @Override
    public Page open(Kind kind, Optional<String> after, int limit) {
        List<OpenFailure> found = new ArrayList<>();
        Map<String, AttributeValue> start = after.map(DynamoFailures::start).orElseGet(Map::of);
        int read = 0;
        while (read < MAX_READ) {
            QueryResponse page = database.query(query(start));
            for (Map<String, AttributeValue> item : page.items()) {
                read++;
                if (is(item, kind)) {
                    found.add(failure(item));
                    if (found.size() == limit) {
                        return new Page(found, Optional.of(position(item)));
                    }
                }
            }
            start = page.lastEvaluatedKey();
            if (start.isEmpty()) {
                return new Page(found, Optional.empty());
            }
        }
        return new Page(found, Optional.of(position(start)));
    }

    private QueryRequest query(Map<String, AttributeValue> start) {
        QueryRequest.Builder query =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(Key.INDEX)
                        .scanIndexForward(false)
                        .limit(100)
                        .keyConditionExpression("facet = :open")
                        .expressionAttributeValues(
                                Map.of(":open", AttributeValue.fromS(Key.OPEN_FAILURES)));
        return (start.isEmpty() ? query : query.exclusiveStartKey(start)).build();
    }

    private static boolean is(Map<String, AttributeValue> item, Kind kind) {
        return kind.stage().map(s -> s.label().equals(Attributes.text(item, "stage"))).orElse(true)
                && kind.code().map(c -> c.equals(Attributes.text(item, "code"))).orElse(true);
    }

    private static String position(Map<String, AttributeValue> item) {
        return Attributes.text(item, "order") + " " + Attributes.text(item, "sk");
    }

    private static Map<String, AttributeValue> start(String position) {
        Matcher match = POSITION.matcher(position);
        if (!match.matches()) {
            throw new IllegalArgumentException("no position in the list of failures");
        }
        Map<String, AttributeValue> start = new LinkedHashMap<>();
        start.put("pk", AttributeValue.fromS(Key.uploadPartition(match.group(2))));
        start.put("sk", AttributeValue.fromS(match.group(3)));
        start.put("facet", AttributeValue.fromS(Key.OPEN_FAILURES));
        start.put("order", AttributeValue.fromS(match.group(1)));
        return start;
    }

    private static OpenFailure failure(Map<String, AttributeValue> item) {
        String upload = Attributes.text(item, "upload");
        String stage = Attributes.text(item, "stage");
        Optional<String> dispatch = text(item, "dispatch");
        return new OpenFailure(
                upload + "." + stage + dispatch.map(id -> "." + id).orElse(""),
                upload,
                stage,
                dispatch,
                Attributes.text(item, "code"),
                Attributes.text(item, "message"),
                Attributes.text(item, "first"),
                Attributes.text(item, "last"),
                Attributes.number(item, "attempts"),
                "/uploads/" + upload + "/original");
    }

    @Override
    public Retry retry(FailureId id) {
        Map<String, AttributeValue> item = item(id.key());
        if (item.isEmpty()) {
            return Retry.UNKNOWN;
        }
        if (Attributes.text(item, "code").equals(Failure.TRY_AGAIN)) {
            return Retry.UNDER_WAY;
        }
        int attempts = Attributes.number(item, "attempts");
        Optional<String> letter = text(item, DynamoProgress.LETTER);
        Optional<Upload> upload = upload(id.upload());
        if (letter.isPresent()) {
            if (!originals.sendLetter(id.stage(), letter.get(), attempts)) {
                return Retry.WITHOUT_ORIGINAL;
            }
        } else if (upload.isPresent()) {
            originals.sendNotification(upload.get(), attempts);
        } else {
            return Retry.WITHOUT_ORIGINAL;
        }
        // The stage closes the failure that it would have noted itself. One that it cannot know is
        // closed here, and opened again if it comes back.
        boolean stageCloses =
                upload.isPresent()
                        && (letter.isPresent()
                                ? id.dispatch().isPresent()
                                : id.stage() == Stage.PARSE);
        if (stageCloses) {
            markUnderWay(id, item);
        } else {
            database.deleteItem(request -> request.tableName(table).key(Attributes.of(id.key())));
        }
        return Retry.SENT;
    }

    /** The stage may have been quicker, and then what it noted stays. */
    private void markUnderWay(FailureId id, Map<String, AttributeValue> seen) {
        try {
            database.updateItem(
                    request ->
                            request.tableName(table)
                                    .key(Attributes.of(id.key()))
                                    .updateExpression("SET #code = :passing")
                                    .conditionExpression("#last = :last AND #attempts = :attempts")
                                    .expressionAttributeNames(
                                            Map.of(
                                                    "#code", "code",
                                                    "#last", "last",
                                                    "#attempts", "attempts"))
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":passing",
                                                    AttributeValue.fromS(Failure.TRY_AGAIN),
                                                    ":last",
                                                    Attributes.required(seen, "last"),
                                                    ":attempts",
                                                    Attributes.required(seen, "attempts"))));
        } catch (ConditionalCheckFailedException e) {
            // Closed or recorded again meanwhile: that is newer.
        }
    }

    @Override
    public Optional<URI> original(String upload) {
        return upload(upload).map(originals::address).or(() -> letter(upload));
    }

    /** What is left of a message that named no upload. */
    private Optional<URI> letter(String upload) {
        return database
                .query(
                        request ->
                                request.tableName(table)
                                        .keyConditionExpression(
                                                "pk = :pk AND begins_with(sk, :failure)")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk",
                                                        AttributeValue.fromS(
                                                                Key.uploadPartition(upload)),
                                                        ":failure",
                                                        AttributeValue.fromS(Key.FAILURE))))
                .items()
                .stream()
                .flatMap(item -> text(item, DynamoProgress.LETTER).stream())
                .findFirst()
                .map(originals::address);
    }

    private Optional<Upload> upload(String id) {
        Map<String, AttributeValue> item = item(Key.upload(id));
        if (!item.containsKey("bucket")) {
            return Optional.empty();
        }
        return Optional.of(
                new Upload(
                        id,
                        text(item, "bucket"),
                        Attributes.text(item, "key"),
                        text(item, "version"),
                        text(item, "etag"),
                        Attributes.number(item, "bytes"),
                        text(item, "charset"),
                        Instant.parse(Attributes.text(item, "received"))));
    }

    private Map<String, AttributeValue> item(Key key) {
        return database.getItem(
                        request ->
                                request.tableName(table)
                                        .key(Attributes.of(key))
                                        .consistentRead(true))
                .item();
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }
}
