package dragoman.parse.copy;

import dragoman.parse.text.Folded;
import dragoman.parse.text.Passage;
import dragoman.parse.text.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines above a text that are neither date nor label nor dateline, sorted.
 *
 * @param headline the lines of the headline; none if there are no lines
 * @param others a kicker above it and subheads below it
 */
record HeadlineLines(List<Passage> headline, List<Passage> others) {
    // A section, a series or a round-up's title is short, and shorter than what it stands above.
    private static final int MAX_KICKER_WORDS = 2;
    private static final int MAX_HEADLINE_LINES = 3;

    // A line of a wire's header: KUN0012 4 GEN 0123
    private static final Pattern CODES =
            Pattern.compile("(?=[^\\d]{0,80}+\\d{1,80}+[^\\d]{1,80}+\\d)[A-Z0-9/ .:*-]{6,80}");

    private static final Set<String> OPEN_ENDS =
            Resource.rows(HeadlineLines.class, "open-ends.txt").stream()
                    .map(row -> Folded.fold(row.get(0)))
                    .collect(Collectors.toUnmodifiableSet());

    HeadlineLines {
        headline = List.copyOf(headline);
        others = List.copyOf(others);
    }

    /**
     * The first line that is no kicker is the headline, with the lines that continue it.
     *
     * @param dateAt the code unit at which a date line begins; lines above it are kickers where
     *     there are others below it
     */
    static HeadlineLines of(List<Passage> lines, Optional<Integer> dateAt) {
        int first = 0;
        while (dateAt.isPresent()
                && !lines.isEmpty()
                && lines.getLast().from() > dateAt.get()
                && lines.get(first).from() < dateAt.get()) {
            first++;
        }
        while (first + 1 < lines.size() && isKicker(lines.get(first), lines.get(first + 1))) {
            first++;
        }
        int end = Math.min(first + 1, lines.size());
        while (end < Math.min(lines.size(), first + MAX_HEADLINE_LINES)
                && (continues(lines.get(end)) || isOpen(lines.get(end - 1)))) {
            end++;
        }
        List<Passage> others = new ArrayList<>(lines.subList(0, first));
        others.addAll(lines.subList(end, lines.size()));
        return new HeadlineLines(lines.subList(first, end), others);
    }

    private static boolean isKicker(Passage line, Passage next) {
        return (words(line) <= MAX_KICKER_WORDS && words(line) < words(next))
                || CODES.matcher(line.text()).matches();
    }

    /** Whether the line ends with a word after which more has to follow. */
    private static boolean isOpen(Passage line) {
        String text = line.text().stripTrailing();
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return OPEN_ENDS.contains(Folded.fold(last).toLowerCase(Locale.ROOT));
    }

    /** Whether the line goes on in small letters, as no headline begins. */
    private static boolean continues(Passage line) {
        return Character.isLowerCase(line.text().codePointAt(0));
    }

    private static int words(Passage line) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            boolean ofWord = !Character.isWhitespace(line.text().charAt(i));
            words += ofWord && !inWord ? 1 : 0;
            inWord = ofWord;
        }
        return words;
    }

    Optional<String> headlineText() {
        return text(headline);
    }

    Optional<String> otherText() {
        return text(others);
    }

    private static Optional<String> text(List<Passage> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream().map(Passage::text).collect(Collectors.joining(" ")));
    }
}
