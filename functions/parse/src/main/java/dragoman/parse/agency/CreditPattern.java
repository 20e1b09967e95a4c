package dragoman.parse.agency;

import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds an agency's mark in copy that a newspaper printed: as a line of its own above the text, or
 * at its very end.
 */
final class CreditPattern {
    private static final int LONGEST_LINE = 60;
    private static final int LOOKED_AT = 80;

    private final Pattern authorLine;
    private final Pattern trailing;

    CreditPattern(List<String> marks) {
        String mark =
                marks.stream()
                        .map(Folded::fold)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        String bracketed = "\\( ?(?:" + mark + ") ?\\)";
        String either = "(?:" + bracketed + "|(?:" + mark + "))";
        // place - mark:   mark - place:   mark
        authorLine =
                Pattern.compile(
                        "^ *(?:(?<before>[^\\d()]{2,40}?) ?[-:] ?"
                                + either
                                + "|"
                                + either
                                + "(?: ?[-:] ?(?<after>[^\\d()]{2,40}?))?) ?[:-]* *$");
        trailing = Pattern.compile("(?<credit>" + bracketed + ")[ .]*$");
    }

    /** The place that the author line names, or nothing in it when it names none. */
    record AuthorLine(Optional<String> place) {}

    Optional<AuthorLine> authorLine(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Folded folded = Folded.of(line);
        Matcher match = authorLine.matcher(folded.text());
        if (!match.find()) {
            return Optional.empty();
        }
        return Optional.of(
                new AuthorLine(
                        group(line, folded, match, "before")
                                .or(() -> group(line, folded, match, "after"))));
    }

    private static Optional<String> group(String line, Folded folded, Matcher match, String name) {
        return match.group(name) == null
                ? Optional.empty()
                : Optional.of(
                        line.substring(folded.start(match.start(name)), folded.end(match.end(name)))
                                .strip());
    }

    /** Where the credit at the very end of the line begins. */
    Optional<Integer> trailing(String line) {
        int from = Math.max(0, line.length() - LOOKED_AT);
        Folded folded = Folded.of(line.substring(from));
        Matcher match = trailing.matcher(folded.text());
        return match.find()
                ? Optional.of(from + folded.start(match.start("credit")))
                : Optional.empty();
    }
}
