package dragoman.local.translate.document;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A page, or a part of one, whose texts are translated and whose elements stay. What is marked
 * {@code translate="no"} stays as well.
 */
public final class HtmlDocument {
    private final Document page;
    private final boolean isWhole;
    private final List<TextNode> nodes;

    private HtmlDocument(Document page, boolean isWhole, List<TextNode> nodes) {
        this.page = page;
        this.isWhole = isWhole;
        this.nodes = nodes;
    }

    /** Reads a page; like a browser it makes something of everything. */
    public static HtmlDocument parse(String html) {
        String start = html.toLowerCase(Locale.ROOT);
        boolean whole =
                start.contains("<html") || start.contains("<body") || start.contains("<head");
        Document page = whole ? Jsoup.parse(html) : Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        TextCollector collector = new TextCollector();
        page.traverse(collector);
        return new HtmlDocument(page, whole, collector.nodes);
    }

    /** Collects the nodes that are to be translated. */
    private static final class TextCollector implements NodeVisitor {
        private final List<TextNode> nodes = new ArrayList<>();
        private int kept;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && isKept(element)) {
                kept++;
            } else if (node instanceof TextNode text && kept == 0 && !text.isBlank()) {
                nodes.add(text);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && isKept(element)) {
                kept--;
            }
        }

        private static boolean isKept(Element element) {
            return element.attr("translate").equalsIgnoreCase("no");
        }
    }

    /** The texts that are to be translated. */
    public List<String> texts() {
        return nodes.stream().map(TextNode::getWholeText).toList();
    }

    /**
     * The page with other texts.
     *
     * @param texts as many as {@link #texts} has, in the same order
     */
    public String with(List<String> texts) {
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).text(texts.get(i));
        }
        return isWhole ? page.outerHtml() : page.body().html();
    }
}
