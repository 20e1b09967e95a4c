package dragoman.parse.date;

import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the date line above a text: a label and dd/mm/yyyy, alone on its line. */
public final class HeaderDate {
    private static final int MAX_LENGTH = 80;

    // North Korea counts years from 1912, its year Juche 1.
    private static final Pattern JUCHE =
            Pattern.compile("^ *\\[Juche ?(\\d{2,3})\\. ?(\\d{1,2})\\. ?(\\d{1,2})\\.?\\] *$");
    private static final int YEAR_BEFORE_JUCHE = 1911;

    private final Pattern pattern;

    public HeaderDate(List<String> labels) {
        String label =
                labels.stream()
                        .map(Folded::fold)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        pattern =
                Pattern.compile(
                        "^ *(?:"
                                + label
                                + ") *: *(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4}) *$",
                        Pattern.CASE_INSENSITIVE);
    }

    /**
     * A date line.
     *
     * @param start where the date itself begins in the line, after its label
     */
    public record Found(PrintedDay day, int start, int end) {}

    /** The date, when the line is a date line. */
    public Optional<Found> find(String line) {
        if (line.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher juche = JUCHE.matcher(line);
        if (line.indexOf('[') >= 0 && juche.find()) {
            return Optional.of(
                    new Found(
                            new PrintedDay(
                                    Integer.parseInt(juche.group(3)),
                                    Integer.parseInt(juche.group(2)),
                                    Optional.of(
                                            YEAR_BEFORE_JUCHE + Integer.parseInt(juche.group(1)))),
                            juche.start(1),
                            juche.end(3)));
        }
        Folded folded = Folded.of(line);
        Matcher match = pattern.matcher(folded.text());
        return match.find()
                ? Optional.of(
                        new Found(
                                new PrintedDay(
                                        Integer.parseInt(match.group(1)),
                                        Integer.parseInt(match.group(2)),
                                        Optional.of(Integer.valueOf(match.group(3)))),
                                folded.start(match.start(1)),
                                folded.end(match.end(3))))
                : Optional.empty();
    }
}
