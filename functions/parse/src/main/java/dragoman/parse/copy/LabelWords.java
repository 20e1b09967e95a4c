package dragoman.parse.copy;

import dragoman.dispatch.DispatchKind;
import dragoman.parse.text.Folded;
import dragoman.parse.text.PrefixTree;
import dragoman.parse.text.Resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds labels above a text, such as one that marks it as a correction. They are ordinary words
 * too, so they count only alone on a line, in brackets, or before a separator.
 */
final class LabelWords {
    /** The column that is filled when the rest of the line is what the dispatch refers to. */
    private static final int REFERS_COLUMN = 3;

    /** What stands for a number in a label. */
    private static final String NUMBER = "{n}";

    // No label is longer, separator included.
    private static final int MAX_LENGTH = 60;

    private final PrefixTree<Label> labels;

    private LabelWords(PrefixTree<Label> labels) {
        this.labels = labels;
    }

    /**
     * A label to look for.
     *
     * @param row its row in the list; earlier rows outrank later ones
     * @param refers whether the rest of the line is what the dispatch refers to
     */
    private record Label(
            int row,
            Pattern pattern,
            DispatchKind kind,
            Optional<Integer> urgency,
            boolean refers) {}

    /**
     * A label as it was found.
     *
     * @param rest where the line continues after label and separator; the line's length when it
     *     does not
     * @param refers whether the rest is what the dispatch refers to; else it is a headline
     */
    record Found(DispatchKind kind, Optional<Integer> urgency, int rest, boolean refers) {}

    static LabelWords builtIn() {
        Map<String, List<Label>> labels = new HashMap<>();
        List<List<String>> rows = Resource.rows(LabelWords.class, "labels.tsv");
        for (int i = 0; i < rows.size(); i++) {
            String beginning = beforeNumber(Folded.fold(rows.get(i).get(0)));
            labels.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(label(i, rows.get(i)));
        }
        return new LabelWords(PrefixTree.of(labels, Comparator.comparingInt(Label::row)));
    }

    /** The start of a label, up to its number. */
    private static String beforeNumber(String label) {
        int number = label.indexOf(NUMBER);
        return number < 0 ? label : label.substring(0, number);
    }

    private static Label label(int n, List<String> row) {
        String word = Pattern.quote(Folded.fold(row.get(0))).replace(NUMBER, "\\E\\d{1,2}\\Q");
        // Not case-insensitive: capitals are what makes the English words labels.
        Pattern pattern =
                Pattern.compile(
                        "^[^\\p{L}\\p{N}(\\[]*+(?:[(\\[] ?"
                                + word
                                + " ?[)\\]] ?[-:/|]*|"
                                + word
                                + "[*_~]{0,3} ?(?:[-:/|]+|\\.{2,}|$)) ?");
        Optional<Integer> urgency =
                row.get(2).equals("-")
                        ? Optional.empty()
                        : Optional.of(Integer.valueOf(row.get(2)));
        return new Label(
                n,
                pattern,
                DispatchKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                urgency,
                row.size() > REFERS_COLUMN);
    }

    /** The label at the start of the line. */
    Optional<Found> find(String line) {
        Folded folded =
                Folded.of(line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line);
        for (Label label : labels.at(folded.text(), word(folded.text()))) {
            Matcher match = label.pattern().matcher(folded.text());
            if (match.find()) {
                return Optional.of(
                        new Found(
                                label.kind(),
                                label.urgency(),
                                folded.start(match.end()),
                                label.refers()));
            }
        }
        return Optional.empty();
    }

    /** Stars, pictures and the like, with which people draw attention to a label. */
    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c) && "([".indexOf(c) < 0;
    }

    /** Where the first word begins, after signs and a bracket. */
    private static int word(String folded) {
        int at = 0;
        while (at < folded.length() && isSign(folded.charAt(at))) {
            at++;
        }
        boolean bracketed = at < folded.length() && "([".indexOf(folded.charAt(at)) >= 0;
        at = bracketed ? at + 1 : at;
        return bracketed && at < folded.length() && folded.charAt(at) == ' ' ? at + 1 : at;
    }
}
