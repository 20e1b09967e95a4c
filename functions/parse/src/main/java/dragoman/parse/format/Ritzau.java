package dragoman.parse.format;

import dragoman.dispatch.DispatchKind;
import dragoman.parse.item.Block;
import dragoman.parse.item.Field;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;

import org.jsoup.nodes.Element;

import java.util.List;

/** The XML of Ritzau: fields with Danish and English names, and a body of escaped HTML. */
final class Ritzau {
    List<Item> read(Element news) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        metadata.set(Field.AGENCY, "RITZAU");
        metadata.set(Field.LANGUAGE, "da");
        TypedFields.time(metadata, Markup.text(news, "publishdate"));
        TypedFields.urgency(metadata, Markup.text(news, "priority"));
        metadata.set(Field.SERIAL, Markup.text(news, "newsid"));
        metadata.set(Field.SLUG, Markup.text(news, "strapline"));
        metadata.set(Field.HEADLINE, Markup.text(news, "headline"));
        metadata.set(Field.BYLINE, Markup.text(news, "byline"));
        metadata.set(Field.PLACE, Markup.text(news, "town"));
        metadata.set(Field.CATEGORY, Markup.text(news, "section"));
        // The last of these that is set takes precedence.
        flagged(news, "nyversion", DispatchKind.UPDATE, metadata);
        Markup.text(news, "format")
                .filter(format -> format.text().equalsIgnoreCase("flash"))
                .ifPresent(format -> metadata.set(Field.KIND, DispatchKind.FLASH, format));
        flagged(news, "infoflash", DispatchKind.FLASH, metadata);
        flagged(news, "korrektion", DispatchKind.CORRECTION, metadata);
        flagged(news, "annuleret", DispatchKind.KILL, metadata);
        List<Block> blocks = Markup.first(news, "content").map(MarkupBody::of).orElseGet(List::of);
        return List.of(new Item("ritzau", metadata.build(), blocks, Markup.region(news)));
    }

    private static void flagged(
            Element news, String flag, DispatchKind kind, ItemMetadata.Builder metadata) {
        Markup.text(news, flag)
                .filter(value -> value.text().equalsIgnoreCase("true"))
                .ifPresent(value -> metadata.set(Field.KIND, kind, value));
    }
}
