package dragoman.parse.format;

import dragoman.parse.item.Block;
import dragoman.parse.item.Block.Role;
import dragoman.parse.item.FieldText;
import dragoman.parse.text.Passage;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Turns the body of a marked-up item into blocks: a block for each paragraph, heading or row. In
 * HTML any block-level element separates paragraphs, not {@code p} alone: pages are also built of
 * {@code div}, of table cells and of line breaks.
 */
final class MarkupBody {
    // A table's cell that is longer is a column of the page's layout.
    private static final int MAX_CELL_LENGTH = 200;
    // The cell itself, and a paragraph within it.
    private static final int MAX_BLOCKS_OF_A_CELL = 2;

    // An empty line, or one that is indented.
    private static final Pattern BROKEN = Pattern.compile("\n(?:   |[ \t\r]*\n)");
    private static final Pattern TAG =
            Pattern.compile("<\\s*+/?\\s*+(?i:p|br|div|h[1-6]|li|table)\\b[^<>]*+>");
    private static final Pattern PRESERVED =
            Pattern.compile("(?i)white-space\\s*+:\\s*+(?:pre|break-spaces)");

    private static final char LINE_BREAK = '\u2028';
    private static final Pattern BREAK = Pattern.compile("\u2028");
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\u2028]");
    private static final Pattern SEPARATOR = Pattern.compile("\\n\\s*\\n|\u2028");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Role text;
    private final Predicate<Element> leftOut;
    private final Set<Element> withBlocks;
    private final Set<Element> withBreaks;
    private final List<Block> blocks = new ArrayList<>();

    private MarkupBody(Role text, Predicate<Element> leftOut, Element body) {
        this.text = text;
        this.leftOut = leftOut;
        this.withBlocks = Tags.around(body, element -> Tags.BLOCKS.contains(Markup.name(element)));
        this.withBreaks = Tags.around(body, Markup::isBreak);
    }

    /** The blocks of a body whose lines may open with a dateline and close with a sign-off. */
    static List<Block> of(Element body) {
        return of(body, Role.BODY);
    }

    /** The blocks of a body that is a text of its own, with or without HTML. */
    static List<Block> of(Passage body) {
        return TAG.matcher(body.text()).find()
                ? of(Markup.html(body).document().body())
                : WrappedText.paragraphs(body).stream()
                        .map(paragraph -> Markup.block(Role.BODY, paragraph))
                        .toList();
    }

    /**
     * The blocks of a body.
     *
     * @param text the role of lines that are paragraphs in the markup
     */
    static List<Block> of(Element body, Role text) {
        return of(body, text, element -> Tags.FURNITURE.contains(Markup.name(element)));
    }

    /**
     * The blocks of a body.
     *
     * @param text the role of lines that are paragraphs in the markup
     * @param leftOut whether an element is no part of the text
     */
    static List<Block> of(Element body, Role text, Predicate<Element> leftOut) {
        MarkupBody reader = new MarkupBody(text, leftOut, body);
        reader.body(body);
        return List.copyOf(reader.blocks);
    }

    private void body(Element body) {
        Passage inner = words(body, '\n');
        if (body.childrenSize() == 0 && TAG.matcher(inner.text()).find()) {
            blocks.addAll(of(Markup.html(inner).document().body(), text, leftOut));
        } else if (isPreserved(body)) {
            preserved(body);
        } else if (isPlain(body)) {
            for (Passage paragraph : WrappedText.paragraphs(inner)) {
                add(text, paragraph);
            }
        } else {
            walk(body);
        }
    }

    /** Whether the body is text with line breaks and no markup of its own. */
    private boolean isPlain(Element body) {
        return !withBlocks.contains(body) && !withBreaks.contains(body);
    }

    private void walk(Element parent) {
        Passage.Builder loose = Markup.builder(parent);
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode) {
                append(node, LINE_BREAK, loose);
            } else if (node instanceof Element element && !leftOut.test(element)) {
                String name = Markup.name(element);
                if (Markup.isBreak(element) || isInline(element, name)) {
                    append(element, LINE_BREAK, loose);
                } else {
                    flush(loose);
                    element(element, name);
                }
            }
        }
        flush(loose);
    }

    private void element(Element element, String name) {
        Optional<String> kind = Markup.attribute(element, "class").map(FieldText::text);
        if (Tags.CAPTIONS.contains(name)) {
            add(Role.CAPTION, line(element));
        } else if (Tags.ASIDES.contains(name)) {
            add(Role.NOTE, line(element));
        } else if (Tags.CAPTIONED.contains(name)) {
            captions(element);
        } else if (Tags.NO_TEXT.contains(name)) {
            return;
        } else if (kind.filter(MarkupBody::isNote).isPresent()) {
            add(Role.FRAME, line(element));
        } else if (Tags.HEADINGS.contains(name)) {
            add(Role.SUBHEAD, line(element));
        } else if (isDateline(element)) {
            add(Role.DATELINE, line(element));
        } else if (isPreserved(element)) {
            preserved(element);
        } else if (Tags.ROWS.contains(name)) {
            row(element);
        } else if (Tags.LEAVES.contains(name) && !withBlocks.contains(element)) {
            leaf(Tags.ITEMS.contains(name) ? Role.LIST : text, element);
        } else {
            walk(element);
        }
    }

    /** Reads only the captions of a picture or the like. */
    private void captions(Element media) {
        for (String name : Tags.CAPTIONS) {
            for (Element caption : Markup.all(media, name)) {
                add(Role.CAPTION, line(caption));
            }
        }
    }

    private static boolean isNote(String classes) {
        return BLANKS.splitAsStream(classes.toLowerCase(Locale.ROOT))
                .anyMatch(Tags.NOTES::contains);
    }

    private static boolean isDateline(Element element) {
        return Markup.attribute(element, "class")
                .map(FieldText::text)
                .filter("dateline"::equalsIgnoreCase)
                .isPresent();
    }

    private static boolean isPreserved(Element element) {
        return Tags.PREFORMATTED.contains(Markup.name(element))
                || PRESERVED.matcher(element.attr("style")).find();
    }

    /** Reads an element in which line feeds are shown as such. */
    private void preserved(Element element) {
        if (withBlocks.contains(element)) {
            walk(element);
            return;
        }
        Passage whole = words(element, LINE_BREAK);
        List<Passage> paragraphs =
                BROKEN.matcher(whole.text()).find() ? WrappedText.paragraphs(whole) : List.of();
        // Where nothing separates paragraphs, each line may be one.
        (paragraphs.size() > 1 ? paragraphs : WrappedText.unwrapped(whole.split(LINE_END)))
                .forEach(line -> add(text, Markup.oneLine(line)));
    }

    /** A row of a table: its cells on a line, or one by one where they are the page's columns. */
    private void row(Element row) {
        List<Element> cells = row.children().stream().filter(cell -> !leftOut.test(cell)).toList();
        if (!cells.stream().allMatch(this::isCell)) {
            cells.forEach(this::leafOrWalk);
            return;
        }
        List<Passage> words =
                cells.stream().map(this::line).filter(cell -> !cell.isBlank()).toList();
        if (!words.isEmpty()) {
            add(words.size() == 1 ? text : Role.LIST, Passage.joined(words));
        }
    }

    /** Whether an element of a row is a value: one short line, and no start of a dispatch. */
    private boolean isCell(Element cell) {
        String words = line(cell).text();
        long blocks =
                withBlocks.contains(cell)
                        ? cell.stream()
                                .filter(inner -> Tags.BLOCKS.contains(Markup.name(inner)))
                                .limit(MAX_BLOCKS_OF_A_CELL + 1)
                                .count()
                        : 1;
        return blocks <= MAX_BLOCKS_OF_A_CELL
                && words.length() <= MAX_CELL_LENGTH
                && !withBreaks.contains(cell)
                && !DatelineShape.opens(words);
    }

    private void leafOrWalk(Element column) {
        if (withBlocks.contains(column)) {
            walk(column);
        } else {
            leaf(text, column);
        }
    }

    private void leaf(Role role, Element element) {
        if (element.childrenSize() == 0 && BROKEN.matcher(element.wholeText()).find()) {
            List<Passage> paragraphs = WrappedText.paragraphs(words(element, '\n'));
            if (paragraphs.size() > 1) {
                paragraphs.forEach(paragraph -> add(role, paragraph));
                return;
            }
        }
        WrappedText.unwrapped(words(element, LINE_BREAK).split(BREAK))
                .forEach(line -> add(role, Markup.oneLine(line)));
    }

    private boolean isInline(Element element, String name) {
        return Tags.INLINE.contains(name)
                && !withBlocks.contains(element)
                && !isDateline(element)
                && !isPreserved(element);
    }

    private void flush(Passage.Builder loose) {
        WrappedText.unwrapped(loose.build().split(SEPARATOR))
                .forEach(line -> add(text, Markup.oneLine(line)));
        loose.clear();
    }

    /** An element's text on one line, without the elements that are no text. */
    private Passage line(Element element) {
        return Markup.oneLine(words(element, '\n'));
    }

    /** An element's text, with a character for each break, without the elements that are none. */
    private Passage words(Element element, char lineBreak) {
        Passage.Builder words = Markup.builder(element);
        append(element, lineBreak, words);
        return words.build();
    }

    private void append(Node node, char lineBreak, Passage.Builder words) {
        node.filter(
                (inner, _) -> {
                    if (inner instanceof Element element
                            && !inner.equals(node)
                            && (leftOut.test(element)
                                    || Tags.NO_TEXT.contains(Markup.name(element)))) {
                        return NodeFilter.FilterResult.SKIP_ENTIRELY;
                    }
                    Markup.appendOwn(inner, lineBreak, words);
                    return NodeFilter.FilterResult.CONTINUE;
                });
    }

    private void add(Role role, Passage words) {
        if (!words.isBlank()) {
            blocks.add(Markup.block(role, words));
        }
    }
}
