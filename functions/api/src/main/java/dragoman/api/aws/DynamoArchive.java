package dragoman.api.aws;

import dragoman.api.dispatch.Archive;
import dragoman.archive.aws.ReadRecord;
import dragoman.archive.aws.RecordObjects;
import dragoman.archive.aws.RecordReader;
import dragoman.card.Card;
import dragoman.card.Facet;
import dragoman.card.QuoteCard;
import dragoman.card.Shards;
import dragoman.card.aws.FacetCards;
import dragoman.count.DayCounts;
import dragoman.count.aws.DailyCounts;
import dragoman.progress.UploadStatus;
import dragoman.progress.aws.UploadItems;
import dragoman.record.RecordLinks;
import dragoman.record.Version;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the table. */
public final class DynamoArchive implements Archive {
    private static final String BETWEEN = "#partition = :partition AND #sort BETWEEN :from AND :to";

    private final DynamoDbClient database;
    private final String table;
    private final FacetCards cards;
    private final RecordReader records;
    private final DailyCounts counts;

    /**
     * Reads a table.
     *
     * @param objects where records lie that are too large for it
     */
    public DynamoArchive(
            DynamoDbClient database, String table, Shards shards, RecordObjects objects) {
        this.database = database;
        this.table = table;
        this.cards = new FacetCards(database, table, shards);
        this.records = new RecordReader(database, table, objects);
        this.counts = new DailyCounts(database, table, shards);
    }

    @Override
    public Optional<Stored> record(String dispatch) {
        return records.record(dispatch).map(DynamoArchive::stored);
    }

    @Override
    public Optional<Stored> version(String dispatch, int n) {
        return records.version(dispatch, n).map(DynamoArchive::stored);
    }

    @Override
    public List<Version> versions(String dispatch) {
        return records.versions(dispatch);
    }

    @Override
    public List<DayCounts> counts(LocalDate from, LocalDate to) {
        return counts.between(from, to);
    }

    @Override
    public Map<String, RecordLinks> standings(Collection<String> dispatches) {
        return records.standings(dispatches);
    }

    static Stored stored(ReadRecord read) {
        return new Stored(read.record(), read.version(), read.tag());
    }

    @Override
    public Optional<UploadStatus> upload(String upload) {
        return UploadItems.read(database, table, upload);
    }

    @Override
    public Stream<Card> newestFirst(Collection<Facet> facets, String from, String to, int page) {
        return cards.newestFirst(facets, from, to, page);
    }

    @Override
    public Map<String, Card> cards(Collection<String> dispatches) {
        return cards.of(dispatches);
    }

    @Override
    public Stream<QuoteCard> said(Collection<Facet> speaker, String from, String to, int page) {
        return cards.said(speaker, from, to, page);
    }

    @Override
    public List<YearMonth> months(YearMonth from, YearMonth to, int limit) {
        return newestFirst(
                        query(Key.MONTHS, from.toString(), to.toString(), limit)
                                .expressionAttributeNames(Map.of("#partition", "pk", "#sort", "sk"))
                                .build(),
                        limit)
                .stream()
                .map(item -> YearMonth.parse(Attributes.text(item, "sk")))
                .toList();
    }

    private QueryRequest.Builder query(String partition, String from, String to, int limit) {
        return QueryRequest.builder()
                .tableName(table)
                .scanIndexForward(false)
                .limit(limit)
                .keyConditionExpression(BETWEEN)
                .expressionAttributeValues(
                        Map.of(
                                ":partition", AttributeValue.fromS(partition),
                                ":from", AttributeValue.fromS(from),
                                ":to", AttributeValue.fromS(to)));
    }

    /** The first items; a page may end early at DynamoDB's limit of 1 MB. */
    private List<Map<String, AttributeValue>> newestFirst(QueryRequest request, int limit) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        database.queryPaginator(request).items().stream().limit(limit).forEach(items::add);
        return items;
    }
}
