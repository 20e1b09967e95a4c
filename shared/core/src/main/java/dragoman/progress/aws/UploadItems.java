package dragoman.progress.aws;

import dragoman.progress.UntranslatedRendition;
import dragoman.progress.UploadStatus;
import dragoman.progress.UploadStatus.DispatchStatus;
import dragoman.progress.UploadStatus.FailureStatus;
import dragoman.progress.UploadStatuses;
import dragoman.record.TranslationUsage;
import dragoman.rendition.RenditionState;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items that the stages wrote about an upload, put together. */
public final class UploadItems implements UploadStatuses {
    private final DynamoDbClient database;
    private final String table;

    public UploadItems(DynamoDbClient database, String table) {
        this.database = database;
        this.table = table;
    }

    @Override
    public Optional<UploadStatus> status(String upload) {
        List<Map<String, AttributeValue>> items =
                database
                        .queryPaginator(
                                request ->
                                        request.tableName(table)
                                                .consistentRead(true)
                                                .keyConditionExpression("pk = :upload")
                                                .expressionAttributeValues(
                                                        Map.of(
                                                                ":upload",
                                                                AttributeValue.fromS(
                                                                        Key.uploadPartition(
                                                                                upload)))))
                        .items()
                        .stream()
                        .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(status(upload, items));
    }

    private static UploadStatus status(String upload, List<Map<String, AttributeValue>> items) {
        Map<String, AttributeValue> whole = Map.of();
        Map<String, DispatchStatus> noted = new LinkedHashMap<>();
        List<FailureStatus> failures = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Map<String, AttributeValue> item : items) {
            String sort = Attributes.text(item, "sk");
            if (sort.equals(Key.UPLOAD)) {
                whole = item;
            }
            if (sort.equals(Key.UPLOAD) || sort.startsWith(Key.PAGE)) {
                // Pages follow each other in the order of their keys.
                ids.addAll(ids(item));
            } else if (sort.startsWith(Key.DISPATCH)) {
                String id = sort.substring(Key.DISPATCH.length());
                noted.put(
                        id,
                        new DispatchStatus(
                                id,
                                text(item, "translated"),
                                untranslated(item),
                                text(item, "stored"),
                                spent(item)));
            } else if (sort.startsWith(Key.FAILURE)) {
                failures.add(failure(item));
            }
        }
        return UploadStatus.of(
                upload,
                text(whole, "key"),
                Optional.ofNullable(whole.get("bytes")).map(value -> Long.valueOf(value.n())),
                text(whole, "received"),
                text(whole, "parsed"),
                dispatches(ids, noted),
                failures);
    }

    private static List<String> ids(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("dispatches"))
                .map(ids -> ids.l().stream().map(AttributeValue::s).toList())
                .orElseGet(List::of);
    }

    /**
     * In the order in which the upload contains them, whether or not a later stage has reported on
     * them.
     */
    private static List<DispatchStatus> dispatches(
            List<String> ids, Map<String, DispatchStatus> noted) {
        if (ids.isEmpty()) {
            return List.copyOf(noted.values());
        }
        return ids.stream()
                .distinct()
                .map(id -> noted.getOrDefault(id, DispatchStatus.parsed(id)))
                .toList();
    }

    private static List<UntranslatedRendition> untranslated(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("untranslated"))
                .map(renditions -> renditions.l().stream().map(AttributeValue::m).toList())
                .orElseGet(List::of)
                .stream()
                .map(
                        rendition ->
                                new UntranslatedRendition(
                                        Attributes.text(rendition, "language"),
                                        RenditionState.valueOf(Attributes.text(rendition, "state")),
                                        text(rendition, "reason")))
                .toList();
    }

    private static Optional<TranslationUsage> spent(Map<String, AttributeValue> item) {
        return item.containsKey("sent")
                ? Optional.of(
                        TranslationUsage.of(
                                Attributes.number(item, "sent"), Attributes.number(item, "saved")))
                : Optional.empty();
    }

    private static FailureStatus failure(Map<String, AttributeValue> item) {
        return new FailureStatus(
                Attributes.text(item, "stage"),
                Attributes.text(item, "code"),
                Attributes.text(item, "message"),
                text(item, "dispatch"),
                Attributes.text(item, "first"),
                Attributes.text(item, "last"),
                Attributes.number(item, "attempts"));
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }
}
