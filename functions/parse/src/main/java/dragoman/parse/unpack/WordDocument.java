package dragoman.parse.unpack;

import dragoman.parse.item.ItemMetadata;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The text of a Word document: a line for each of its paragraphs. A paragraph within another, as in
 * a text box, becomes a line after it.
 *
 * @see <a
 *     href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376,
 *     WordprocessingML</a>
 */
final class WordDocument {
    /** The entry of the archive that contains the text. */
    static final String ENTRY = "word/document.xml";

    // A table in a table takes three levels, a text box about ten: Word itself ends far below this.
    private static final int MAX_DEPTH = 500;

    private WordDocument() {}

    /**
     * Reads {@code word/document.xml}.
     *
     * @param name of the document in its archive; empty for the upload itself
     */
    static Content read(String name, byte[] xml, Limits limits) {
        if (xml.length > limits.textBytes()) {
            return new Content.Unreadable(
                    name,
                    "text-too-large",
                    "Unpacked, its %s has more than %,d bytes. Split it, or raise MaxTextBytes."
                            .formatted(ENTRY, limits.textBytes()));
        }
        if (tags(xml) > limits.tags()) {
            return new Content.Unreadable(
                    name,
                    "too-many-tags",
                    "Its %s has more than %,d tags. Split it, or raise MaxTextTags."
                            .formatted(ENTRY, limits.tags()));
        }
        Document document =
                Parser.xmlParser().parseInput(new String(xml, StandardCharsets.UTF_8), "");
        Lines lines = new Lines();
        document.filter(lines);
        if (lines.tooDeep) {
            return new Content.Unreadable(
                    name,
                    "nested-too-deep",
                    "Its %s is nested more than %d levels deep, which no word processor writes. Upload the dispatch's text."
                            .formatted(ENTRY, MAX_DEPTH));
        }
        return new Content.Text(
                name, lines.text().getBytes(StandardCharsets.UTF_8), ItemMetadata.NOTHING);
    }

    private static int tags(byte[] xml) {
        int tags = 0;
        for (byte b : xml) {
            if (b == '<') {
                tags++;
            }
        }
        return tags;
    }

    /** Collects the lines, visiting each node once however they are nested. */
    private static final class Lines implements NodeFilter {
        private final List<StringBuilder> lines = new ArrayList<>();
        // The paragraphs that are open, the innermost first.
        private final Deque<StringBuilder> open = new ArrayDeque<>();
        private int runs;
        private boolean tooDeep;

        @Override
        public FilterResult head(Node node, int depth) {
            if (depth > MAX_DEPTH) {
                tooDeep = true;
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words && runs > 0) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                return begin(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult begin(Element element) {
            switch (element.tagName()) {
                case "w:p" -> {
                    StringBuilder line = new StringBuilder();
                    lines.add(line);
                    open.push(line);
                }
                case "w:t" -> runs++;
                case "w:tab" -> append("\t");
                case "w:br", "w:cr" -> append("\n");
                case "mc:Fallback" -> {
                    // What older versions of Word show: the same text again.
                    return element.previousElementSibling() == null
                            ? FilterResult.CONTINUE
                            : FilterResult.SKIP_ENTIRELY;
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
                switch (element.tagName()) {
                    case "w:p" -> open.pop();
                    case "w:t" -> runs--;
                    default -> {
                        // Formatting.
                    }
                }
            }
            return FilterResult.CONTINUE;
        }

        private void append(String text) {
            if (!open.isEmpty()) {
                open.getFirst().append(text);
            }
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (StringBuilder line : lines) {
                text.append(line).append('\n');
            }
            return text.toString();
        }
    }
}
