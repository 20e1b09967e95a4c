package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Block.Role;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the body of a marked-up item into blocks: a block for each paragraph, heading or row. */
final class MarkupBody {
    private static final Set<String> HEADINGS =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "hl2", "hl3");
    private static final Set<String> LEAVES =
            Set.of("p", "li", "tr", "dt", "dd", "pre", "blockquote");
    private static final Set<String> NO_TEXT =
            Set.of(
                    "script",
                    "style",
                    "media",
                    "img",
                    "figure",
                    "iframe",
                    "head",
                    "title",
                    "nav",
                    "footer",
                    "form",
                    "video",
                    "audio",
                    "media-caption",
                    "media-reference",
                    "svg",
                    "noscript",
                    "header",
                    "time",
                    "button",
                    "aside");
    // Matter for editors that some agencies send inside the body.
    private static final Set<String> NOTES =
            Set.of("notepad", "genre", "closingline", "editornote", "note", "contact");
    private static final Pattern TAG =
            Pattern.compile("<\\s*/?\\s*(?i:p|br|div|h[1-6]|li|table)\\b[^>]*>");

    private final Markup markup;
    private final Role text;
    private final List<Block> blocks = new ArrayList<>();

    private MarkupBody(Markup markup, Role text) {
        this.markup = markup;
        this.text = text;
    }

    /** The blocks of a body whose lines may open with a dateline and close with a sign-off. */
    static List<Block> of(Markup markup, Element body) {
        return of(markup, body, Role.BODY);
    }

    /**
     * The blocks of a body.
     *
     * @param text what lines of it are that the markup calls paragraphs
     */
    static List<Block> of(Markup markup, Element body, Role text) {
        MarkupBody reading = new MarkupBody(markup, text);
        reading.body(body);
        return List.copyOf(reading.blocks);
    }

    private void body(Element body) {
        String inner = body.wholeText();
        if (body.childrenSize() == 0 && TAG.matcher(inner).find()) {
            escaped(body, inner);
        } else if (isPlain(body)) {
            for (String paragraph : WrappedText.paragraphs(inner)) {
                add(text, body, paragraph);
            }
        } else {
            walk(body);
        }
    }

    /** Markup that was written as text, in a CDATA section or with its signs escaped. */
    private void escaped(Element outer, String html) {
        Element inner = Jsoup.parse(html).body();
        MarkupBody reading = new MarkupBody(markup, text);
        reading.walk(inner);
        for (Block block : reading.blocks) {
            add(block.role(), outer, block.line().text());
        }
    }

    /** Whether the body is text with line breaks and no markup of its own. */
    private static boolean isPlain(Element body) {
        return body.getAllElements().stream()
                .allMatch(
                        element ->
                                element.equals(body)
                                        || (!LEAVES.contains(Markup.name(element))
                                                && !HEADINGS.contains(Markup.name(element))
                                                && !Markup.name(element).equals("br")));
    }

    private void walk(Element parent) {
        StringBuilder loose = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                loose.append(words.getWholeText());
            } else if (node instanceof Element element) {
                String name = Markup.name(element);
                if (name.equals("br")) {
                    loose.append('\n');
                } else if (isInline(element, name)) {
                    loose.append(element.wholeText());
                } else {
                    flush(loose, parent);
                    element(element, name);
                }
            }
        }
        flush(loose, parent);
    }

    private void element(Element element, String name) {
        if (NO_TEXT.contains(name)) {
            return;
        }
        Optional<String> kind = Markup.attribute(element, "class");
        if (kind.map(value -> value.toLowerCase(Locale.ROOT)).filter(NOTES::contains).isPresent()) {
            add(Role.FRAME, element, Markup.text(element));
        } else if (HEADINGS.contains(name)) {
            add(Role.SUBHEAD, element, Markup.text(element));
        } else if (kind.filter("dateline"::equalsIgnoreCase).isPresent()) {
            add(Role.DATELINE, element, Markup.text(element));
        } else if (LEAVES.contains(name) && !hasLeaf(element)) {
            Role role =
                    name.equals("li") || name.equals("tr") || name.startsWith("d")
                            ? Role.LIST
                            : text;
            leaf(role, element);
        } else {
            walk(element);
        }
    }

    private void leaf(Role role, Element element) {
        if (element.wholeText().contains("\n   ") && element.getElementsByTag("br").isEmpty()) {
            List<String> paragraphs = WrappedText.paragraphs(element.wholeText());
            if (paragraphs.size() > 1 && element.childrenSize() == 0) {
                paragraphs.forEach(paragraph -> add(role, element, paragraph));
                return;
            }
        }
        if (element.getElementsByTag("br").isEmpty()) {
            add(role, element, Markup.text(element));
            return;
        }
        Element lines = element.clone();
        lines.select("br").forEach(br -> br.replaceWith(new TextNode("\u2028")));
        for (String line : Markup.text(lines).split("\u2028", -1)) {
            add(role, element, line.strip());
        }
    }

    private static boolean hasLeaf(Element element) {
        return element.getAllElements().stream()
                .anyMatch(inner -> !inner.equals(element) && LEAVES.contains(Markup.name(inner)));
    }

    private static boolean isInline(Element element, String name) {
        return Set.of(
                                "span",
                                "b",
                                "i",
                                "em",
                                "strong",
                                "a",
                                "u",
                                "sup",
                                "sub",
                                "font",
                                "person",
                                "org",
                                "location",
                                "q",
                                "chron",
                                "money",
                                "num",
                                "small",
                                "abbr",
                                "city",
                                "country")
                        .contains(name)
                && !Markup.attribute(element, "class")
                        .filter("dateline"::equalsIgnoreCase)
                        .isPresent();
    }

    private void flush(StringBuilder loose, Element parent) {
        for (String line : loose.toString().split("\n\\s*\n|\u2028", -1)) {
            String words = line.replaceAll("\\s+", " ").strip();
            if (!words.isEmpty()) {
                add(text, parent, words);
            }
        }
        loose.setLength(0);
    }

    private void add(Role role, Element element, String words) {
        if (!words.isBlank()) {
            blocks.add(markup.block(role, element, words));
        }
    }
}
