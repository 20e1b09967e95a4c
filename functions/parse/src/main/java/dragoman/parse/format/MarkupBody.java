package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Block.Role;
import dragoman.parse.item.FieldText;
import dragoman.parse.text.Passage;

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
    // Notes to editors that some agencies send inside the body.
    private static final Set<String> NOTES =
            Set.of("notepad", "genre", "closingline", "editornote", "note", "contact");
    // An empty line, or one that is indented.
    private static final Pattern BROKEN = Pattern.compile("\n(?:   |[ \t\r]*\n)");
    private static final Pattern TAG =
            Pattern.compile("<\\s*+/?\\s*+(?i:p|br|div|h[1-6]|li|table)\\b[^<>]*+>");

    private static final char LINE_BREAK = '\u2028';
    private static final Pattern BREAK = Pattern.compile("\u2028");
    private static final Pattern SEPARATOR = Pattern.compile("\\n\\s*\\n|\u2028");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Role text;
    private final List<Block> blocks = new ArrayList<>();

    private MarkupBody(Role text) {
        this.text = text;
    }

    /** The blocks of a body whose lines may open with a dateline and close with a sign-off. */
    static List<Block> of(Element body) {
        return of(body, Role.BODY);
    }

    /**
     * The blocks of a body.
     *
     * @param text the role of lines that are paragraphs in the markup
     */
    static List<Block> of(Element body, Role text) {
        MarkupBody reader = new MarkupBody(text);
        reader.body(body);
        return List.copyOf(reader.blocks);
    }

    private void body(Element body) {
        Passage inner = Markup.whole(body);
        if (body.childrenSize() == 0 && TAG.matcher(inner.text()).find()) {
            escaped(inner);
        } else if (isPlain(body)) {
            for (Passage paragraph : WrappedText.paragraphs(inner)) {
                add(text, paragraph);
            }
        } else {
            walk(body);
        }
    }

    /** Reads markup that was written as text, in a CDATA section or escaped. */
    private void escaped(Passage html) {
        walk(Markup.html(html).document().body());
    }

    /** Whether the body is text with line breaks and no markup of its own. */
    private static boolean isPlain(Element body) {
        return body.stream()
                .allMatch(
                        element ->
                                element.equals(body)
                                        || (!LEAVES.contains(Markup.name(element))
                                                && !HEADINGS.contains(Markup.name(element))
                                                && !Markup.name(element).equals("br")));
    }

    private void walk(Element parent) {
        Passage.Builder loose = Markup.builder(parent);
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode) {
                Markup.append(node, '\n', loose);
            } else if (node instanceof Element element) {
                String name = Markup.name(element);
                if (name.equals("br") || isInline(element, name)) {
                    Markup.append(element, '\n', loose);
                } else {
                    flush(loose);
                    element(element, name);
                }
            }
        }
        flush(loose);
    }

    private void element(Element element, String name) {
        if (NO_TEXT.contains(name)) {
            return;
        }
        Optional<String> kind = Markup.attribute(element, "class").map(FieldText::text);
        if (kind.filter(MarkupBody::isNote).isPresent()) {
            add(Role.FRAME, Markup.text(element).passage());
        } else if (HEADINGS.contains(name)) {
            add(Role.SUBHEAD, Markup.text(element).passage());
        } else if (kind.filter("dateline"::equalsIgnoreCase).isPresent()) {
            add(Role.DATELINE, Markup.text(element).passage());
        } else if (LEAVES.contains(name) && !hasLeaf(element) && !hasHeading(element, name)) {
            Role role =
                    name.equals("li") || name.equals("tr") || name.startsWith("d")
                            ? Role.LIST
                            : text;
            leaf(role, element);
        } else {
            walk(element);
        }
    }

    private static boolean isNote(String classes) {
        return BLANKS.splitAsStream(classes.toLowerCase(Locale.ROOT)).anyMatch(NOTES::contains);
    }

    private void leaf(Role role, Element element) {
        boolean breaks = !element.getElementsByTag("br").isEmpty();
        if (!breaks && element.childrenSize() == 0 && BROKEN.matcher(element.wholeText()).find()) {
            List<Passage> paragraphs = WrappedText.paragraphs(Markup.whole(element));
            if (paragraphs.size() > 1) {
                paragraphs.forEach(paragraph -> add(role, paragraph));
                return;
            }
        }
        WrappedText.unwrapped(Markup.whole(element, LINE_BREAK).split(BREAK))
                .forEach(line -> add(role, Markup.oneLine(line)));
    }

    private static boolean hasLeaf(Element element) {
        return element.stream()
                .anyMatch(inner -> !inner.equals(element) && LEAVES.contains(Markup.name(inner)));
    }

    /** Whether the element is a paragraph around a heading, as some agencies send it. */
    private static boolean hasHeading(Element element, String name) {
        return name.equals("p")
                && element.stream().anyMatch(inner -> HEADINGS.contains(Markup.name(inner)));
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
                        .map(FieldText::text)
                        .filter("dateline"::equalsIgnoreCase)
                        .isPresent();
    }

    private void flush(Passage.Builder loose) {
        WrappedText.unwrapped(loose.build().split(SEPARATOR))
                .forEach(line -> add(text, line.replace(BLANKS, " ").strip()));
        loose.clear();
    }

    private void add(Role role, Passage words) {
        if (!words.isBlank()) {
            blocks.add(Markup.block(role, words));
        }
    }
}
