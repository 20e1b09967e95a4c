package dragoman.api.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header {@code Accept}, or one of its kin: ranges with weights.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, 12.5.1</a>
 */
public final class Accept {
    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    private record Range(String value, double weight) {
        /** How closely the range fits a value; below 0 not at all. */
        int closeness(String offered) {
            if (value.equals(offered)) {
                return 2;
            }
            if (value.endsWith("/*")
                    && !value.equals("*/*")
                    && offered.startsWith(value.substring(0, value.length() - 1))) {
                return 1;
            }
            return value.equals("*/*") || value.equals("*") ? 0 : -1;
        }
    }

    /** What a header accepts; one that is absent or empty accepts everything. */
    public static Accept parse(Optional<String> header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : header.orElse("").split(",", -1)) {
            String[] pieces = part.split(";", -1);
            String value = pieces[0].strip().toLowerCase(Locale.ROOT);
            if (!value.isEmpty()) {
                ranges.add(new Range(value, weight(pieces)));
            }
        }
        return new Accept(ranges.isEmpty() ? List.of(new Range("*", 1)) : ranges);
    }

    private static double weight(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
            if (piece.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                return Double.parseDouble(piece.substring(2));
            }
        }
        return 1;
    }

    /** The weight of what is offered, by the range that fits it most closely; 0 where none does. */
    public double weight(String offered) {
        int closest = -1;
        double weight = 0;
        for (Range range : ranges) {
            int closeness = range.closeness(offered);
            if (closeness > closest) {
                closest = closeness;
                weight = range.weight();
            }
        }
        return weight;
    }

    /** What the caller likes best of what is offered; of equals the first. */
    public Optional<String> best(List<String> offered) {
        String best = "";
        double most = 0;
        for (String type : offered) {
            if (weight(type) > most) {
                most = weight(type);
                best = type;
            }
        }
        return Optional.of(best).filter(type -> !type.isEmpty());
    }
}
