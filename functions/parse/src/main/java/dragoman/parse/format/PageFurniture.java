package dragoman.parse.format;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What surrounds the text of a web page: menus, search, links to other articles, the footer. It is
 * recognised by the kinds, roles and names of elements, and by how much of their text is links. An
 * element with most of the page's text, or with its headline, is none of it, whatever its name.
 */
final class PageFurniture {
    // Of a list of links that is no text, all but separators are links.
    private static final double MIN_LINKED = 0.8;
    private static final int MIN_LINKS = 2;
    private static final int MAX_CONTROL_LENGTH = 40;
    private static final int MIN_ARTICLE = 40;
    private static final int MIN_RUNNING_TEXT = 200;
    private static final Pattern HIDDEN =
            Pattern.compile("(?i)(?:display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden)");

    private static final Set<String> PAGE_HEADERS = Set.of("header", "nav", "aside", "footer");

    private final PageWords words;
    // In the order of the page, since the first is named in a warning.
    private final List<Element> leftOut = new ArrayList<>();
    private final IdentityHashMap<Element, Amount> amounts = new IdentityHashMap<>();
    private final Set<Element> aroundHeadline;
    private int total;

    private PageFurniture(PageWords words, Element body) {
        this.words = words;
        Set<Element> around = Tags.around(body, PageFurniture::isHeadline);
        // Many sites have their own name in a main heading too, at the top of each page.
        this.aroundHeadline =
                around.isEmpty()
                        ? Tags.around(body, element -> Markup.name(element).equals("h1"))
                        : around;
    }

    /** Finds the outermost elements of a page's body that are around its text. */
    static PageFurniture of(Element body, PageWords words) {
        PageFurniture page = new PageFurniture(words, body);
        body.traverse(page.new Meter());
        page.total = page.amount(body).plain();
        body.filter((node, _) -> node.equals(body) ? FilterResult.CONTINUE : page.choose(node));
        return page;
    }

    /** The elements, in no order. */
    Set<Element> elements() {
        Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());
        elements.addAll(leftOut);
        return elements;
    }

    /** Those elements that contain running text, and so may be no furniture at all. */
    List<Element> withRunningText() {
        return leftOut.stream()
                .filter(element -> amount(element).plain() >= MIN_RUNNING_TEXT)
                .toList();
    }

    /** Whether elements together have at least half of the page's text, links left aside. */
    boolean haveMost(List<Element> elements) {
        int plain = elements.stream().mapToInt(element -> amount(element).plain()).sum();
        return !elements.isEmpty() && 2 * plain >= total;
    }

    /** Whether an element has enough text beside its links to be an article. */
    boolean hasText(Element element) {
        return amount(element).plain() >= MIN_ARTICLE;
    }

    private static boolean isHeadline(Element element) {
        return Markup.name(element).equals("h1")
                && element.parents().stream()
                        .noneMatch(outer -> PAGE_HEADERS.contains(Markup.name(outer)));
    }

    /** How many letters and links an element contains. */
    private static final class Amount {
        private int letters;
        private int linked;
        private int links;

        int plain() {
            return letters - linked;
        }

        void add(Amount inner) {
            letters += inner.letters;
            linked += inner.linked;
            links += inner.links;
        }
    }

    private Amount amount(Element element) {
        return amounts.computeIfAbsent(element, _ -> new Amount());
    }

    private FilterResult choose(Node node) {
        if (node instanceof Element element && !isMain(element) && isFurniture(element)) {
            leftOut.add(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    private boolean isMain(Element element) {
        String name = Markup.name(element);
        return aroundHeadline.contains(element)
                || name.equals("h1")
                || 2 * amount(element).plain() > total;
    }

    private boolean isFurniture(Element element) {
        String name = Markup.name(element);
        return Tags.FURNITURE.contains(name)
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()
                || words.isRole(element.attr("role"))
                || words.isPart(element.id())
                || words.isPart(element.className())
                || (name.equals("a") && isControl(element))
                || (Tags.BLOCKS.contains(name) && isLinks(element));
    }

    /** Whether a link does something on the page, such as printing it. */
    private boolean isControl(Element link) {
        String target = link.attr("href").strip();
        return link.hasAttr("href")
                && (target.isEmpty()
                        || target.equals("#")
                        || target.regionMatches(true, 0, "javascript:", 0, "javascript:".length()))
                && amount(link).letters <= MAX_CONTROL_LENGTH;
    }

    private boolean isLinks(Element element) {
        Amount amount = amount(element);
        return amount.links >= MIN_LINKS && amount.linked >= MIN_LINKED * amount.letters;
    }

    /** Counts the letters of each element's text. */
    private final class Meter implements NodeVisitor {
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.nameIs("a") && element.hasAttr("href")) {
                links++;
                amount(element).links++;
            } else if (node instanceof TextNode text && node.parent() instanceof Element parent) {
                int letters =
                        (int)
                                text.getWholeText()
                                        .chars()
                                        .filter(Character::isLetterOrDigit)
                                        .count();
                amount(parent).letters += letters;
                amount(parent).linked += links > 0 ? letters : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.nameIs("a") && element.hasAttr("href")) {
                    links--;
                }
                if (node.parent() instanceof Element parent) {
                    amount(parent).add(amount(element));
                }
            }
        }
    }
}
