package dragoman.parse.format;

import dragoman.dispatch.Warning;
import dragoman.parse.item.Block;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.CharsetDetection;
import dragoman.parse.text.Passage;

import org.jsoup.nodes.Element;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Text that an XML format carries in base64, as those allow that also carry pictures. What is no
 * text, or encoded in another way, is warned of.
 */
final class EncodedContent {
    private static final String BASE64 = "base64";
    private static final Set<String> AS_IT_IS =
            Set.of("", "xml", "escaped", "none", "plain", "7bit", "8bit", "binary", "utf-8");

    private EncodedContent() {}

    /** The blocks of an element with text, decoded where it is encoded. */
    static List<Block> blocks(Element content, ItemMetadata.Builder metadata) {
        String encoding = encoding(content);
        if (AS_IT_IS.contains(encoding)) {
            return MarkupBody.of(content);
        }
        Optional<Passage> text = encoding.equals(BASE64) ? decoded(content) : Optional.empty();
        if (text.isEmpty() && !Markup.text(content).isEmpty()) {
            metadata.warn(
                    Warning.of(
                            "content-left-out",
                            "The content of <%s> is encoded (%s), and no text: it was left out."
                                    .formatted(Markup.name(content), encoding)));
        }
        return text.map(MarkupBody::of).orElseGet(List::of);
    }

    /** The encoding by the attributes of Atom and NewsML-G2, or NewsML's element around it. */
    private static String encoding(Element content) {
        return Markup.attribute(content, "encoding")
                .or(() -> Markup.attribute(content, "mode"))
                .or(
                        () ->
                                Optional.ofNullable(content.parent())
                                        .filter(parent -> Markup.name(parent).equals("encoding"))
                                        .flatMap(parent -> Markup.attribute(parent, "notation")))
                .map(found -> found.text().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static Optional<Passage> decoded(Element content) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(content.wholeText());
            return CharsetDetection.of(bytes) instanceof CharsetDetection.Detected(var text)
                    ? Optional.of(Passage.of(Markup.region(content), text.decode().text()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Not base64 in spite of its label: the caller warns of it.
            return Optional.empty();
        }
    }
}
