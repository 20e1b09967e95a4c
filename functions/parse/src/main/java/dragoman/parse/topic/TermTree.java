package dragoman.parse.topic;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the terms of a language in a row of folded words. */
final class TermTree {
    private final Node root = new Node();
    private final Prefixes prefixes;

    /** An empty tree for words to which the given prefixes may be joined. */
    TermTree(Prefixes prefixes) {
        this.prefixes = prefixes;
    }

    /**
     * Adds a term.
     *
     * @param words folded, with single blanks between them, without an ending
     */
    void add(String words, Term term) {
        Node node = root;
        for (int i = 0; i < words.length(); i++) {
            node = node.add(words.charAt(i));
        }
        node.terms.add(term);
    }

    /**
     * A term and how many words it covers.
     *
     * @param letters how many letters of the last word were compared
     */
    record Match(Term term, int words, int letters) {
        boolean isLongerThan(@Nullable Match other) {
            return other == null
                    || words > other.words
                    || (words == other.words && letters > other.letters);
        }
    }

    /** The longest term that begins at a word, whatever is joined to the word before it. */
    Optional<Match> longest(List<String> words, int at) {
        return new Search(words, at).longest();
    }

    private final class Search {
        private final List<String> words;
        private final int first;
        private @Nullable Match best;

        Search(List<String> words, int first) {
            this.words = words;
            this.first = first;
        }

        Optional<Match> longest() {
            follow(root, first);
            return Optional.ofNullable(best);
        }

        private void follow(Node node, int at) {
            if (at == words.size()) {
                return;
            }
            String word = words.get(at);
            for (int start : prefixes.lengths(word)) {
                within(node, word, start, at);
            }
        }

        private void within(Node from, String word, int start, int at) {
            Node node = from;
            for (int i = start; i < word.length(); i++) {
                Node next = node.next(word.charAt(i));
                if (next == null) {
                    return;
                }
                node = next;
                if (!node.terms.isEmpty()) {
                    found(node, word.substring(i + 1), at - first + 1, i + 1 - start);
                }
            }
            Node blank = node.next(' ');
            if (blank != null) {
                follow(blank, at + 1);
            }
        }

        private void found(Node node, String ending, int count, int letters) {
            for (Term term : node.terms) {
                Match match = new Match(term, count, letters);
                if (term.accepts(ending) && match.isLongerThan(best)) {
                    best = match;
                }
            }
        }
    }

    /** A node, which leads on by characters that are few except at the root. */
    private static final class Node {
        private char[] characters = {};
        private Node[] nodes = {};
        private final List<Term> terms = new ArrayList<>(0);

        @Nullable Node next(char c) {
            int n = Arrays.binarySearch(characters, c);
            return n < 0 ? null : nodes[n];
        }

        Node add(char c) {
            int n = Arrays.binarySearch(characters, c);
            if (n >= 0) {
                return nodes[n];
            }
            int at = -n - 1;
            char[] wider = Arrays.copyOf(characters, characters.length + 1);
            Node[] more = Arrays.copyOf(nodes, nodes.length + 1);
            System.arraycopy(characters, at, wider, at + 1, characters.length - at);
            System.arraycopy(nodes, at, more, at + 1, nodes.length - at);
            wider[at] = c;
            more[at] = new Node();
            characters = wider;
            nodes = more;
            return more[at];
        }
    }
}
