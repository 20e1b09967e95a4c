package dragoman.parse.copy;

import dragoman.parse.text.Passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lines above a text that are neither date nor label nor dateline, sorted.
 *
 * @param headline the lines of the headline; none if there are no lines
 * @param others a kicker above it and subheads below it
 */
record HeadlineLines(List<Passage> headline, List<Passage> others) {
    // A section, a series or a round-up's title is short, and shorter than what it stands above.
    private static final int MAX_KICKER_WORDS = 3;
    private static final int MAX_HEADLINE_LINES = 3;

    HeadlineLines {
        headline = List.copyOf(headline);
        others = List.copyOf(others);
    }

    /** The first line that is no kicker is the headline, with the lines that continue it. */
    static HeadlineLines of(List<Passage> lines) {
        int first = 0;
        while (first + 1 < lines.size() && isKicker(lines.get(first), lines.get(first + 1))) {
            first++;
        }
        int end = Math.min(first + 1, lines.size());
        while (end < Math.min(lines.size(), first + MAX_HEADLINE_LINES)
                && continues(lines.get(end))) {
            end++;
        }
        List<Passage> others = new ArrayList<>(lines.subList(0, first));
        others.addAll(lines.subList(end, lines.size()));
        return new HeadlineLines(lines.subList(first, end), others);
    }

    private static boolean isKicker(Passage line, Passage next) {
        return words(line) <= MAX_KICKER_WORDS && words(line) < words(next);
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
