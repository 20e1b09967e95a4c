package dragoman.parse.agency;

import dragoman.dispatch.SignOff;
import dragoman.parse.text.Folded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds end marks and sign-offs at the end of lines. */
final class ClosingPattern {
    // Only the end of a line is searched, whatever its length.
    private static final int LOOKED_AT = 120;
    private static final String ARABIC_INITIALS =
            "[\\p{IsArabic}&&\\p{L}](?: ?[\\p{IsArabic}&&\\p{L}]){0,2}";
    private static final String LATIN_INITIALS =
            "(?:[a-z]{2,3}|[A-Z]{2,3}|[a-zA-Z](?:[. ]{1,2}[a-zA-Z]){1,2}\\.?)";
    private static final String GROUPS =
            "(?:AR(?: ?/ ?AR){0,8}|LA(?: ?/ ?LA){0,8})"
                    .replace("AR", ARABIC_INITIALS)
                    .replace("LA", LATIN_INITIALS);
    private static final Pattern SIGN_OFF =
            Pattern.compile("^ *(?<initials>" + GROUPS + ") *\\.?$");

    private final Pattern mark;
    private final List<String> moreMarks;

    ClosingPattern(List<String> endMarks, List<String> moreMarks) {
        this.moreMarks = moreMarks.stream().map(Folded::fold).toList();
        String words =
                Stream.concat(endMarks.stream(), moreMarks.stream())
                        .map(Folded::fold)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        mark =
                Pattern.compile(
                        "(?<mark>\\( ?(?<word>"
                                + words
                                + ") ?\\))[ .]*(?<initials>"
                                + GROUPS
                                + ")?[ .]*$");
    }

    /**
     * An end mark as it was found.
     *
     * @param start where the mark begins in the line
     * @param text the mark as printed
     * @param more whether it says that more will follow
     */
    record Mark(int start, String text, boolean more, Optional<SignOff> signOff) {}

    /** The end mark at the end of the line, with the sign-off when that stands behind it. */
    Optional<Mark> mark(String line) {
        int from = Math.max(0, line.length() - LOOKED_AT);
        Folded folded = Folded.of(line.substring(from));
        Matcher match = mark.matcher(folded.text());
        if (!match.find()) {
            return Optional.empty();
        }
        int start = from + folded.start(match.start("mark"));
        String text = line.substring(start, from + folded.end(match.end("mark")));
        Optional<SignOff> signOff =
                match.group("initials") == null
                        ? Optional.empty()
                        : Optional.of(
                                split(
                                        line.substring(
                                                from + folded.start(match.start("initials")),
                                                from + folded.end(match.end("initials")))));
        return Optional.of(new Mark(start, text, moreMarks.contains(match.group("word")), signOff));
    }

    /** The sign-off, when the line is nothing else. */
    static Optional<SignOff> signOff(String line) {
        if (line.length() > LOOKED_AT) {
            return Optional.empty();
        }
        Folded folded = Folded.of(line);
        Matcher match = SIGN_OFF.matcher(folded.text());
        return match.find()
                ? Optional.of(
                        split(
                                line.substring(
                                        folded.start(match.start("initials")),
                                        folded.end(match.end("initials")))))
                : Optional.empty();
    }

    /** Writer before the first stroke, editor after it. */
    private static SignOff split(String initials) {
        String text = initials.strip();
        int stroke = text.indexOf('/');
        return stroke < 0
                ? new SignOff(text, Optional.of(text), Optional.empty())
                : new SignOff(
                        text,
                        Optional.of(text.substring(0, stroke).strip()),
                        Optional.of(text.substring(stroke + 1).strip()));
    }
}
