package dragoman.count.aws;

import dragoman.card.Shards;
import dragoman.count.CountIndex;
import dragoman.count.DayCounts;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** How many dispatches each day has, put together from the parts that they are counted in. */
public final class DailyCounts implements CountIndex {
    /** The attribute that counts all dispatches of a day; the others have a facet's text. */
    public static final String ALL = "all";

    private final DynamoDbClient database;
    private final String table;
    private final Shards shards;

    public DailyCounts(DynamoDbClient database, String table, Shards shards) {
        this.database = database;
        this.table = table;
        this.shards = shards;
    }

    @Override
    public List<DayCounts> between(LocalDate from, LocalDate to) {
        Map<LocalDate, DayCounts> days = new TreeMap<>();
        // All parts at once: each is a separate query, and they do not wait for each other.
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<DayCounts>>> parts = new ArrayList<>();
            IntStream.range(0, shards.counters())
                    .forEach(shard -> parts.add(readers.submit(() -> part(shard, from, to))));
            for (Future<List<DayCounts>> part : parts) {
                part.get().forEach(day -> days.merge(day.day(), day, DayCounts::and));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a day's counts could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading of counts was broken off", e);
        }
        return days.values().stream().filter(day -> day.all() > 0).toList();
    }

    private List<DayCounts> part(int shard, LocalDate from, LocalDate to) {
        return database
                .queryPaginator(
                        request ->
                                request.tableName(table)
                                        .consistentRead(true)
                                        .keyConditionExpression(
                                                "pk = :pk AND sk BETWEEN :from AND :to")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk",
                                                        AttributeValue.fromS(
                                                                Key.countsPartition(shard)),
                                                        ":from",
                                                        AttributeValue.fromS(from.toString()),
                                                        ":to",
                                                        AttributeValue.fromS(to.toString()))))
                .items()
                .stream()
                .map(DailyCounts::day)
                .toList();
    }

    private static DayCounts day(Map<String, AttributeValue> item) {
        Map<String, Integer> facets = new TreeMap<>();
        item.forEach(
                (name, value) -> {
                    if (name.indexOf('#') > 0) {
                        facets.put(name, Integer.parseInt(value.n()));
                    }
                });
        return new DayCounts(
                LocalDate.parse(Attributes.text(item, "sk")),
                item.containsKey(ALL) ? Attributes.number(item, ALL) : 0,
                facets);
    }
}
