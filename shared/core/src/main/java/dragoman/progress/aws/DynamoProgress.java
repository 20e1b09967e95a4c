package dragoman.progress.aws;

import dragoman.dispatch.Upload;
import dragoman.progress.Failure;
import dragoman.progress.Progress;
import dragoman.progress.UntranslatedRendition;
import dragoman.record.Stage;
import dragoman.record.TranslationUsage;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Progress in the table: one item for the upload, one for each of its dispatches, one for each open
 * failure. A stage that is done closes its failure, whatever attempt it was: an upload that is
 * announced again, and a message that outlived a killed queue, have counts of their own.
 */
public final class DynamoProgress implements Progress {
    /** Attribute of a failure: key of the object of the work bucket that is its message. */
    public static final String LETTER = "letter";

    // Identifiers in one item, whose limit is 400 KB: each takes some thirty bytes.
    private static final int PAGE = 8_000;

    private final DynamoDbClient database;
    private final String table;

    public DynamoProgress(DynamoDbClient database, String table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public void received(Upload upload) {
        set(Key.upload(upload.id()), describe(upload), Map.of());
    }

    @Override
    public void parsed(Upload upload, List<String> dispatches, Instant at) {
        // Further pages first: whoever sees that the upload was parsed sees all of its dispatches.
        for (int page = 1; page * PAGE < dispatches.size(); page++) {
            set(
                    Key.uploadPage(upload.id(), page),
                    Map.of("dispatches", page(dispatches, page)),
                    Map.of());
        }
        Map<String, AttributeValue> values = describe(upload);
        values.put("parsed", Attributes.time(at));
        values.put("dispatches", page(dispatches, 0));
        set(Key.upload(upload.id()), values, Map.of());
        recovered(upload.id(), Stage.PARSE, Optional.empty());
    }

    private static AttributeValue page(List<String> dispatches, int page) {
        return AttributeValue.fromL(
                dispatches.stream()
                        .skip((long) page * PAGE)
                        .limit(PAGE)
                        .map(AttributeValue::fromS)
                        .toList());
    }

    @Override
    public void translated(
            String upload, String dispatch, List<UntranslatedRendition> untranslated, Instant at) {
        // Written even when empty: a later, complete translation replaces what an earlier one
        // lacked.
        AttributeValue incomplete =
                AttributeValue.fromL(untranslated.stream().map(DynamoProgress::describe).toList());
        set(
                Key.uploadDispatch(upload, dispatch),
                Map.of("translated", Attributes.time(at), "untranslated", incomplete),
                Map.of());
        recovered(upload, Stage.TRANSLATE, Optional.of(dispatch));
    }

    private static AttributeValue describe(UntranslatedRendition rendition) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        values.put("language", AttributeValue.fromS(rendition.language()));
        values.put("state", AttributeValue.fromS(rendition.state().name()));
        rendition.reason().ifPresent(reason -> values.put("reason", AttributeValue.fromS(reason)));
        return AttributeValue.fromM(values);
    }

    @Override
    public void stored(String upload, String dispatch, TranslationUsage spent, Instant at) {
        set(
                Key.uploadDispatch(upload, dispatch),
                Map.of(
                        "stored", Attributes.time(at),
                        "sent", Attributes.number(spent.sent()),
                        "saved", Attributes.number(spent.saved())),
                Map.of());
        recovered(upload, Stage.STORE, Optional.of(dispatch));
    }

    @Override
    public void failed(Failure failure) {
        note(failure, Optional.empty());
    }

    /**
     * Notes a failure whose message is kept, so that it can be sent again.
     *
     * @param letter key of the object of the work bucket that is the message
     */
    public void failed(Failure failure, String letter) {
        note(failure, Optional.of(letter));
    }

    private void note(Failure failure, Optional<String> letter) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        letter.ifPresent(key -> values.put(LETTER, AttributeValue.fromS(key)));
        values.put("upload", AttributeValue.fromS(failure.upload()));
        values.put("stage", AttributeValue.fromS(failure.stage().label()));
        failure.dispatch().ifPresent(id -> values.put("dispatch", AttributeValue.fromS(id)));
        values.put("code", AttributeValue.fromS(failure.code()));
        values.put("message", AttributeValue.fromS(failure.message()));
        values.put("last", Attributes.time(failure.at()));
        values.put("attempts", Attributes.number(failure.attempts()));
        values.put("facet", AttributeValue.fromS(Key.OPEN_FAILURES));
        AttributeValue first = Attributes.time(failure.at());
        Map<String, AttributeValue> firstValues = new LinkedHashMap<>();
        firstValues.put("first", first);
        firstValues.put("order", AttributeValue.fromS(first.s() + "#" + failure.upload()));
        set(
                Key.failure(failure.upload(), failure.stage(), failure.dispatch()),
                values,
                firstValues);
    }

    @Override
    public void recovered(String upload, Stage stage, Optional<String> dispatch) {
        database.deleteItem(
                request ->
                        request.tableName(table)
                                .key(Attributes.of(Key.failure(upload, stage, dispatch))));
    }

    private static Map<String, AttributeValue> describe(Upload upload) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        upload.bucket().ifPresent(bucket -> values.put("bucket", AttributeValue.fromS(bucket)));
        values.put("key", AttributeValue.fromS(upload.key()));
        upload.version().ifPresent(version -> values.put("version", AttributeValue.fromS(version)));
        upload.etag().ifPresent(etag -> values.put("etag", AttributeValue.fromS(etag)));
        upload.charset().ifPresent(charset -> values.put("charset", AttributeValue.fromS(charset)));
        values.put("bytes", Attributes.number(upload.bytes()));
        values.put("received", Attributes.time(upload.received()));
        return values;
    }

    /** Sets attributes of an item, and others only where the item does not have them yet. */
    private void set(
            Key key, Map<String, AttributeValue> always, Map<String, AttributeValue> once) {
        StringBuilder update = new StringBuilder("SET ");
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        always.forEach((name, value) -> append(update, names, values, name, value, false));
        once.forEach((name, value) -> append(update, names, values, name, value, true));
        database.updateItem(
                request ->
                        request.tableName(table)
                                .key(Attributes.of(key))
                                .updateExpression(update.toString())
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(values));
    }

    private static void append(
            StringBuilder update,
            Map<String, String> names,
            Map<String, AttributeValue> values,
            String name,
            AttributeValue value,
            boolean once) {
        String number = Integer.toString(names.size());
        String attribute = "#" + number;
        String placeholder = ":" + number;
        if (!names.isEmpty()) {
            update.append(", ");
        }
        names.put(attribute, name);
        values.put(placeholder, value);
        update.append(attribute)
                .append(" = ")
                .append(
                        once
                                ? "if_not_exists(" + attribute + ", " + placeholder + ")"
                                : placeholder);
    }
}
