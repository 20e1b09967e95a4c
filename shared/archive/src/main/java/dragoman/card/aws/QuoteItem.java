package dragoman.card.aws;

import dragoman.card.Facet;
import dragoman.card.QuoteCard;
import dragoman.card.Shards;
import dragoman.json.Json;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/**
 * A quote as items under its speaker, one for each way in which the speaker's names sound: its JSON
 * in {@code quote}, facet and order for the index.
 */
public final class QuoteItem {
    private QuoteItem() {}

    /** The items of a quote. */
    public static List<Map<String, AttributeValue>> of(QuoteCard quote, Shards shards) {
        return Facet.speaker(quote.names()).stream()
                .map(facet -> of(quote, facet, shards))
                .toList();
    }

    private static Map<String, AttributeValue> of(QuoteCard quote, Facet facet, Shards shards) {
        Map<String, AttributeValue> item =
                Attributes.of(Key.quote(quote.dispatch(), facet.text(), quote.n()));
        item.put("facet", AttributeValue.fromS(shards.partition(facet, quote.dispatch())));
        item.put("order", AttributeValue.fromS(quote.order()));
        item.put("said", AttributeValue.fromS(Json.write(quote)));
        return item;
    }

    /** The quote in an item. */
    public static QuoteCard quote(Map<String, AttributeValue> item) {
        return Json.read(Attributes.text(item, "said"), QuoteCard.class);
    }
}
