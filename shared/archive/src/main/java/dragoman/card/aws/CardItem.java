package dragoman.card.aws;

import dragoman.card.Card;
import dragoman.card.Facet;
import dragoman.card.QuoteCard;
import dragoman.card.Shards;
import dragoman.json.Json;
import dragoman.record.DispatchRecord;
import dragoman.table.Key;
import dragoman.table.aws.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A card as an item under one facet: its JSON in {@code card}, facet and order for the index. */
public final class CardItem {
    private CardItem() {}

    /** The item of a card under a facet. */
    public static Map<String, AttributeValue> of(Card card, Facet facet, Shards shards) {
        Map<String, AttributeValue> item = Attributes.of(Key.card(card.id(), facet.text()));
        item.put("facet", AttributeValue.fromS(shards.partition(facet, card.id())));
        item.put("order", AttributeValue.fromS(card.order()));
        item.put("card", AttributeValue.fromS(Json.write(card)));
        return item;
    }

    /** All items that make a record findable: its card under each facet, and its quotes. */
    public static List<Map<String, AttributeValue>> all(DispatchRecord stored, Shards shards) {
        Card card = Card.of(stored);
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Facet.of(card).forEach(facet -> items.add(of(card, facet, shards)));
        QuoteCard.of(stored).forEach(quote -> items.addAll(QuoteItem.of(quote, shards)));
        return items;
    }

    /** The card in an item. */
    public static Card card(Map<String, AttributeValue> item) {
        return Json.read(Attributes.text(item, "card"), Card.class);
    }
}
