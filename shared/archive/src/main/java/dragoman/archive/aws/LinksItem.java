package dragoman.archive.aws;

import dragoman.card.Card;
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
 * How a dispatch is linked with others, as an item beside its record: small, so that it can change
 * without the record being written again.
 *
 * @param version number of the record's current version, counted separately
 * @param revision counts the changes, but for those of {@code same} and {@code takes}
 * @param listed whether the dispatch has its cards
 * @param linked whether it was looked up which others it belongs with
 * @param follows the dispatch that it corrects, updates or withdraws
 * @param doubt why it follows none though it should, a warning's code
 * @param followers the dispatches that correct, update or withdraw this one, by identifier
 * @param same the dispatches of the same story
 * @param takes the other parts of a story that is sent in parts
 * @param count what the dispatch counts for
 */
record LinksItem(
        LinkKeys keys,
        TextFingerprint fingerprint,
        int version,
        long revision,
        boolean listed,
        boolean linked,
        Optional<String> follows,
        Optional<String> doubt,
        Map<String, UpdateChain.Member> followers,
        Map<String, StoryMember> same,
        Map<String, OtherTake> takes,
        Count count) {
    /**
     * What a dispatch counts for.
     *
     * @param due what it should count for; absent when it is in no list
     * @param done what it was counted for
     */
    record Count(Optional<CountKeys> due, Optional<CountKeys> done) {
        /** Whether it was counted for what it should. */
        boolean isDone() {
            return due.equals(done);
        }
    }

    /** A doubt: none of the dispatches that it may be about is stored. */
    static final String NOT_FOUND = Card.REFERENCE_NOT_FOUND;

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
    private static final String KEYS = "bearing";
    private static final String FINGERPRINT = "sketch";

    /** The links of a dispatch that was just stored. */
    static LinksItem first(
            LinkKeys keys, TextFingerprint fingerprint, boolean listed, CountKeys due) {
        return new LinksItem(
                keys,
                fingerprint,
                1,
                1,
                listed,
                false,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                new Count(Optional.of(due), Optional.empty()));
    }

    static LinksItem of(Map<String, AttributeValue> item) {
        return new LinksItem(
                Json.read(Attributes.text(item, KEYS), LinkKeys.class),
                TextFingerprint.of(Attributes.bytes(item, FINGERPRINT)),
                Attributes.number(item, VERSION),
                Attributes.number(item, REVISION),
                Attributes.flag(item, LISTED),
                Attributes.flag(item, LINKED),
                text(item, FOLLOWS),
                text(item, DOUBT),
                map(item, FOLLOWERS, UpdateChain.Member.class),
                map(item, SAME, StoryMember.class),
                map(item, TAKES, OtherTake.class),
                new Count(countKeys(item, DUE), countKeys(item, COUNTED)));
    }

    Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = Attributes.of(Key.links(id()));
        item.put(KEYS, keysText(keys));
        item.put(
                FINGERPRINT,
                AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(fingerprint.bytes())));
        item.put(VERSION, Attributes.number(version));
        item.put(REVISION, Attributes.number(revision));
        item.put(LISTED, AttributeValue.fromBool(listed));
        item.put(LINKED, AttributeValue.fromBool(linked));
        follows.ifPresent(id -> item.put(FOLLOWS, AttributeValue.fromS(id)));
        doubt.ifPresent(code -> item.put(DOUBT, AttributeValue.fromS(code)));
        item.put(FOLLOWERS, map(followers));
        item.put(SAME, map(same));
        item.put(TAKES, map(takes));
        count.due().ifPresent(due -> item.put(DUE, entry(due)));
        count.done().ifPresent(done -> item.put(COUNTED, entry(done)));
        return item;
    }

    String id() {
        return keys.id();
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
        return new Reference.Candidate(keys, fingerprint);
    }

    /** The chain that begins with this dispatch. */
    UpdateChain line() {
        return UpdateChain.of(UpdateChain.Member.of(keys), followers.values());
    }

    static AttributeValue keysText(LinkKeys keys) {
        return AttributeValue.fromS(Json.write(keys));
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

    private static Optional<CountKeys> countKeys(Map<String, AttributeValue> item, String name) {
        return text(item, name).map(json -> Json.read(json, CountKeys.class));
    }

    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }
}
