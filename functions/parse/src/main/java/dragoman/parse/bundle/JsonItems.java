package dragoman.parse.bundle;

import dragoman.parse.bundle.Bundle.Element;
import dragoman.parse.bundle.Bundle.Kind;
import dragoman.parse.bundle.Bundle.State;
import dragoman.parse.text.EncodedText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the JSON objects that are items: those of a list, those of the list called {@code items} or
 * {@code item} in an object, or objects that follow each other.
 */
final class JsonItems {
    private static final List<String> LISTS = List.of("items", "item");

    private final EncodedText text;
    private final int first;
    private final int maxDepth;
    private final List<Element> items = new ArrayList<>();
    private int depth;
    private int deepest;
    // The depth of an item: 0 if items follow each other, 1 in a list, 2 in a list in an object.
    private int level;
    private int start = -1;
    private int listEnd = -1;

    JsonItems(EncodedText text, int first, int maxDepth) {
        this.text = text;
        this.first = first;
        this.maxDepth = maxDepth;
    }

    Optional<Bundle> find() {
        int next = skipBlanks(first + 1);
        boolean list = text.at(first) == '[';
        boolean opens =
                next < text.length() && (list ? text.at(next) == '{' : text.at(next) == '"');
        if (!opens) {
            // Text that begins with a bracket.
            return Optional.empty();
        }
        level = list ? 1 : 0;
        collect();
        int from = items.isEmpty() ? text.length() : items.getFirst().from();
        int tail = items.isEmpty() ? text.length() : items.getLast().to();
        // An empty object follows the comma after the last item that is read.
        String closing = level == 0 ? "" : "{}" + "]}".substring(0, level);
        return Optional.of(
                level == 0
                        // Items that follow each other have no frame.
                        ? new Bundle(Kind.JSON, items, 0, text.length(), closing)
                        : new Bundle(Kind.JSON, items, from, tail, closing));
    }

    private void collect() {
        int i = first;
        while (i < text.length()) {
            switch (text.at(i)) {
                case '"' -> {
                    int end = string(i);
                    if (depth == 1 && level == 0 && items.isEmpty() && isList(i, end)) {
                        // The object is not an item but contains them.
                        level = 2;
                        start = -1;
                    }
                    i = end - 1;
                }
                case '{', '[' -> open(i);
                case '}', ']' -> close(i);
                default -> {
                    // Names, numbers and separators.
                }
            }
            i++;
        }
        if (start >= 0) {
            items.add(new Element(start, text.length(), State.CUT_OFF));
        }
    }

    private void open(int at) {
        if (depth == level && text.at(at) == '{' && listEnd < 0) {
            start = at;
            deepest = depth;
        }
        depth++;
        deepest = Math.max(deepest, depth);
    }

    private void close(int at) {
        depth = Math.max(0, depth - 1);
        if (depth == level && start >= 0) {
            boolean tooDeep = deepest - level > maxDepth;
            items.add(new Element(start, at + 1, tooDeep ? State.TOO_DEEP : State.WHOLE));
            start = -1;
        }
        if (level == 2 && depth < level) {
            listEnd = at;
        }
    }

    /** The place after a string. */
    private int string(int from) {
        int i = from + 1;
        while (i < text.length() && text.at(i) != '"') {
            i += text.at(i) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), i + 1);
    }

    /** Whether a string is the name of the list of items, and the list follows. */
    private boolean isList(int from, int to) {
        if (LISTS.stream().noneMatch(name -> isName(name, from, to))) {
            return false;
        }
        int colon = skipBlanks(to);
        int list = skipBlanks(colon + 1);
        return list < text.length() && text.at(colon) == ':' && text.at(list) == '[';
    }

    private boolean isName(String name, int from, int to) {
        if (to - from != name.length() + 2) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (text.at(from + 1 + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < text.length() && text.at(i) <= ' ') {
            i++;
        }
        return i;
    }
}
