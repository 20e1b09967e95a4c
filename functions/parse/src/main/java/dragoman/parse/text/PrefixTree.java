package dragoman.parse.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A tree of characters that finds what may begin at a place of a text, regardless of case. Hundreds
 * of marks and labels are searched for at each word of each line, and hardly any word begins like
 * one of them.
 *
 * @param <T> what is found
 */
public final class PrefixTree<T> {
    private final Node<T> root;

    private PrefixTree(Node<T> root) {
        this.root = root;
    }

    /**
     * A tree of values by their beginnings.
     *
     * @param all the values by their beginnings; an empty beginning stands for any
     * @param order the order in which values are found
     */
    public static <T> PrefixTree<T> of(Map<String, List<T>> all, Comparator<T> order) {
        Branch<T> root = new Branch<>();
        all.forEach(
                (beginning, some) -> {
                    Branch<T> at = root;
                    for (int i = 0; i < beginning.length(); i++) {
                        char c = plain(beginning.charAt(i));
                        at = at.next.computeIfAbsent(c, _ -> new Branch<>());
                    }
                    at.some.addAll(some);
                });
        return new PrefixTree<>(node(root, List.of(), order));
    }

    /** A tree of words, each of which is its own beginning. */
    public static PrefixTree<String> ofWords(Collection<String> words) {
        return of(
                words.stream().collect(Collectors.groupingBy(word -> word)),
                Comparator.naturalOrder());
    }

    private static <T> Node<T> node(Branch<T> branch, List<T> shorter, Comparator<T> order) {
        List<T> here = new ArrayList<>(shorter);
        here.addAll(branch.some);
        here.sort(order);
        StringBuilder characters = new StringBuilder();
        List<Node<T>> next = new ArrayList<>();
        branch.next.forEach(
                (c, further) -> {
                    characters.append((char) c);
                    next.add(node(further, here, order));
                });
        return new Node<>(List.copyOf(here), characters.toString(), List.copyOf(next));
    }

    /** Everything that may begin at that place, in order. */
    public List<T> at(String text, int from) {
        Node<T> node = root;
        for (int i = from; i < text.length(); i++) {
            int n = node.characters.indexOf(plain(text.charAt(i)));
            if (n < 0) {
                break;
            }
            node = node.next.get(n);
        }
        return node.found;
    }

    /** The character folded as in case-insensitive Unicode matching of regular expressions. */
    public static char plain(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
        }
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** A node under construction. */
    private static final class Branch<T> {
        private final List<T> some = new ArrayList<>();
        private final Map<Character, Branch<T>> next = new TreeMap<>();
    }

    /**
     * A node of the tree.
     *
     * @param found the values that begin with the characters up to here, or with fewer of them
     * @param characters the characters that lead on
     * @param next the node that each character leads to
     */
    private record Node<T>(List<T> found, String characters, List<Node<T>> next) {}
}
