package dragoman.table.aws;

import dragoman.json.Json;
import dragoman.table.Facet;
import dragoman.table.Key;
import dragoman.table.SaidCard;
import dragoman.table.Shards;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * A quote as an item under its speaker: its JSON in {@code said}, facet and order for the index.
 */
public final class SaidItem {
    private SaidItem() {}

    /** The item of a quote. */
    public static Map<String, AttributeValue> of(SaidCard said, Shards shards) {
        Facet facet = Facet.speaker(said.speaker());
        Map<String, AttributeValue> item =
                Attributes.of(Key.quote(said.dispatch(), facet, said.n()));
        item.put("facet", AttributeValue.fromS(shards.partition(facet, said.dispatch())));
        item.put("order", AttributeValue.fromS(said.order()));
        item.put("said", AttributeValue.fromS(Json.write(said)));
        return item;
    }

    /** The quote in an item. */
    public static SaidCard said(Map<String, AttributeValue> item) {
        return Json.read(Attributes.text(item, "said"), SaidCard.class);
    }
}
