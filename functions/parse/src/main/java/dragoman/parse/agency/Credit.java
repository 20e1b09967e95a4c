package dragoman.parse.agency;

import dragoman.parse.agency.Marks.Mark;
import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Optional;

/**
 * An agency's mark in brackets at the very end of copy that somebody else printed.
 *
 * @param start where it begins in the line
 * @param agencies those that it names
 */
record Credit(int start, List<String> agencies) {
    private static final int LOOKED_AT = 80;

    Credit {
        agencies = List.copyOf(agencies);
    }

    /** The credit at the end of the line. */
    static Optional<Credit> find(String line, Marks marks) {
        int from = Math.max(0, line.length() - LOOKED_AT);
        Folded folded = Folded.of(line.substring(from));
        List<Mark> found = marks.in(folded.text());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Mark last = found.getLast();
        boolean atEnd =
                folded.text().substring(last.end()).chars().allMatch(c -> c == ' ' || c == '.');
        return last.bracketed() && atEnd && folded.text().charAt(last.start()) != '/'
                ? Optional.of(new Credit(from + folded.start(last.start()), last.codes()))
                : Optional.empty();
    }
}
