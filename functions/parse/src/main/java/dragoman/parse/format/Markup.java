package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.FieldText;
import dragoman.parse.text.Line;
import dragoman.parse.text.Passage;
import dragoman.parse.text.Region;
import dragoman.parse.text.SourceText;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * XML, SGML or HTML as a tree that knows the place of its elements in the upload. The parser
 * resolves only HTML's own entities and loads nothing, so that neither entity bombs nor addresses
 * in a document have an effect.
 */
final class Markup {
    // Not the characters of markup, which a text may be about.
    private static final Pattern ESCAPED_TWICE =
            Pattern.compile(
                    "&(?:#\\d{2,6}|#x\\p{XDigit}{2,5}|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip);");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");

    // No agency nests elements deeper; what does is read as if it were beside its parent. An item
    // in an item is read with both.
    private static final int MAX_DEPTH = 100;

    // The key of the passage that a document was parsed from.
    private static final String SOURCE = "dragoman.source";
    // The key of the index of its elements, once there is one.
    private static final String INDEX = "dragoman.index";

    private final Passage source;
    private final Document document;

    private Markup(Passage source, Parser parser) {
        this.source = source;
        this.document = parser.setTrackPosition(true).parseInput(source.text(), "");
        document.attributes().userData(SOURCE, source);
    }

    static Markup xml(SourceText source) {
        return new Markup(
                source.passage(0, source.text().length()),
                Parser.xmlParser().setMaxDepth(MAX_DEPTH));
    }

    static Markup html(SourceText source) {
        return html(source.passage(0, source.text().length()));
    }

    /** Markup within a passage of other markup. */
    static Markup html(Passage source) {
        return new Markup(source, Parser.htmlParser());
    }

    /** The outermost element. */
    Optional<Element> root() {
        return document.children().stream()
                .filter(element -> !element.tagName().startsWith("?"))
                .findFirst();
    }

    Document document() {
        return document;
    }

    SourceText source() {
        return source.source();
    }

    /** An element's name without its prefix, in lower case. */
    static String name(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** All elements of that name below an element, in order. */
    static List<Element> all(Element from, String name) {
        return named(from, name).toList();
    }

    private static Stream<Element> named(Element from, String name) {
        Document document = from.ownerDocument();
        if (document == null) {
            throw new IllegalStateException("an element of no document");
        }
        if (document.attributes().userData(INDEX) instanceof ElementIndex index) {
            return index.within(from, name);
        }
        ElementIndex index = ElementIndex.of(document);
        document.attributes().userData(INDEX, index);
        return index.within(from, name);
    }

    /** The first element of that name below an element. */
    static Optional<Element> first(Element from, String name) {
        return named(from, name).findFirst();
    }

    /** The text of the first element of that name whose text is not blank. */
    static Optional<FieldText> text(Element from, String name) {
        return named(from, name).map(Markup::text).filter(text -> !text.isEmpty()).findFirst();
    }

    /** An attribute of the first element of that name. */
    static Optional<FieldText> attribute(Element from, String name, String attribute) {
        return named(from, name)
                .map(element -> attribute(element, attribute))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** An attribute with any prefix, unless it is blank. */
    static Optional<FieldText> attribute(Element element, String name) {
        return element.attributes().asList().stream()
                .filter(
                        attribute ->
                                attribute.getKey().equalsIgnoreCase(name)
                                        || attribute
                                                .getKey()
                                                .toLowerCase(Locale.ROOT)
                                                .endsWith(":" + name))
                .map(attribute -> printed(element, attribute))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static FieldText printed(Element element, Attribute attribute) {
        Range range = attribute.sourceRange().valueRange();
        Passage source = source(element);
        Passage value =
                range.isTracked()
                        ? source.part(range.startPos(), range.endPos())
                                .resolved(attribute.getValue())
                        : Passage.of(region(element), attribute.getValue());
        String key = attribute.getKey();
        return new FieldText(
                value.strip(),
                name(element) + "@" + key.substring(key.indexOf(':') + 1).toLowerCase(Locale.ROOT));
    }

    private static Passage source(Node node) {
        Document document = node.ownerDocument();
        if (document != null && document.attributes().userData(SOURCE) instanceof Passage source) {
            return source;
        }
        throw new IllegalStateException("markup that was not parsed from a passage");
    }

    /** An element's text on one line. */
    static FieldText text(Element element) {
        return new FieldText(oneLine(whole(element)), name(element));
    }

    /** A passage on one line. */
    static Passage oneLine(Passage passage) {
        return passage.replace(BLANKS, " ").strip();
    }

    /** An element's text, with a line feed for each break. */
    static Passage whole(Element element) {
        return whole(element, '\n');
    }

    /** An element's text, with a character for each break. */
    static Passage whole(Element element, char lineBreak) {
        Passage.Builder text = builder(element);
        append(element, lineBreak, text);
        return text.build();
    }

    /** A builder, still empty, for a passage of an element's text. */
    static Passage.Builder builder(Element element) {
        Region place = region(element);
        return new Passage.Builder(place.source(), place.from());
    }

    private static void append(Node node, char lineBreak, Passage.Builder text) {
        node.forEachNode(inner -> appendOwn(inner, lineBreak, text));
    }

    /** Appends what a node says by itself: its characters, or a character for a line break. */
    static void appendOwn(Node node, char lineBreak, Passage.Builder text) {
        if (node instanceof TextNode words) {
            text.append(words(words));
        } else if (node instanceof Element element && isBreak(element)) {
            Region tag = region(element);
            text.append(lineBreak, tag.from(), tag.to());
        }
    }

    private static Passage words(TextNode node) {
        Range range = node.sourceRange();
        String read = node.getWholeText();
        if (!range.isTracked()) {
            Element parent = node.parent();
            return parent == null ? source(node).read(read) : Passage.of(region(parent), read);
        }
        Passage written = source(node).part(range.startPos(), range.endPos());
        String opening = "<![CDATA[";
        String closing = "]]>";
        if (node instanceof CDataNode && written.text().startsWith(opening)) {
            boolean closed = written.text().endsWith(closing);
            written =
                    written.part(
                            opening.length(), written.length() - (closed ? closing.length() : 0));
        }
        return resolvedTwice(written.resolved(read));
    }

    /** Resolves quotation marks and dashes that some systems escape twice. */
    private static Passage resolvedTwice(Passage once) {
        return ESCAPED_TWICE.matcher(once.text()).find()
                ? once.resolved(
                        ESCAPED_TWICE
                                .matcher(once.text())
                                .replaceAll(
                                        match ->
                                                Matcher.quoteReplacement(
                                                        Parser.unescapeEntities(
                                                                match.group(), false))))
                : once;
    }

    /** A block of an element's text. */
    static Block block(Block.Role role, Element element) {
        return block(role, text(element).passage());
    }

    /** A block of a part of a text. */
    static Block block(Block.Role role, Passage passage) {
        return new Block(role, Line.of(1, passage));
    }

    /** Whether an element is a line break. */
    static boolean isBreak(Element element) {
        return name(element).equals("br");
    }

    /** The place of an element, from its opening to its closing tag. */
    static Region region(Element element) {
        Element tracked = element;
        while (!tracked.sourceRange().isTracked() && tracked.parent() != null) {
            tracked = tracked.parent();
        }
        Passage source = source(element);
        Range start = tracked.sourceRange();
        if (!start.isTracked()) {
            return source.region();
        }
        Range end = tracked.endSourceRange();
        int to = end.isTracked() ? end.endPos() : start.endPos();
        return source.region(start.startPos(), Math.max(start.startPos(), to));
    }
}
