package dragoman.parse.copy;

import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Warning;
import dragoman.parse.agency.Marks;
import dragoman.parse.agency.Marks.Mark;
import dragoman.parse.text.Folded;
import dragoman.parse.text.Resource;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what to doubt in the paragraphs of a dispatch. */
final class CopyWarnings {
    private static final int MAX_SEARCHED_LENGTH = 4_000;
    // The ends of sentences, quotations and openings of lists.
    private static final String ENDS = ".!?:;\u2026\u061F\u061B\u06D4\u3002\"'\u00BB\u201D\u2019)]";

    private static final int MAX_CITING_LENGTH = 50;

    private final Marks marks;
    private final Pattern citing =
            Pattern.compile(
                    Resource.rows(CopyWarnings.class, "citing.txt").stream()
                            .map(row -> Pattern.quote(Folded.fold(row.get(0))))
                            .collect(
                                    Collectors.joining(
                                            "|",
                                            "(?<!\\p{L})(?:",
                                            ")(?: [^.:;\u061B]{0,30})? [/(]?$")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    CopyWarnings(Marks marks) {
        this.marks = marks;
    }

    /** Warns of lines that may have been broken inside a sentence; they are left as they are. */
    List<Warning> brokenLines(List<Paragraph> paragraphs) {
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            String text = paragraphs.get(i).text();
            boolean open = ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
            int next = paragraphs.get(i + 1).text().codePointAt(0);
            if (open && Character.isLowerCase(next)) {
                warnings.add(
                        new Warning(
                                "broken-line",
                                "It ends without a stop, and the next goes on in small letters: the"
                                        + " two may be one.",
                                Optional.of(paragraphs.get(i).n())));
            }
        }
        return warnings;
    }

    /**
     * Marks of other agencies in the text, as printed: those between brackets or slashes, or after
     * words that cite a source. What is credited to them is not the sender's own.
     */
    Set<String> creditsWithin(List<Paragraph> paragraphs, Optional<String> sender) {
        Set<String> credits = new LinkedHashSet<>();
        for (Paragraph paragraph : paragraphs) {
            String text = paragraph.text();
            Folded folded =
                    Folded.of(
                            text.length() > MAX_SEARCHED_LENGTH
                                    ? text.substring(0, MAX_SEARCHED_LENGTH)
                                    : text);
            for (Mark mark : marks.in(folded.text())) {
                boolean another =
                        mark.codes().stream().anyMatch(code -> !sender.equals(Optional.of(code)));
                boolean credited =
                        (mark.bracketed() && !mark.word()) || isCited(folded.text(), mark);
                if (credited && another) {
                    credits.add(text.substring(folded.start(mark.start()), folded.end(mark.end())));
                }
            }
        }
        return credits;
    }

    private boolean isCited(String folded, Mark mark) {
        int from = Math.max(0, mark.start() - MAX_CITING_LENGTH);
        return citing.matcher(folded.substring(from, mark.start())).find();
    }
}
