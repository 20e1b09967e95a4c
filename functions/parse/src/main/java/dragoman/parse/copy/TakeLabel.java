package dragoman.parse.copy;

import dragoman.dispatch.Take;
import dragoman.parse.date.CalendarNames;
import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds labels of takes, the later parts of a story: "first add", "second and last add". */
final class TakeLabel {
    private static final int MAX_LENGTH = 400;

    // Much faster to look for than the whole expression.
    private static final List<String> HINTS =
            List.of("\u0627\u0636\u0627\u0641\u0647", "dd", "ake");

    private final CalendarNames names;
    private final Pattern atEnd;

    TakeLabel(CalendarNames names) {
        this.names = names;
        atEnd =
                Pattern.compile(
                        "(?:^|[/-]|(?<! ) ) *+(?<label>\u0627\u0636\u0627\u0641\u0647 (?<n>"
                                + names.anyOrdinal()
                                + ")(?: ?\u0648"
                                + " ?\u0627?\u062E\u064A\u0631\u0647)?|(?<add>\\d{1,2})(?:st|nd|rd|th)"
                                + " [Aa]dd|[Tt]ake (?<take>\\d{1,2})) *+$");
    }

    /**
     * A label as it was found.
     *
     * @param start where the line would end without it
     */
    record Found(int start, Take take) {}

    /** The label, when the line is nothing else. */
    Optional<Take> whole(String line) {
        return find(line).filter(found -> found.start() == 0).map(Found::take);
    }

    /** The label at the end of the line, or alone on it. */
    Optional<Found> find(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Folded folded = Folded.of(line);
        if (HINTS.stream().noneMatch(folded.text()::contains)) {
            return Optional.empty();
        }
        Matcher match = atEnd.matcher(folded.text());
        if (!match.find()) {
            return Optional.empty();
        }
        Optional<Integer> part =
                Optional.ofNullable(match.group("take"))
                        .map(Integer::valueOf)
                        // The first add is the second take.
                        .or(() -> add(match).map(n -> n + 1));
        String label =
                line.substring(folded.start(match.start("label")), folded.end(match.end("label")))
                        .strip();
        return Optional.of(
                new Found(folded.start(match.start()), new Take(Optional.of(label), part, false)));
    }

    private Optional<Integer> add(Matcher match) {
        return Optional.ofNullable(match.group("n"))
                .flatMap(names::ordinal)
                .or(() -> Optional.ofNullable(match.group("add")).map(Integer::valueOf));
    }
}
