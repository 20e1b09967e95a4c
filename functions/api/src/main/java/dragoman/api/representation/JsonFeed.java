package dragoman.api.representation;

import dragoman.card.Card;
import dragoman.card.CardText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A feed as JSON Feed 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">the specification</a>
 */
public final class JsonFeed {
    /** Its media type. */
    public static final String TYPE = "application/feed+json";

    private JsonFeed() {}

    /** The feed as the tree of its JSON. */
    public static Map<String, Object> of(Feed feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", Feed.TITLE);
        json.put("feed_url", feed.first().toString());
        feed.next().ifPresent(next -> json.put("next_url", next.toString()));
        json.put("items", feed.cards().stream().map(card -> item(feed, card)).toList());
        return json;
    }

    private static Map<String, Object> item(Feed feed, Card card) {
        CardText text = feed.text(card);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", Feed.identity(card));
        item.put("url", feed.address(card));
        item.put("title", Feed.title(card, text));
        // An item must have content.
        item.put("content_text", text.summary().orElse(Feed.title(card, text)));
        item.put("date_published", Feed.time(card));
        item.put("language", text.language());
        card.agency().ifPresent(agency -> item.put("authors", List.of(Map.of("name", agency))));
        item.put("tags", Feed.tags(card, text));
        return item;
    }
}
