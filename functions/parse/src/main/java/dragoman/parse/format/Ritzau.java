package dragoman.parse.format;

import dragoman.dispatch.DispatchKind;
import dragoman.parse.item.Block;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;

import org.jsoup.nodes.Element;

import java.util.List;

/** The XML of Ritzau: fields by Danish and English names, and a body of escaped HTML. */
final class Ritzau {
    List<Item> read(Element news) {
        ItemMetadata.Builder given = new ItemMetadata.Builder();
        given.agency("RITZAU");
        given.language("da");
        MarkupFormats.time(given, Markup.text(news, "publishdate"));
        MarkupFormats.urgency(given, Markup.text(news, "priority"));
        Markup.text(news, "newsid").ifPresent(given::serial);
        Markup.text(news, "strapline").ifPresent(given::slug);
        Markup.text(news, "headline").ifPresent(given::headline);
        Markup.text(news, "byline").ifPresent(given::byline);
        Markup.text(news, "town").ifPresent(given::place);
        Markup.text(news, "section").ifPresent(given::category);
        // The last of these that is set counts most.
        flagged(news, "nyversion", DispatchKind.UPDATE, given);
        Markup.text(news, "format")
                .filter(format -> format.text().equalsIgnoreCase("flash"))
                .ifPresent(format -> given.kind(DispatchKind.FLASH, format));
        flagged(news, "infoflash", DispatchKind.FLASH, given);
        flagged(news, "korrektion", DispatchKind.CORRECTION, given);
        flagged(news, "annuleret", DispatchKind.KILL, given);
        List<Block> blocks = Markup.first(news, "content").map(MarkupBody::of).orElseGet(List::of);
        return List.of(new Item("ritzau", given.build(), blocks, Markup.region(news)));
    }

    private static void flagged(
            Element news, String flag, DispatchKind kind, ItemMetadata.Builder given) {
        Markup.text(news, flag)
                .filter(value -> value.text().equalsIgnoreCase("true"))
                .ifPresent(value -> given.kind(kind, value));
    }
}
