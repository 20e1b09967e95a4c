package dragoman.drain.aws;

import dragoman.dispatch.Upload;
import dragoman.drain.Failures;
import dragoman.progress.Failure;
import dragoman.progress.FailureId;
import dragoman.progress.aws.DynamoProgress;
import dragoman.progress.aws.Receipts;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/** Failures in the table, where the stages note theirs. */
public final class DynamoFailures implements Failures {
    private final DynamoDbClient database;
    private final String table;
    private final DynamoProgress progress;
    private final Receipts receipts;

    public DynamoFailures(DynamoDbClient database, String table, Receipts receipts) {
        this.database = database;
        this.table = table;
        this.progress = new DynamoProgress(database, table);
        this.receipts = receipts;
    }

    @Override
    public Optional<Noted> open(FailureId id) {
        Map<String, AttributeValue> item = item(id.key());
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Noted(
                                Attributes.text(item, "message"),
                                Attributes.number(item, "attempts")));
    }

    @Override
    public boolean isDone(FailureId id) {
        return switch (id.stage()) {
            case PARSE -> item(Key.upload(id.upload())).containsKey("parsed");
            case TRANSLATE -> dispatch(id).containsKey("translated");
            case STORE -> dispatch(id).containsKey("stored");
        };
    }

    private Map<String, AttributeValue> dispatch(FailureId id) {
        return id.dispatch()
                .map(dispatch -> item(Key.uploadDispatch(id.upload(), dispatch)))
                .orElseGet(Map::of);
    }

    private Map<String, AttributeValue> item(Key key) {
        return database.getItem(
                        request ->
                                request.tableName(table)
                                        .key(Attributes.of(key))
                                        .consistentRead(true))
                .item();
    }

    @Override
    public void received(Upload upload) {
        progress.received(upload);
    }

    @Override
    public void failed(Failure failure) {
        progress.failed(failure);
        receipts.failed(failure);
    }

    @Override
    public void failed(Failure failure, String letter) {
        progress.failed(failure, letter);
        receipts.failed(failure);
    }
}
