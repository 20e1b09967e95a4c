package dragoman.table.aws;

import dragoman.dispatch.Dispatch;
import dragoman.json.Json;
import dragoman.record.DispatchRecord;
import dragoman.table.Key;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * A record as an item: its JSON whole in {@code record}, and beside it what somebody looking at the
 * table wants to see or filter by.
 */
public final class RecordItem {
    private RecordItem() {}

    /**
     * The item of a record.
     *
     * @param version number of the version, from 1
     */
    public static Map<String, AttributeValue> of(DispatchRecord stored, int version) {
        Dispatch dispatch = stored.dispatch();
        Map<String, AttributeValue> item = Attributes.of(Key.record(dispatch.id()));
        item.put("id", AttributeValue.fromS(dispatch.id()));
        dispatch.agency().ifPresent(code -> item.put("agency", AttributeValue.fromS(code)));
        item.put("language", AttributeValue.fromS(dispatch.language()));
        item.put("date", AttributeValue.fromS(dispatch.dating().date().toString()));
        item.put("schema", Attributes.number(stored.schema()));
        item.put("version", Attributes.number(version));
        item.put("record", AttributeValue.fromS(Json.write(stored)));
        return item;
    }

    /** The record in an item. */
    public static DispatchRecord record(Map<String, AttributeValue> item) {
        return Json.read(json(item), DispatchRecord.class);
    }

    /** The record's JSON in an item. */
    public static String json(Map<String, AttributeValue> item) {
        return Attributes.text(item, "record");
    }

    /** The number of the record's version. */
    public static int version(Map<String, AttributeValue> item) {
        return Attributes.number(item, "version");
    }
}
