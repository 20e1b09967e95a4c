package dragoman.parse.format;

import dragoman.dispatch.ByteRange;
import dragoman.parse.item.Block;
import dragoman.parse.text.Line;
import dragoman.parse.text.SourceText;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * XML, SGML or HTML as a tree that knows where its elements stand in the upload. The parser
 * resolves no entities but HTML's own and loads nothing, so that neither bombs nor addresses in a
 * document do anything.
 */
final class Markup {
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");

    private final SourceText source;
    private final Document document;

    private Markup(SourceText source, Document document) {
        this.source = source;
        this.document = document;
    }

    static Markup xml(SourceText source) {
        return new Markup(
                source, Parser.xmlParser().setTrackPosition(true).parseInput(source.text(), ""));
    }

    static Markup html(SourceText source) {
        return new Markup(
                source, Parser.htmlParser().setTrackPosition(true).parseInput(source.text(), ""));
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
        return source;
    }

    /** An element's name without its prefix, in lower case. */
    static String name(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** All elements of that name below an element, in order. */
    static List<Element> all(Element from, String name) {
        List<Element> found = new ArrayList<>();
        for (Element element : from.getAllElements()) {
            if (!element.equals(from) && name(element).equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The first element of that name below an element. */
    static Optional<Element> first(Element from, String name) {
        return all(from, name).stream().findFirst();
    }

    /** The text of the first element of that name, unless it shows nothing. */
    static Optional<String> text(Element from, String name) {
        return all(from, name).stream()
                .map(Markup::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** An attribute of the first element of that name. */
    static Optional<String> attribute(Element from, String name, String attribute) {
        return all(from, name).stream()
                .map(element -> attribute(element, attribute))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** An attribute, whatever its prefix, unless it is blank. */
    static Optional<String> attribute(Element element, String name) {
        return element.attributes().asList().stream()
                .filter(
                        attribute ->
                                attribute.getKey().equalsIgnoreCase(name)
                                        || attribute
                                                .getKey()
                                                .toLowerCase(Locale.ROOT)
                                                .endsWith(":" + name))
                .map(org.jsoup.nodes.Attribute::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** An element's text on one line. */
    static String text(Element element) {
        return BLANKS.matcher(element.wholeText()).replaceAll(" ").strip();
    }

    /** A block of an element's text, which stands where the element does, markup included. */
    Block block(Block.Role role, Element element) {
        return block(role, element, text(element));
    }

    /** A block of text that stands where the element does. */
    Block block(Block.Role role, Element element, String text) {
        ByteRange range = range(element);
        return new Block(role, Line.of(1, text, (from, to) -> range));
    }

    /** Where an element stands, from its opening tag to its closing one. */
    ByteRange range(Element element) {
        Range start = element.sourceRange();
        Range end = element.endSourceRange();
        if (!start.isTracked()) {
            Element parent = element.parent();
            return parent == null ? source.bytes(0, source.text().length()) : range(parent);
        }
        int to = end.isTracked() ? end.endPos() : start.endPos();
        return source.bytes(start.startPos(), Math.max(start.startPos(), to));
    }
}
