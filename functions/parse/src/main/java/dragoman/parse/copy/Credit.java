package dragoman.parse.copy;

import dragoman.parse.agency.Marks;
import dragoman.parse.agency.Marks.Mark;
import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An agency's mark in brackets at the very end of copy that another publication printed, or a
 * sentence that names the agency instead.
 *
 * @param start where it begins in the line
 * @param agencies the agencies that it names
 */
record Credit(int start, List<String> agencies) {
    private static final int SEARCHED_LENGTH = 80;
    private static final int MAX_SENTENCE_LENGTH = 160;
    // The Canadian Press closes so, and has no mark above the text.
    private static final Pattern FIRST_PUBLISHED =
            Pattern.compile("^ *This report by (?<mark>[^.]{2,40}?) was first published\\b.*$");

    Credit {
        agencies = List.copyOf(agencies);
    }

    /** The credit at the end of the line. */
    static Optional<Credit> find(String line, Marks marks) {
        Optional<Credit> sentence = sentence(line, marks);
        if (sentence.isPresent()) {
            return sentence;
        }
        int from = Math.max(0, line.length() - SEARCHED_LENGTH);
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

    private static Optional<Credit> sentence(String line, Marks marks) {
        if (line.length() > MAX_SENTENCE_LENGTH) {
            return Optional.empty();
        }
        Matcher match = FIRST_PUBLISHED.matcher(Folded.fold(line));
        return match.matches()
                ? marks.exactly(match.group("mark")).map(code -> new Credit(0, List.of(code)))
                : Optional.empty();
    }
}
