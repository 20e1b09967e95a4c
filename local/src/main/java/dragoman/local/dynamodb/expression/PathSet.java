package dragoman.local.dynamodb.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Paths of one expression, none of which may lead into another. */
final class PathSet {
    private final Node root = new Node();

    private static final class Node {
        private final Map<Path.Step, Node> children = new HashMap<>();
        private Optional<Path> first = Optional.empty();
        private boolean isEnd;
    }

    /** Why a path cannot be added. */
    record Clash(Path other, boolean isOverlap) {}

    /** Adds a path, unless it clashes with one that was added before. */
    Optional<Clash> add(Path path) {
        Node node = root;
        for (Path.Step step : path.steps()) {
            Optional<Node> unlike =
                    node.children.entrySet().stream()
                            .limit(1)
                            .filter(other -> other.getKey().getClass() != step.getClass())
                            .map(Map.Entry::getValue)
                            .findFirst();
            if (unlike.isPresent()) {
                return clash(unlike.get(), false);
            }
            node = node.children.computeIfAbsent(step, _ -> new Node());
            if (node.isEnd) {
                return clash(node, true);
            }
            if (node.first.isEmpty()) {
                node.first = Optional.of(path);
            }
        }
        if (!node.children.isEmpty()) {
            return clash(node, true);
        }
        node.isEnd = true;
        return Optional.empty();
    }

    private static Optional<Clash> clash(Node node, boolean isOverlap) {
        return Optional.of(new Clash(node.first.orElseThrow(), isOverlap));
    }
}
