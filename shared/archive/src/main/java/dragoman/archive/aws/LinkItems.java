package dragoman.archive.aws;

import dragoman.card.FacetKind;
import dragoman.card.Shards;
import dragoman.dispatch.Dispatch;
import dragoman.story.LinkKeys;
import dragoman.story.Reference;
import dragoman.story.TextFingerprint;
import dragoman.table.aws.Attributes;
import dragoman.table.aws.Batches;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Small items under which dispatches that may belong together meet: by the agency's serial and
 * slug, by the words of titles and of references, by parts, and by wording. Each is written before
 * the dispatch's record and read after it; so of two dispatches, whichever comes second finds the
 * other. They are of use for some days only, and then expire.
 */
final class LinkItems {
    /** Days of dispatches that are compared. */
    private static final int DAYS = Reference.DAYS;

    /** Days after which the items are deleted by the table itself. */
    private static final int KEPT_DAYS = 14;

    /** The most dispatches that are looked at under one key. */
    private static final int MAX_CANDIDATES = 50;

    /** The most titles of a day that a reference is compared with, the latest first. */
    private static final int MAX_TITLES = 400;

    private static final String WORDS = "words";

    private final DynamoDbClient database;
    private final String table;
    private final Shards shards;

    LinkItems(DynamoDbClient database, String table, Shards shards) {
        this.database = database;
        this.table = table;
        this.shards = shards;
    }

    /** A dispatch that was found, and the words that it was kept with. */
    record Found(String id, List<String> words) {}

    /** Writes the items of a dispatch; writing them again changes nothing. */
    void put(Dispatch dispatch, LinkKeys keys, Instant now) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        TextFingerprint.keys(dispatch).forEach(key -> entries.put(wording(key), List.of()));
        keys.agency()
                .ifPresent(
                        agency -> {
                            serials(keys)
                                    .forEach(text -> entries.put(serial(agency, text), List.of()));
                            keys.slug().ifPresent(s -> entries.put(slug(agency, s), List.of()));
                            if (keys.take().isPresent()) {
                                entries.put(takes(agency), List.of());
                            }
                            if (keys.isAboutAnother()) {
                                entries.put(references(agency), keys.refers());
                            } else {
                                entries.put(
                                        shards.partition(
                                                titles(agency, keys.date()),
                                                FacetKind.AGENCY,
                                                keys.id()),
                                        keys.title());
                            }
                        });
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate day = keys.date().isAfter(today) ? keys.date() : today;
        long expires = day.plusDays(KEPT_DAYS).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        entries.forEach(
                (pk, words) -> {
                    Map<String, AttributeValue> item = new LinkedHashMap<>();
                    item.put("pk", AttributeValue.fromS(pk));
                    item.put("sk", AttributeValue.fromS(keys.order()));
                    item.put("expires", Attributes.number(expires));
                    if (!words.isEmpty()) {
                        item.put(WORDS, AttributeValue.fromS(String.join(" ", words)));
                    }
                    items.add(item);
                });
        Batches.put(database, table, items);
    }

    /** Dispatches that have one of a dispatch's keys of wording, from days around it. */
    Set<String> likeWorded(Dispatch dispatch, LinkKeys keys) {
        Set<String> ids = new LinkedHashSet<>();
        for (int key : TextFingerprint.keys(dispatch)) {
            around(wording(key), keys).forEach(found -> ids.add(found.id()));
        }
        ids.remove(keys.id());
        return ids;
    }

    /** Dispatches of the same agency that have the same serial, or name it. */
    Set<String> sameSerial(LinkKeys keys) {
        return found(keys, serials(keys).stream().map(text -> serial(agency(keys), text)).toList());
    }

    private static Set<String> serials(LinkKeys keys) {
        Set<String> serials = new LinkedHashSet<>(keys.named());
        keys.serial().ifPresent(serials::add);
        return serials;
    }

    /** Dispatches of the same agency with the same slug. */
    Set<String> sameSlug(LinkKeys keys) {
        return found(keys, keys.slug().stream().map(text -> slug(agency(keys), text)).toList());
    }

    /** Parts of stories of the same agency. */
    Set<String> takes(LinkKeys keys) {
        return found(keys, keys.take().isPresent() ? List.of(takes(agency(keys))) : List.of());
    }

    /** Dispatches of the same agency that refer to others, in words that fit this one's title. */
    Set<String> referring(LinkKeys keys) {
        Set<String> ids = new LinkedHashSet<>();
        if (keys.agency().isPresent()) {
            around(references(agency(keys)), keys).stream()
                    .filter(found -> Reference.share(found.words(), keys.title()) > 0)
                    .forEach(found -> ids.add(found.id()));
        }
        return ids;
    }

    /** Dispatches of the same agency whose titles fit what this one refers to. */
    Set<String> referredTo(LinkKeys keys) {
        Set<String> ids = new LinkedHashSet<>();
        if (keys.agency().isEmpty() || keys.refers().isEmpty()) {
            return ids;
        }
        for (int back = 0; back <= DAYS; back++) {
            LocalDate day = keys.date().minusDays(back);
            for (String partition :
                    shards.partitions(titles(agency(keys), day), FacetKind.AGENCY)) {
                query(partition, day, day, MAX_TITLES).stream()
                        .filter(found -> Reference.share(keys.refers(), found.words()) > 0)
                        .forEach(found -> ids.add(found.id()));
            }
        }
        return ids;
    }

    private Set<String> found(LinkKeys keys, List<String> partitions) {
        Set<String> ids = new LinkedHashSet<>();
        if (keys.agency().isPresent()) {
            partitions.forEach(
                    partition -> around(partition, keys).forEach(one -> ids.add(one.id())));
            ids.remove(keys.id());
        }
        return ids;
    }

    private List<Found> around(String partition, LinkKeys keys) {
        LocalDate day = keys.date();
        return query(partition, day.minusDays(DAYS), day.plusDays(DAYS), MAX_CANDIDATES);
    }

    private List<Found> query(String partition, LocalDate from, LocalDate to, int most) {
        return database
                .query(
                        request ->
                                request.tableName(table)
                                        .consistentRead(true)
                                        .scanIndexForward(false)
                                        .limit(most)
                                        .keyConditionExpression("pk = :pk AND sk BETWEEN :a AND :b")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk", AttributeValue.fromS(partition),
                                                        ":a", AttributeValue.fromS(from.toString()),
                                                        ":b", AttributeValue.fromS(to + "U"))))
                .items()
                .stream()
                .map(LinkItems::found)
                .toList();
    }

    private static Found found(Map<String, AttributeValue> item) {
        String order = Attributes.text(item, "sk");
        List<String> words =
                Optional.ofNullable(item.get(WORDS))
                        .map(value -> Arrays.asList(value.s().split(" ", -1)))
                        .orElse(List.of());
        return new Found(order.substring(order.indexOf('#') + 1), words);
    }

    private static String agency(LinkKeys keys) {
        return keys.agency().orElse("");
    }

    private static String wording(int key) {
        return "B#%08x".formatted(key);
    }

    private static String serial(String agency, String serial) {
        return "L#" + agency + "#serial#" + serial;
    }

    private static String slug(String agency, String slug) {
        return "L#" + agency + "#slug#" + slug;
    }

    private static String titles(String agency, LocalDate day) {
        return "L#" + agency + "#title#" + day;
    }

    private static String references(String agency) {
        return "L#" + agency + "#refers";
    }

    private static String takes(String agency) {
        return "L#" + agency + "#takes";
    }
}
