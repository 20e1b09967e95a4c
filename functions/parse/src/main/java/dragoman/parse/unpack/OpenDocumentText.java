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

/**
 * Collects the lines of an OpenDocument: one for each paragraph; in a spreadsheet, for each row. A
 * paragraph within another, as in a text box or a footnote, becomes a line after it.
 */
final class OpenDocumentText implements NodeFilter {
    private static final int MAX_SPACES = 1000;

    private final DocumentText text = new DocumentText();
    private final SheetRows rows = new SheetRows(text);
    // The paragraphs that are open, the innermost first.
    private final Deque<StringBuilder> open = new ArrayDeque<>();
    // What is in a paragraph, as a text box is, comes after it.
    private final List<String> within = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder comments = new StringBuilder();
    private boolean isSheet;

    /** The text once all of the document was visited. */
    DocumentText text() {
        text.leaveOut("Text that was deleted with changes tracked was left out", deleted);
        text.leaveOut("Comments on the document were left out", comments);
        return text;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words && !open.isEmpty()) {
            // Line ends of the XML are blanks.
            open.getFirst().append(words.getWholeText().replace('\n', ' '));
        }
        return node instanceof Element element ? begin(element) : FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        switch (localName(element)) {
            case "p", "h" -> open.push(new StringBuilder());
            case "tab" -> append("\t");
            case "s" -> append(" ".repeat(spaces(element)));
            case "line-break" -> append("\n");
            case "spreadsheet" -> isSheet = true;
            case "tracked-changes" -> {
                deleted.append(element.text());
                return FilterResult.SKIP_ENTIRELY;
            }
            case "annotation" -> {
                comments.append(element.text()).append(' ');
                return FilterResult.SKIP_ENTIRELY;
            }
            case "note-citation", "ruby-text", "forms", "desc", "title" -> {
                return open.isEmpty() && !localName(element).equals("forms")
                        ? FilterResult.CONTINUE
                        : FilterResult.SKIP_ENTIRELY;
            }
            default -> {
                // Formatting.
            }
        }
        return FilterResult.CONTINUE;
    }

    private static int spaces(Element element) {
        try {
            return Math.clamp(Integer.parseInt(attribute(element, "c")), 1, MAX_SPACES);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (localName(element)) {
                case "p", "h" -> end(open.pop().toString());
                case "table-row" -> {
                    rows.add(List.copyOf(cells));
                    cells.clear();
                }
                default -> {
                    // Formatting.
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void end(String line) {
        if (!open.isEmpty()) {
            within.add(line);
        } else if (isSheet) {
            cells.add(line);
            cells.addAll(within);
            within.clear();
        } else {
            text.line(line);
            within.forEach(text::line);
            within.clear();
        }
    }

    private void append(String more) {
        if (!open.isEmpty()) {
            open.getFirst().append(more);
        }
    }
}
