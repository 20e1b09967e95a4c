package dragoman.parse.format;

import dragoman.dispatch.DispatchKind;
import dragoman.parse.item.Block;
import dragoman.parse.item.Given;
import dragoman.parse.item.Item;

import org.jsoup.nodes.Element;

import java.util.List;

/** The XML of Ritzau: fields by Danish and English names, and a body of escaped HTML. */
final class Ritzau {
    private final Markup markup;

    Ritzau(Markup markup) {
        this.markup = markup;
    }

    List<Item> read(Element news) {
        Given.Builder given = new Given.Builder();
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
        if (isTrue(news, "annuleret")) {
            given.kind(DispatchKind.KILL);
        } else if (isTrue(news, "korrektion")) {
            given.kind(DispatchKind.CORRECTION);
        } else if (isTrue(news, "infoflash")) {
            given.kind(DispatchKind.FLASH);
        } else if (isTrue(news, "nyversion")) {
            given.kind(DispatchKind.UPDATE);
        }
        List<Block> blocks =
                Markup.first(news, "content")
                        .map(content -> MarkupBody.of(markup, content))
                        .orElseGet(List::of);
        return List.of(new Item("ritzau", given.build(), blocks));
    }

    private static boolean isTrue(Element news, String flag) {
        return Markup.text(news, flag).filter("true"::equalsIgnoreCase).isPresent();
    }
}
