package dragoman.table.aws;

import dragoman.json.Json;
import dragoman.record.DispatchRecord;
import dragoman.table.Card;
import dragoman.table.Facet;
import dragoman.table.Key;
import dragoman.table.SaidCard;
import dragoman.table.Shards;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A card as an item under one facet: its JSON in {@code card}, facet and order for the index. */
public final class CardItem {
    /** The index that lists are read from. */
    public static final String INDEX = "by-facet";

    private CardItem() {}

    /** The item of a card under a facet. */
    public static Map<String, AttributeValue> of(Card card, Facet facet, Shards shards) {
        Map<String, AttributeValue> item = Attributes.of(Key.card(card.id(), facet));
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
        SaidCard.of(stored).forEach(said -> items.addAll(SaidItem.of(said, shards)));
        return items;
    }

    /** The card in an item. */
    public static Card card(Map<String, AttributeValue> item) {
        return Json.read(Attributes.text(item, "card"), Card.class);
    }
}
