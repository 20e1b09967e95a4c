package dragoman.parse.format;

import dragoman.dispatch.Warning;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.Item;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.SourceText;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats in angle brackets, which differ by their outermost element. */
final class MarkupFormats implements Format {
    private static final int SAMPLE_LENGTH = 4_000;
    private static final Pattern HTML =
            Pattern.compile(
                    "<!doctype html|<(?:html|body|p|div|article|table|h[1-6]|span|br)\\b[^>]*>",
                    Pattern.CASE_INSENSITIVE);
    // Left over in a plain text from which HTML tags were removed.
    private static final Pattern ENTITY = Pattern.compile("&[A-Za-z]{2,8};|&#\\d{2,6};");

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
        if (items.isEmpty() && HTML.matcher(head).find()) {
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

    /** Sets date, time and zone, if the text is a time. */
    static void time(ItemMetadata.Builder metadata, Optional<FieldText> text) {
        text.ifPresent(
                from -> Times.of(from.text()).ifPresent(times -> times.setIn(metadata, from)));
    }

    /** Sets the urgency, if the text is one of IPTC's levels. */
    static void urgency(ItemMetadata.Builder metadata, Optional<FieldText> text) {
        text.filter(level -> level.text().matches("[1-9]"))
                .ifPresent(
                        level ->
                                metadata.set(Field.URGENCY, Integer.parseInt(level.text()), level));
    }

    /** Sets the embargo, if the text is a time. */
    static void embargo(ItemMetadata.Builder metadata, Optional<FieldText> text) {
        text.ifPresent(
                from ->
                        Times.of(from.text())
                                .map(Times::instant)
                                .ifPresent(until -> metadata.set(Field.EMBARGO, until, from)));
    }
}
