package dragoman.parse.format;

import dragoman.dispatch.Warning;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.SourceText;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The formats in angle brackets, which differ by their outermost element. */
final class MarkupFormats implements Format {
    private static final int SAMPLE_LENGTH = 4_000;
    private static final Pattern HTML =
            Pattern.compile(
                    "<!doctype html|<(?:html|body|p|div|article|table|h[1-6]|span|br)\\b[^<>]*+>",
                    Pattern.CASE_INSENSITIVE);
    // Left over in a plain text from which HTML tags were removed.
    private static final Pattern ENTITY =
            Pattern.compile("&[A-Za-z]{2,8};|&#\\d{2,6};|&#[xX][0-9A-Fa-f]{2,5};");

    @Override
    public List<Item> read(SourceText text) {
        String head =
                text.text()
                        .substring(0, Math.min(text.text().length(), SAMPLE_LENGTH))
                        .stripLeading();
        if (!head.startsWith("<")) {
            return head.indexOf('&') >= 0 && ENTITY.matcher(head).find()
                    ? new Html().entities(text)
                    : List.of();
        }
        List<Item> items = new ArrayList<>();
        Markup markup = Markup.xml(text);
        for (Element root : markup.document().children()) {
            items.addAll(read(markup, root));
        }
        if (items.isEmpty()
                && (UnknownMarkup.isHtml(text)
                        || (UnknownMarkup.root(text).isEmpty() && HTML.matcher(head).find()))) {
            return new Html().read(Markup.html(text));
        }
        return items;
    }

    private static List<Item> read(Markup markup, Element root) {
        List<Item> items =
                MarkupFormat.ofRoot(Markup.name(root))
                        .map(format -> format.read(root))
                        .orElseGet(List::of);
        String closing = "</" + root.tagName();
        boolean cutOff = !items.isEmpty() && !markup.source().text().contains(closing);
        return cutOff ? items.stream().map(MarkupFormats::cutOff).toList() : items;
    }

    private static Item cutOff(Item item) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder(item.metadata());
        metadata.warn(
                Warning.of(
                        "perhaps-cut-off",
                        "The document's outermost element is never closed: it may be cut off."));
        return item.withMetadata(metadata.build());
    }
}
