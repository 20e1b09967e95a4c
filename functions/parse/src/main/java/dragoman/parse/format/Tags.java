package dragoman.parse.format;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/** The elements of HTML and of the news formats by what they are in a text, in lower case. */
final class Tags {
    static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "hl2", "hl3");

    /** Elements that contain one paragraph, unless there are others within. */
    static final Set<String> LEAVES =
            Set.of("p", "li", "dt", "dd", "blockquote", "td", "th", "caption", "address");

    static final Set<String> ROWS = Set.of("tr");

    /** Those of the leaves that are items of a list. */
    static final Set<String> ITEMS = Set.of("li", "dt", "dd");

    /** Elements in which line feeds are shown as such. */
    static final Set<String> PREFORMATTED =
            Set.of("pre", "textarea", "xmp", "listing", "plaintext");

    private static final Set<String> CONTAINERS =
            Set.of(
                    "div",
                    "section",
                    "article",
                    "main",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "ul",
                    "ol",
                    "dl",
                    "center",
                    "fieldset",
                    "form",
                    "details",
                    "summary",
                    "header",
                    "footer",
                    "nav",
                    "aside",
                    "figure",
                    "figcaption",
                    "hr");

    /** Elements that no line of text goes past. */
    static final Set<String> BLOCKS = union(HEADINGS, LEAVES, ROWS, PREFORMATTED, CONTAINERS);

    /** Elements within a line of text. */
    static final Set<String> INLINE =
            Set.of(
                    "span",
                    "b",
                    "i",
                    "em",
                    "strong",
                    "a",
                    "u",
                    "s",
                    "strike",
                    "del",
                    "ins",
                    "mark",
                    "sup",
                    "sub",
                    "font",
                    "bdi",
                    "bdo",
                    "big",
                    "small",
                    "tt",
                    "code",
                    "kbd",
                    "samp",
                    "var",
                    "cite",
                    "dfn",
                    "label",
                    "nobr",
                    "wbr",
                    "time",
                    "data",
                    "ruby",
                    "rb",
                    "rt",
                    "rp",
                    "person",
                    "org",
                    "location",
                    "q",
                    "chron",
                    "money",
                    "num",
                    "abbr",
                    "acronym",
                    "city",
                    "country");

    /** Elements without any text of the story. */
    static final Set<String> NO_TEXT =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "img",
                    "iframe",
                    "object",
                    "canvas",
                    "head",
                    "title",
                    "select",
                    "datalist",
                    "option",
                    "input",
                    "video",
                    "audio",
                    "svg",
                    "noscript",
                    "button",
                    "media-reference",
                    "dialog");

    /** Elements that are around a text, and no part of it. */
    static final Set<String> FURNITURE = Set.of("nav", "footer", "header", "aside");

    /** Elements of which only the captions are shown. */
    static final Set<String> CAPTIONED = Set.of("media", "figure");

    /** The captions of those. */
    static final Set<String> CAPTIONS = Set.of("media-caption", "figcaption");

    /** Elements that are a note each, wherever they stand. */
    static final Set<String> ASIDES = Set.of("note", "ednote");

    /** Classes of notes to editors, section and source that some agencies send inside the body. */
    static final Set<String> NOTES =
            Set.of("notepad", "genre", "closingline", "editornote", "note", "contact", "dat");

    private Tags() {}

    /** The elements that contain one for which a test is true, from one element on. */
    static Set<Element> around(Element from, Predicate<Element> test) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        from.forEachNode(
                node -> {
                    if (node instanceof Element element
                            && !node.equals(from)
                            && test.test(element)) {
                        Node outer = node.parent();
                        while (outer instanceof Element parent && around.add(parent)) {
                            outer = parent.equals(from) ? null : parent.parent();
                        }
                    }
                });
        return around;
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        Set<String> all = new java.util.HashSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}
