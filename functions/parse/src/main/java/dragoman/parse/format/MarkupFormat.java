package dragoman.parse.format;

import dragoman.parse.item.Item;

import org.jsoup.nodes.Element;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The XML and SGML formats: the table by which texts are read, cut into items and fuzzed. Names of
 * elements are without prefix and in lower case.
 */
@SuppressWarnings("ImmutableEnumChecker") // The lists are immutable, and the readers stateless.
public enum MarkupFormat {
    NITF(Syntax.XML, "nitf", List.of("nitf"), root -> new Nitf().read(root)),
    NEWSML_1(
            Syntax.XML_WITH_NESTED_ITEMS,
            "newsitem",
            List.of("newsml"),
            root -> new NewsMl1().read(root)),
    NEWSML_G2(
            Syntax.XML,
            "newsitem",
            List.of("newsmessage", "itemset", "newsitem", "packageitem"),
            root -> new NewsMlG2().read(root)),
    RITZAU(Syntax.XML, "rbnews", List.of("rbnews"), root -> new Ritzau().read(root)),
    RSS(Syntax.XML, "item", List.of("rss", "rdf"), root -> new Feed().read(root)),
    ATOM(Syntax.XML, "entry", List.of("feed"), root -> new Feed().read(root)),
    REUTERS_21578(
            Syntax.SGML,
            "reuters",
            List.of("lewis", "reuters"),
            root -> new Reuters21578().read(root)),
    TEXT_COLLECTION(
            Syntax.SGML, "doc", List.of("docs", "doc"), root -> new TextCollection().read(root));

    private static final Map<String, MarkupFormat> BY_ROOT =
            Arrays.stream(values())
                    .flatMap(format -> format.roots.stream().map(root -> Map.entry(root, format)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** How the elements of a format may be written. */
    public enum Syntax {
        /** Every element is closed, and no item contains another. */
        XML,
        /** Every element is closed, and an item may contain others. */
        XML_WITH_NESTED_ITEMS,
        /** Older than XML: closing tags may be left out. */
        SGML
    }

    private final Syntax syntax;
    private final String item;
    private final List<String> roots;
    private final Function<Element, List<Item>> reader;

    /**
     * @param item the name of the elements that are items
     * @param roots the names of the elements that may be outermost
     * @param reader reads the items in an outermost element
     */
    MarkupFormat(
            Syntax syntax, String item, List<String> roots, Function<Element, List<Item>> reader) {
        this.syntax = syntax;
        this.item = item;
        this.roots = roots;
        this.reader = reader;
    }

    /** The format whose outermost element has that name. */
    public static Optional<MarkupFormat> ofRoot(String name) {
        return Optional.ofNullable(BY_ROOT.get(name));
    }

    public Syntax syntax() {
        return syntax;
    }

    /** The name of the elements that are items. */
    public String item() {
        return item;
    }

    /** The items in an element, in order. */
    List<Item> read(Element root) {
        return reader.apply(root);
    }
}
