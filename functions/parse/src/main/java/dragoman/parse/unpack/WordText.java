package dragoman.parse.unpack;

import static dragoman.parse.unpack.OfficePackage.attribute;
import static dragoman.parse.unpack.OfficePackage.localName;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the lines of a Word document, visiting each node once however they are nested. */
final class WordText implements NodeFilter {
    private static final String BULLET = "\u2022";
    private static final char NO_BREAK_HYPHEN = '\u2011';

    private final Set<String> hiddenStyles;
    private final Map<String, List<String>> notes;
    private final List<StringBuilder> lines = new ArrayList<>();
    // The paragraphs that are open, the innermost first.
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private int texts;
    // A paragraph whose mark was deleted: the next one goes on in it.
    private boolean joins;

    /**
     * @param hiddenStyles the styles whose text is not shown
     * @param notes the lines of foot- and endnotes, by kind and identifier
     */
    WordText(Set<String> hiddenStyles, Map<String, List<String>> notes) {
        this.hiddenStyles = hiddenStyles;
        this.notes = notes;
    }

    /** A paragraph, and the notes that it refers to. */
    private record Paragraph(StringBuilder line, List<String> notes, boolean isMarkDeleted) {}

    List<String> lines() {
        return lines.stream().map(StringBuilder::toString).toList();
    }

    /** The text that the document does not show. */
    CharSequence hidden() {
        return hidden;
    }

    /** The text that was deleted, with the deletion still to be accepted. */
    CharSequence deleted() {
        return deleted;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words && texts > 0) {
            append(words.getWholeText());
        }
        return node instanceof Element element ? begin(element) : FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        switch (localName(element)) {
            case "p" -> beginParagraph(element);
            case "t" -> texts++;
            case "tab", "ptab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append(String.valueOf(NO_BREAK_HYPHEN));
            case "sym" -> append(symbol(element));
            case "footnoteReference" -> note("footnote", element);
            case "endnoteReference" -> note("endnote", element);
            case "del" -> {
                deleted.append(shown(element)).append(' ');
                return FilterResult.SKIP_ENTIRELY;
            }
            case "r" -> {
                if (isHidden(element)) {
                    hidden.append(shown(element)).append(' ');
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            case "sdt" -> {
                if (has(element, "sdtPr", "showingPlcHdr")) {
                    // "Click here to enter text".
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            case "Fallback" -> {
                // What older versions of Word show: the same text again.
                return element.previousElementSibling() == null
                        ? FilterResult.CONTINUE
                        : FilterResult.SKIP_ENTIRELY;
            }
            // What was moved is where it was moved to.
            case "moveFrom", "pPr", "rPr", "sectPr", "tblPr", "instrText", "delText" -> {
                return FilterResult.SKIP_ENTIRELY;
            }
            default -> {
                // Formatting.
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (localName(element)) {
                case "p" -> endParagraph();
                case "t" -> texts--;
                default -> {
                    // Formatting.
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void beginParagraph(Element element) {
        StringBuilder line = joins && !lines.isEmpty() ? lines.getLast() : new StringBuilder();
        if (!joins || lines.isEmpty()) {
            lines.add(line);
        }
        joins = false;
        open.push(new Paragraph(line, new ArrayList<>(), isMarkDeleted(element)));
    }

    private void endParagraph() {
        Paragraph ended = open.pop();
        joins = ended.isMarkDeleted();
        ended.notes().forEach(note -> lines.add(new StringBuilder(note)));
    }

    private void note(String kind, Element reference) {
        if (!open.isEmpty()) {
            open.getFirst()
                    .notes()
                    .addAll(notes.getOrDefault(kind + attribute(reference, "id"), List.of()));
        }
    }

    /** The character of a symbol; those of a font's own, which are bullets mostly, as a bullet. */
    private static String symbol(Element element) {
        try {
            int code = Integer.parseInt(attribute(element, "char"), 16);
            return Character.getType(code) == Character.PRIVATE_USE
                            || !Character.isValidCodePoint(code)
                    ? BULLET
                    : Character.toString(code);
        } catch (NumberFormatException e) {
            return BULLET;
        }
    }

    private static boolean has(Element element, String child, String grandchild) {
        return element.children().stream()
                .filter(e -> localName(e).equals(child))
                .flatMap(e -> e.children().stream())
                .anyMatch(e -> localName(e).equals(grandchild));
    }

    private boolean isHidden(Element run) {
        for (Element child : run.children()) {
            if (localName(child).equals("rPr")) {
                return child.children().stream()
                        .anyMatch(
                                e ->
                                        isVanish(e)
                                                || (localName(e).equals("rStyle")
                                                        && hiddenStyles.contains(
                                                                attribute(e, "val"))));
            }
        }
        return false;
    }

    /** Whether a property hides text; it can be switched off as well. */
    static boolean isVanish(Element property) {
        String name = localName(property);
        return (name.equals("vanish") || name.equals("specVanish"))
                && !Set.of("0", "false", "off").contains(attribute(property, "val"));
    }

    /** Whether the end of a paragraph was deleted, with the deletion still to be accepted. */
    private static boolean isMarkDeleted(Element paragraph) {
        for (Element properties : paragraph.children()) {
            if (localName(properties).equals("pPr")) {
                return properties.children().stream()
                        .filter(e -> localName(e).equals("rPr"))
                        .flatMap(e -> e.children().stream())
                        .anyMatch(e -> localName(e).equals("del"));
            }
        }
        return false;
    }

    private static String shown(Element element) {
        StringBuilder text = new StringBuilder();
        for (Element part : element.getAllElements()) {
            String name = localName(part);
            if (name.equals("t") || name.equals("delText")) {
                text.append(part.wholeText());
            }
        }
        return text.toString();
    }

    private void append(String text) {
        if (!open.isEmpty()) {
            open.getFirst().line().append(text);
        }
    }
}
