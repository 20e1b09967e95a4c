package dragoman.parse.format;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The elements of a document by their names. A document is walked through once, not once for each
 * field of each of its items, which may be many and within each other.
 */
final class ElementIndex {
    private final Map<String, List<Placed>> byName = new HashMap<>();
    private final IdentityHashMap<Element, Place> places = new IdentityHashMap<>();

    private ElementIndex(Document document) {
        document.traverse(new Collector());
    }

    /**
     * Where an element is among all, counted in the order of the document.
     *
     * @param end the number of the first element after those within it
     */
    private record Place(int start, int end) {}

    private record Placed(Element element, int start) {}

    static ElementIndex of(Document document) {
        return new ElementIndex(document);
    }

    /** The elements of a name within another, in order. */
    Stream<Element> within(Element from, String name) {
        Place place = places.get(from);
        List<Placed> named = byName.getOrDefault(name, List.of());
        if (place == null || named.isEmpty()) {
            return Stream.empty();
        }
        int first = after(named, place.start());
        return named.subList(first, Math.max(first, after(named, place.end() - 1))).stream()
                .map(Placed::element);
    }

    /** The index of the first that starts after a number. */
    private static int after(List<Placed> named, int start) {
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).start() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private final class Collector implements NodeVisitor {
        private int count;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                int start = count++;
                places.put(element, new Place(start, start));
                byName.computeIfAbsent(Markup.name(element), _ -> new ArrayList<>())
                        .add(new Placed(element, start));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                places.computeIfPresent(element, (_, place) -> new Place(place.start(), count));
            }
        }
    }
}
