package dragoman.local.translate.engine;

import dragoman.local.translate.terminology.Term;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A translation and where it came from.
 *
 * @param text the whole of it
 * @param lines the pieces of each line that is not blank
 * @param terms the terms that it holds, in the order of what was translated
 */
public record Translation(String text, List<List<Piece>> lines, List<Term> terms) {
    // So many of a terminology's terms the service reports.
    private static final int MAX_TERMS = 250;
    private static final int MAX_DETAILS = 4000;

    public Translation {
        lines = List.copyOf(lines);
        terms = List.copyOf(terms);
    }

    static Translation unchanged(String text) {
        return new Translation(text, List.of(), List.of());
    }

    /** With those of the wanted terms that the text holds. */
    public static Translation of(String text, List<List<Piece>> lines, List<Term> wanted) {
        return new Translation(
                text,
                lines,
                wanted.stream()
                        .filter(term -> text.contains(term.target()))
                        .limit(MAX_TERMS)
                        .toList());
    }

    /** The pieces of all lines. */
    public Stream<Piece> pieces() {
        return lines.stream().flatMap(List::stream);
    }

    /**
     * Where it came from: {@code memory} when all of it did, else the machine that it is from. Of a
     * text with several lines each line's origin follows: {@code gist;lines=memory,gist*2}.
     */
    public String origin() {
        if (lines.size() < 2) {
            return originOf(pieces());
        }
        List<String> runs = new ArrayList<>();
        String last = "";
        int count = 0;
        for (List<Piece> line : lines) {
            String origin = originOf(line.stream());
            if (!origin.equals(last) && count > 0) {
                runs.add(run(last, count));
                count = 0;
            }
            last = origin;
            count++;
        }
        runs.add(run(last, count));
        String details = String.join(",", runs);
        // A header is no place for more.
        return originOf(pieces()) + (details.length() > MAX_DETAILS ? "" : ";lines=" + details);
    }

    private static String run(String origin, int count) {
        return count == 1 ? origin : origin + "*" + count;
    }

    private static String originOf(Stream<Piece> pieces) {
        return pieces.map(Piece::origin)
                .filter(origin -> !origin.equals(Memory.ORIGIN))
                .findFirst()
                .orElse(Memory.ORIGIN);
    }
}
