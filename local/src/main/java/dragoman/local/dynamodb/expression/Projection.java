package dragoman.local.dynamodb.expression;

import dragoman.local.dynamodb.item.AttributeValue;
import dragoman.local.dynamodb.item.AttributeValue.ListOf;
import dragoman.local.dynamodb.item.AttributeValue.MapOf;
import dragoman.local.dynamodb.item.Item;
import dragoman.local.dynamodb.item.ValidationException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which parts of an item are wanted. */
public record Projection(List<Path> paths) {
    private static final String ROLE = "ProjectionExpression";

    /** A copy of the paths. */
    public Projection {
        paths = List.copyOf(paths);
    }

    /**
     * Reads an expression.
     *
     * @throws ValidationException when it is not valid
     */
    public static Projection parse(String text, Placeholders placeholders) {
        Parser parser = new Parser(ROLE, text, placeholders);
        List<Path> paths = new ArrayList<>();
        PathSet known = new PathSet();
        do {
            Path path = parser.path();
            known.add(path)
                    .ifPresent(
                            clash -> {
                                throw parser.clash(clash, path);
                            });
            paths.add(path);
        } while (parser.acceptsSign(","));
        parser.expectEnd();
        return new Projection(paths);
    }

    /** The wanted parts of an item; elements of a list move together. */
    public Item apply(Item item) {
        List<List<Path.Step>> steps = paths.stream().map(Path::steps).toList();
        return part(item.asMap(), steps)
                .map(value -> new Item(((MapOf) value).values()))
                .orElse(Item.EMPTY);
    }

    private static Optional<AttributeValue> part(
            AttributeValue value, List<List<Path.Step>> wanted) {
        if (wanted.stream().anyMatch(List::isEmpty)) {
            return Optional.of(value);
        }
        Map<Path.Step, List<List<Path.Step>>> byStep = new LinkedHashMap<>();
        wanted.forEach(
                steps ->
                        byStep.computeIfAbsent(steps.getFirst(), _ -> new ArrayList<>())
                                .add(steps.subList(1, steps.size())));
        return switch (value) {
            case MapOf map -> {
                Map<String, AttributeValue> parts = new LinkedHashMap<>();
                byStep.forEach(
                        (step, rest) ->
                                Path.child(map, step)
                                        .flatMap(child -> part(child, rest))
                                        .ifPresent(child -> parts.put(step.toString(), child)));
                yield parts.isEmpty() ? Optional.empty() : Optional.of(new MapOf(parts));
            }
            case ListOf list -> {
                List<AttributeValue> parts = new ArrayList<>();
                byStep.entrySet().stream()
                        .filter(entry -> entry.getKey() instanceof Path.Element)
                        .sorted(Comparator.comparingInt(Projection::index))
                        .forEach(
                                entry ->
                                        Path.child(list, entry.getKey())
                                                .flatMap(child -> part(child, entry.getValue()))
                                                .ifPresent(parts::add));
                yield parts.isEmpty() ? Optional.empty() : Optional.of(new ListOf(parts));
            }
            default -> Optional.empty();
        };
    }

    private static int index(Map.Entry<Path.Step, ?> entry) {
        return ((Path.Element) entry.getKey()).index();
    }
}
