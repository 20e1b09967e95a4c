package dragoman.api.aws;

import dragoman.api.upload.WaitingPlaces;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Places as a set in one item of the table, which all execution environments share. Each element
 * begins with the time until which its place is taken, so that whoever finds no place can free
 * those of calls that died.
 */
public final class DynamoWaitingPlaces implements WaitingPlaces {
    private static final Map<String, String> NAMES = Map.of("#taken", "taken");

    private final DynamoDbClient database;
    private final String table;
    private final int places;
    private final InstantSource clock;

    /**
     * Places that a table keeps.
     *
     * @param places how many there are
     */
    public DynamoWaitingPlaces(
            DynamoDbClient database, String table, int places, InstantSource clock) {
        this.database = database;
        this.table = table;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Optional<Place> take(Duration longest) {
        String until = Attributes.time(clock.instant().plus(longest)).s();
        String place = until + "#" + UUID.randomUUID();
        boolean taken = add(place) || (free() && add(place));
        return taken ? Optional.of(() -> remove(List.of(place))) : Optional.empty();
    }

    private boolean add(String place) {
        try {
            database.updateItem(
                    request ->
                            request.tableName(table)
                                    .key(Attributes.of(Key.WAITING))
                                    .updateExpression("ADD #taken :place")
                                    .conditionExpression(
                                            "attribute_not_exists(#taken) OR size(#taken) <"
                                                    + " :places")
                                    .expressionAttributeNames(NAMES)
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":place",
                                                    AttributeValue.fromSs(List.of(place)),
                                                    ":places",
                                                    Attributes.number(places))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            // All are taken.
            return false;
        }
    }

    /** Frees the places whose time is over; whether there were any. */
    private boolean free() {
        String now = Attributes.time(clock.instant()).s();
        List<String> over =
                Optional.ofNullable(
                                database.getItem(
                                                request ->
                                                        request.tableName(table)
                                                                .key(Attributes.of(Key.WAITING)))
                                        .item()
                                        .get("taken"))
                        .map(AttributeValue::ss)
                        .orElse(List.of())
                        .stream()
                        .filter(place -> place.compareTo(now) < 0)
                        .toList();
        if (!over.isEmpty()) {
            remove(over);
        }
        return !over.isEmpty();
    }

    private void remove(List<String> gone) {
        database.updateItem(
                request ->
                        request.tableName(table)
                                .key(Attributes.of(Key.WAITING))
                                .updateExpression("DELETE #taken :gone")
                                .expressionAttributeNames(NAMES)
                                .expressionAttributeValues(
                                        Map.of(":gone", AttributeValue.fromSs(gone))));
    }
}
