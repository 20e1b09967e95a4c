package dragoman.archive.aws;

import dragoman.count.CountKeys;
import dragoman.json.Json;
import dragoman.record.OtherTake;
import dragoman.record.StoryMember;
import dragoman.story.LinkKeys;
import dragoman.story.Reference;
import dragoman.story.TextFingerprint;
import dragoman.story.UpdateChain;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a dispatch stands to others, as an item beside its record: small, so that it can change
 * without the record being written again.
 *
 * @param version number of the record's current version, counted by itself
 * @param revision counts the changes, but for those of {@code same} and {@code takes}
 * @param listed whether the dispatch has its cards
 * @param linked whether it was looked up which others it belongs with
 * @param follows the dispatch that it corrects, updates or withdraws
 * @param doubt why it follows none though it should, a warning's code
 * @param followers the dispatches that correct, update or withdraw this one, by identifier
 * @param same the dispatches that tell the same story
 * @param takes the other parts of a story that is sent in parts
 * @param due what the dispatch should count for; absent when it is in no list
 * @param counted what it was counted for
 */
record LinksItem(
        LinkKeys bearing,
        TextFingerprint sketch,
        int version,
        long revision,
        boolean listed,
        boolean linked,
        Optional<String> follows,
        Optional<String> doubt,
        Map<String, UpdateChain.Member> followers,
        Map<String, StoryMember> same,
        Map<String, OtherTake> takes,
        Optional<CountKeys> due,
        Optional<CountKeys> counted) {
    /** A doubt: none of the dispatches that it may be about is stored. */
    static final String NOT_FOUND = "reference-not-found";

    /** A doubt: it may be about more than one. */
    static final String UNCLEAR = "reference-unclear";

    static final String FOLLOWERS = "followers";
    static final String SAME = "same";
    static final String TAKES = "takes";
    static final String FOLLOWS = "follows";
    static final String DOUBT = "doubt";
    static final String DUE = "due";
    static final String COUNTED = "counted";
    static final String LISTED = "listed";
    static final String LINKED = "linked";
    static final String VERSION = "version";
    static final String REVISION = "revision";
    private static final String BEARING = "bearing";
    private static final String SKETCH = "sketch";

    /** The standing of a dispatch that was just stored. */
    static LinksItem first(
            LinkKeys bearing, TextFingerprint sketch, boolean listed, CountKeys due) {
        return new LinksItem(
                bearing,
                sketch,
                1,
                1,
                listed,
                false,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.of(due),
                Optional.empty());
    }

    static LinksItem of(Map<String, AttributeValue> item) {
        return new LinksItem(
                Json.read(Attributes.text(item, BEARING), LinkKeys.class),
                TextFingerprint.of(Attributes.bytes(item, SKETCH)),
                Attributes.number(item, VERSION),
                Attributes.number(item, REVISION),
                Attributes.flag(item, LISTED),
                Attributes.flag(item, LINKED),
                text(item, FOLLOWS),
                text(item, DOUBT),
                map(item, FOLLOWERS, UpdateChain.Member.class),
                map(item, SAME, StoryMember.class),
                map(item, TAKES, OtherTake.class),
                tally(item, DUE),
                tally(item, COUNTED));
    }

    Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = Attributes.of(Key.standing(id()));
        item.put(BEARING, bearingText(bearing));
        item.put(SKETCH, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(sketch.bytes())));
        item.put(VERSION, Attributes.number(version));
        item.put(REVISION, Attributes.number(revision));
        item.put(LISTED, AttributeValue.fromBool(listed));
        item.put(LINKED, AttributeValue.fromBool(linked));
        follows.ifPresent(id -> item.put(FOLLOWS, AttributeValue.fromS(id)));
        doubt.ifPresent(code -> item.put(DOUBT, AttributeValue.fromS(code)));
        item.put(FOLLOWERS, map(followers));
        item.put(SAME, map(same));
        item.put(TAKES, map(takes));
        due.ifPresent(tally -> item.put(DUE, entry(tally)));
        counted.ifPresent(tally -> item.put(COUNTED, entry(tally)));
        return item;
    }

    String id() {
        return bearing.id();
    }

    /** The dispatch that the record is read by. */
    String root() {
        return follows.orElse(id());
    }

    /** Whether it neither follows another dispatch nor is followed. */
    boolean isAlone() {
        return follows.isEmpty() && followers.isEmpty();
    }

    Reference.Candidate candidate() {
        return new Reference.Candidate(bearing, sketch);
    }

    /** The line that begins with this dispatch. */
    UpdateChain line() {
        return UpdateChain.of(UpdateChain.Member.of(bearing), followers.values());
    }

    static AttributeValue bearingText(LinkKeys bearing) {
        return AttributeValue.fromS(Json.write(bearing));
    }

    static AttributeValue entry(Object value) {
        return AttributeValue.fromS(Json.write(value));
    }

    private static AttributeValue map(Map<String, ?> values) {
        Map<String, AttributeValue> entries = new LinkedHashMap<>();
        values.forEach((id, value) -> entries.put(id, entry(value)));
        return AttributeValue.fromM(entries);
    }

    private static <T> Map<String, T> map(
            Map<String, AttributeValue> item, String name, Class<T> type) {
        Map<String, T> values = new LinkedHashMap<>();
        Attributes.map(item, name)
                .forEach((id, value) -> values.put(id, Json.read(value.s(), type)));
        return values;
    }

    private static Optional<CountKeys> tally(Map<String, AttributeValue> item, String name) {
        return text(item, name).map(json -> Json.read(json, CountKeys.class));
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }
}
