package dragoman.count.aws;

import dragoman.card.FacetKind;
import dragoman.card.Shards;
import dragoman.count.Sender;
import dragoman.count.SentHour;
import dragoman.count.SentHour.Sent;
import dragoman.dispatch.Dispatch;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many dispatches each sender sent in each hour, by layout, and how many of them were read with
 * a warning. A sender's rhythm is learned from it; so unlike what is counted by day, it need not be
 * exact: a function that is broken off between storing a dispatch and counting it leaves it out.
 */
public final class SentHours {
    /**
     * For how long an hour is kept: the rhythm of four weeks, which is learned from what was before
     * a silence, a silence of four weeks, and some days to spare.
     */
    private static final Duration KEPT = Duration.ofDays(63);

    private static final String SENT = "sent#";
    private static final String WARNED = "warned#";

    private final DynamoDbClient database;
    private final String table;
    private final Shards shards;
    // Each environment writes a sender once, so that no single key is written for every dispatch.
    private final Set<Sender> knownSenders = ConcurrentHashMap.newKeySet();

    public SentHours(DynamoDbClient database, String table, Shards shards) {
        this.database = database;
        this.table = table;
        this.shards = shards;
    }

    /** Counts a dispatch in the hour in which its upload arrived, if its sender is known. */
    public void count(Dispatch dispatch) {
        Sender.of(dispatch).ifPresent(sender -> count(sender, dispatch));
    }

    private void count(Sender sender, Dispatch dispatch) {
        Instant received = dispatch.upload().received();
        AttributeValue expires = Attributes.number(received.plus(KEPT).getEpochSecond());
        if (!knownSenders.contains(sender)) {
            Map<String, AttributeValue> item = Attributes.of(Key.sender(sender.text()));
            item.put("expires", expires);
            database.putItem(request -> request.tableName(table).item(item));
            knownSenders.add(sender);
        }
        Map<String, String> names = new LinkedHashMap<>();
        names.put("#expires", "expires");
        names.put("#sent", SENT + dispatch.format());
        boolean warned = !dispatch.warnings().isEmpty();
        if (warned) {
            names.put("#warned", WARNED + dispatch.format());
        }
        Key key =
                new Key(
                        shards.partition(
                                Key.senderPartition(sender.text()),
                                FacetKind.AGENCY,
                                dispatch.id()),
                        Key.hour(received));
        database.updateItem(
                request ->
                        request.tableName(table)
                                .key(Attributes.of(key))
                                .updateExpression(
                                        "SET #expires = :expires ADD #sent :one"
                                                + (warned ? ", #warned :one" : ""))
                                .expressionAttributeNames(names)
                                .expressionAttributeValues(
                                        Map.of(":expires", expires, ":one", Attributes.number(1))));
    }

    /** All senders of late. */
    public List<Sender> senders() {
        return database
                .queryPaginator(
                        request ->
                                request.tableName(table)
                                        .keyConditionExpression("pk = :pk")
                                        .expressionAttributeValues(
                                                Map.of(":pk", AttributeValue.fromS(Key.SENDERS))))
                .items()
                .stream()
                .map(item -> Sender.of(Attributes.text(item, "sk")))
                .toList();
    }

    /** The hours in which a sender sent something, since a time, the earliest first. */
    public List<SentHour> since(Sender sender, Instant from) {
        Map<Instant, Map<String, Sent>> hours = new TreeMap<>();
        for (String partition :
                shards.partitions(Key.senderPartition(sender.text()), FacetKind.AGENCY)) {
            database.queryPaginator(
                            request ->
                                    request.tableName(table)
                                            .keyConditionExpression("pk = :pk AND sk >= :from")
                                            .expressionAttributeValues(
                                                    Map.of(
                                                            ":pk",
                                                            AttributeValue.fromS(partition),
                                                            ":from",
                                                            AttributeValue.fromS(Key.hour(from)))))
                    .items()
                    .forEach(item -> add(item, hours));
        }
        return hours.entrySet().stream()
                .map(hour -> new SentHour(hour.getKey(), hour.getValue()))
                .toList();
    }

    private static void add(
            Map<String, AttributeValue> item, Map<Instant, Map<String, Sent>> hours) {
        Map<String, Sent> formats =
                hours.computeIfAbsent(
                        Instant.parse(Attributes.text(item, "sk") + ":00:00Z"),
                        _ -> new TreeMap<>());
        item.keySet().stream()
                .filter(name -> name.startsWith(SENT))
                .map(name -> name.substring(SENT.length()))
                .forEach(
                        format -> {
                            boolean warned = item.containsKey(WARNED + format);
                            Sent sent =
                                    new Sent(
                                            Attributes.number(item, SENT + format),
                                            warned ? Attributes.number(item, WARNED + format) : 0);
                            formats.merge(format, sent, Sent::plus);
                        });
    }
}
