package dragoman.archive.aws;

import dragoman.dispatch.Dispatch;
import dragoman.json.Json;
import dragoman.name.TargetNames;
import dragoman.record.DispatchRecord;
import dragoman.record.RecordContent;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.VersionCause;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The stored record of one dispatch as an item: its JSON whole, and beside it what somebody looking
 * at the table wants to see or filter by.
 */
public final class RecordItem {
    private static final String RANKS = "ranks";
    private static final String READING = "reading";
    private static final String STORED = "stored";

    private RecordItem() {}

    /**
     * The item of a dispatch's content.
     *
     * @param version number of the version, from 1
     * @param objects where the JSON goes when an item cannot take it
     */
    static Map<String, AttributeValue> of(
            RecordContent content,
            int version,
            VersionCause cause,
            Instant stored,
            RecordObjects objects) {
        Dispatch dispatch = content.dispatch();
        Map<String, AttributeValue> item = Attributes.of(Key.record(dispatch.id()));
        item.put("id", AttributeValue.fromS(dispatch.id()));
        dispatch.agency().ifPresent(code -> item.put("agency", AttributeValue.fromS(code)));
        item.put("language", AttributeValue.fromS(dispatch.language()));
        item.put("date", AttributeValue.fromS(dispatch.dating().date().toString()));
        item.put("schema", Attributes.number(DispatchRecord.SCHEMA));
        item.put("version", Attributes.number(version));
        item.put("cause", AttributeValue.fromS(cause.name().toLowerCase(Locale.ROOT)));
        item.put(STORED, Attributes.time(stored));
        ranks(content).forEach(item::put);
        StoredText.put(item, dispatch.id(), Json.write(plain(content, content.stages())), objects);
        return item;
    }

    /** How the parts of a content rank against others of the same dispatch, as attributes. */
    static Map<String, AttributeValue> ranks(RecordContent content) {
        Map<String, AttributeValue> ranks = new LinkedHashMap<>();
        content.ranks()
                .forEach((language, rank) -> ranks.put(language, AttributeValue.fromS(rank)));
        return Map.of(
                RANKS,
                AttributeValue.fromM(ranks),
                READING,
                AttributeValue.fromS(content.reading()));
    }

    /** The content of an item; its stages include when it was stored. */
    public static RecordContent content(Map<String, AttributeValue> item, RecordObjects objects) {
        DispatchRecord kept = Json.read(StoredText.get(item, objects), DispatchRecord.class);
        Map<String, String> ranks = new LinkedHashMap<>();
        Attributes.map(item, RANKS).forEach((language, rank) -> ranks.put(language, rank.s()));
        return new RecordContent(
                kept.dispatch(),
                kept.renditions(),
                kept.corrections(),
                Stream.concat(
                                kept.stages().stream(),
                                Stream.of(new StageTime(Stage.STORE, stored(item))))
                        .toList(),
                Attributes.text(item, READING),
                ranks);
    }

    /**
     * The record of one dispatch, with the names that its renditions give. They are not stored but
     * read out of the renditions each time: it follows when they change, and makes no version.
     */
    static DispatchRecord record(RecordContent content, List<StageTime> stages) {
        return record(content, TargetNames.into(content.dispatch(), content.renditions()), stages);
    }

    private static DispatchRecord plain(RecordContent content, List<StageTime> stages) {
        return record(content, content.dispatch(), stages);
    }

    private static DispatchRecord record(
            RecordContent content, Dispatch dispatch, List<StageTime> stages) {
        DispatchRecord plain =
                DispatchRecord.of(
                        dispatch,
                        content.renditions(),
                        stages.stream().filter(done -> done.stage() != Stage.STORE).toList());
        return plain.with(content.corrections());
    }

    /** The number of the version. */
    static int version(Map<String, AttributeValue> item) {
        return Attributes.number(item, "version");
    }

    static VersionCause cause(Map<String, AttributeValue> item) {
        return VersionCause.valueOf(Attributes.text(item, "cause").toUpperCase(Locale.ROOT));
    }

    static Instant stored(Map<String, AttributeValue> item) {
        return Instant.parse(Attributes.text(item, STORED));
    }
}
