package dragoman.card.aws;

import dragoman.card.Card;
import dragoman.card.CardIndex;
import dragoman.card.Facet;
import dragoman.card.QuoteCard;
import dragoman.card.Shards;
import dragoman.dispatch.DispatchIds;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;
import dragoman.table.aws.Batches;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The cards under facets, newest first, out of all the partitions that a facet is split into. A
 * card's {@link Card#order()} is where one can go on later: it is unique, and stays right while
 * others are added.
 */
public final class FacetCards implements CardIndex {
    private static final Comparator<Shard> NEWEST_FIRST =
            Comparator.comparing(Shard::order).reversed();

    private final DynamoDbClient database;
    private final String table;
    private final Shards shards;

    public FacetCards(DynamoDbClient database, String table, Shards shards) {
        this.database = database;
        this.table = table;
        this.shards = shards;
    }

    /** A page of each partition is read at a time. */
    @Override
    public Stream<Card> newestFirst(Collection<Facet> facets, String from, String to, int page) {
        return items(facets, from, to, page).map(CardItem::card);
    }

    @Override
    public Map<String, Card> cards(Collection<String> dispatches) {
        Map<String, Card> cards = new LinkedHashMap<>();
        Batches.get(
                        database,
                        table,
                        dispatches.stream()
                                .distinct()
                                .map(
                                        id ->
                                                Attributes.of(
                                                        Key.card(
                                                                id,
                                                                Facet.month(
                                                                                YearMonth.from(
                                                                                        DispatchIds
                                                                                                .date(
                                                                                                        id)))
                                                                        .text())))
                                .toList())
                .forEach(
                        item -> {
                            Card card = CardItem.card(item);
                            cards.put(card.id(), card);
                        });
        return cards;
    }

    @Override
    public Stream<QuoteCard> quotes(Collection<Facet> speaker, String from, String to, int page) {
        return items(speaker, from, to, page).map(QuoteItem::quote);
    }

    @Override
    public List<YearMonth> months(YearMonth from, YearMonth to, int limit) {
        // A page may end early at DynamoDB's limit of 1 MB.
        return database
                .queryPaginator(
                        request ->
                                request.tableName(table)
                                        .scanIndexForward(false)
                                        .limit(limit)
                                        .keyConditionExpression("pk = :pk AND sk BETWEEN :a AND :b")
                                        .expressionAttributeValues(
                                                Map.of(
                                                        ":pk", AttributeValue.fromS(Key.MONTHS),
                                                        ":a", AttributeValue.fromS(from.toString()),
                                                        ":b", AttributeValue.fromS(to.toString()))))
                .items()
                .stream()
                .limit(limit)
                .map(item -> YearMonth.parse(Attributes.text(item, "sk")))
                .toList();
    }

    private Stream<Map<String, AttributeValue>> items(
            Collection<Facet> facets, String from, String to, int page) {
        if (from.compareTo(to) > 0) {
            // DynamoDB refuses a range that runs backwards.
            return Stream.empty();
        }
        List<Iterator<Map<String, AttributeValue>>> partitions =
                facets.stream()
                        .flatMap(facet -> shards.partitions(facet).stream())
                        .map(partition -> query(partition, from, to, page))
                        .toList();
        Iterable<Map<String, AttributeValue>> merged = () -> new Merged(partitions);
        return StreamSupport.stream(merged.spliterator(), false);
    }

    private Iterator<Map<String, AttributeValue>> query(
            String partition, String from, String to, int page) {
        QueryRequest request =
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(Key.INDEX)
                        .scanIndexForward(false)
                        .limit(page)
                        .keyConditionExpression("#facet = :facet AND #order BETWEEN :from AND :to")
                        .expressionAttributeNames(Map.of("#facet", "facet", "#order", "order"))
                        .expressionAttributeValues(
                                Map.of(
                                        ":facet", AttributeValue.fromS(partition),
                                        ":from", AttributeValue.fromS(from),
                                        ":to", AttributeValue.fromS(to)))
                        .build();
        return database.queryPaginator(request).items().iterator();
    }

    /** A partition and the item that it would give next. */
    private record Shard(
            Map<String, AttributeValue> next, Iterator<Map<String, AttributeValue>> rest) {
        String order() {
            return Attributes.text(next, "order");
        }
    }

    private static final class Merged implements Iterator<Map<String, AttributeValue>> {
        private final PriorityQueue<Shard> heads = new PriorityQueue<>(NEWEST_FIRST);

        Merged(List<Iterator<Map<String, AttributeValue>>> partitions) {
            partitions.forEach(this::advance);
        }

        private void advance(Iterator<Map<String, AttributeValue>> partition) {
            if (partition.hasNext()) {
                heads.add(new Shard(partition.next(), partition));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Map<String, AttributeValue> next() {
            Shard head = heads.poll();
            if (head == null) {
                throw new NoSuchElementException();
            }
            advance(head.rest());
            // The same under another facet: orders are unique to a dispatch, or a quote.
            while (!heads.isEmpty() && heads.peek().order().equals(head.order())) {
                advance(heads.remove().rest());
            }
            return head.next();
        }
    }
}
