package dragoman.terminology;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds wordings in a text: whole words, the leftmost first, and of those that begin at one word
 * the longest. It takes as many steps for a word as the longest wording has words, whatever their
 * number.
 *
 * @param <T> what a wording stands for
 */
final class WordTree<T> {
    private static final String SIGN = ",";

    private final Node<T> root = new Node<>();

    /**
     * A wording found.
     *
     * @param first its first word
     * @param last its last word
     * @param skipped how many characters of the first word are prefixes
     * @param exact whether each word is read as it is
     * @param values what it stands for
     */
    record Hit<T>(int first, int last, int skipped, boolean exact, List<T> values) {}

    /** A wording whose capitals matter. */
    private enum Capitals {
        ANY,
        FIRST,
        ALL
    }

    private record Entry<T>(Capitals capitals, boolean proper, T value) {
        boolean matches(Words words, int last) {
            boolean capitalsMatch =
                    switch (capitals) {
                        case ANY -> true;
                        case FIRST -> words.isCapital(last);
                        case ALL -> words.isUpper(last);
                    };
            // With a tanwin the name of Syria is "Syrian".
            return capitalsMatch && !(proper && words.isNunated(last));
        }
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<Entry<T>> entries = new ArrayList<>();
    }

    /**
     * Adds a wording. An acronym is found in capitals only.
     *
     * @param proper whether it is a proper name, which is found only where it begins with a
     *     capital, if it is one word (a turkey is not Turkey), and never with a tanwin
     */
    void add(String wording, boolean proper, T value) {
        Words words = Words.of(wording);
        Node<T> node = root;
        for (int i = 0; i < words.size(); i++) {
            node = node.next.computeIfAbsent(step(words, i, words.word(i)), _ -> new Node<>());
        }
        if (node != root) {
            node.entries.add(new Entry<>(capitals(words, proper), proper, value));
        }
    }

    /** A word after a comma or the like is found in wordings that have such a sign there, too. */
    private static String step(Words words, int i, String word) {
        return i == 0 || words.isJoined(i) ? word : SIGN + word;
    }

    private static Capitals capitals(Words words, boolean proper) {
        if (words.size() > 1) {
            return Capitals.ANY;
        }
        if (words.isUpper(0)) {
            return Capitals.ALL;
        }
        return proper && words.isCapital(0) ? Capitals.FIRST : Capitals.ANY;
    }

    /** All that do not overlap, from left to right. */
    List<Hit<T>> find(Words words, WordReadings readings) {
        List<Hit<T>> hits = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Hit<T> hit = longest(words, i, readings);
            if (hit == null) {
                i++;
            } else {
                hits.add(hit);
                i = hit.last() + 1;
            }
        }
        return hits;
    }

    private @Nullable Hit<T> longest(Words words, int first, WordReadings readings) {
        Hit<T> best = null;
        for (WordReadings.Reading reading : readings.first(words.word(first))) {
            Node<T> node = root.next.get(reading.word());
            if (node == null) {
                continue;
            }
            Hit<T> hit = longest(words, first, reading, node, readings);
            if (hit != null && (best == null || hit.last() > best.last())) {
                best = hit;
            }
        }
        return best;
    }

    private @Nullable Hit<T> longest(
            Words words,
            int first,
            WordReadings.Reading begin,
            Node<T> beginning,
            WordReadings readings) {
        Hit<T> best = null;
        Node<T> node = beginning;
        boolean exact = begin.exact();
        int last = first;
        while (true) {
            List<T> values = values(node, words, last);
            if (!values.isEmpty()) {
                best = new Hit<>(first, last, begin.skipped(), exact, values);
            }
            last++;
            if (last == words.size() || node.next.isEmpty()) {
                return best;
            }
            Node<T> next = null;
            for (WordReadings.Reading reading : readings.further(words.word(last))) {
                next = node.next.get(step(words, last, reading.word()));
                if (next != null) {
                    exact &= reading.exact();
                    break;
                }
            }
            if (next == null) {
                return best;
            }
            node = next;
        }
    }

    private static <T> List<T> values(Node<T> node, Words words, int last) {
        if (node.entries.isEmpty()) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (Entry<T> entry : node.entries) {
            if (entry.matches(words, last)) {
                values.add(entry.value());
            }
        }
        return values;
    }
}
