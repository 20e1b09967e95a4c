package dragoman.parse.copy;

import dragoman.dispatch.SignOff;
import dragoman.parse.agency.Agency;
import dragoman.parse.date.PrintedTime;
import dragoman.parse.item.FieldMatch;
import dragoman.parse.text.Folded;
import dragoman.parse.text.PrefixTree;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds end marks at the end of lines, with what agencies write behind them on the same line. */
final class EndMarks {
    // Only the end of a line is searched, whatever its length.
    private static final int LOOKED_AT = 140;
    private static final Pattern TOKENS =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|[^\\s\\p{L}\\p{N}\\p{M}]");
    private static final String BEHIND =
            "[ .]*(?:(?<initials>"
                    + Initials.GROUPS
                    + ")(?![\\p{L}]))?[ .]*(?<day>\\d{1,2}/\\d{1,2}/\\d{4})?"
                    + " *(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)?(?: ?(?:\u062A"
                    + " ?\u0645\\.?|\u062A\u063A|GMT))?(?: *\\d{1,8}(?:\\*{2}\\d{3,8})?)?[ .]*$";

    private static final Pattern LETTERS = Pattern.compile("[\\p{L} ]+");
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?\u061F\u2026\"\u00BB\u201D)\\]]$");

    private final PrefixTree<String> beginnings;
    private final Pattern mark;
    private final Set<String> more = new HashSet<>();
    private final Map<String, String> signs = new HashMap<>();

    EndMarks(List<Agency> agencies) {
        Set<String> all = new HashSet<>();
        for (Agency agency : agencies) {
            all.addAll(agency.endMarks());
            all.addAll(agency.moreMarks());
            agency.moreMarks().forEach(text -> more.add(key(text)));
            agency.signs().forEach(text -> signs.put(key(text), agency.code()));
        }
        String any =
                all.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(EndMarks::pattern)
                        .distinct()
                        .collect(Collectors.joining("|"));
        mark = Pattern.compile("(?<mark>" + any + ")" + BEHIND);
        beginnings = PrefixTree.ofWords(all.stream().map(EndMarks::beginning).toList());
    }

    private static String beginning(String printed) {
        Matcher first = TOKENS.matcher(Folded.fold(printed));
        return first.find() ? first.group() : "";
    }

    /** Blanks between the signs of a mark are at the editor's whim. */
    private static String pattern(String printed) {
        List<String> tokens = new ArrayList<>();
        Matcher match = TOKENS.matcher(Folded.fold(printed));
        while (match.find()) {
            tokens.add(Pattern.quote(match.group()));
        }
        return String.join(" ?", tokens);
    }

    private static String key(String printed) {
        return Folded.fold(printed).replace(" ", "");
    }

    /**
     * An end mark as it was found.
     *
     * @param start where it begins in the line
     * @param text as printed
     * @param more whether it says that more will follow
     * @param sender the agency that alone uses it
     * @param signOff behind it on the line
     * @param day behind it on the line, as {@code dd/mm/yyyy}
     * @param time behind it on the line
     * @param parts what stands where
     */
    record Found(
            int start,
            String text,
            boolean more,
            Optional<String> sender,
            Optional<SignOff> signOff,
            Optional<String> day,
            Optional<LocalTime> time,
            List<FieldMatch> parts) {}

    /** A mark of letters alone is also a word: it counts on its own, or behind a sentence. */
    private static boolean withinSentence(String folded, Matcher match) {
        String before = folded.substring(0, match.start("mark")).strip();
        return LETTERS.matcher(match.group("mark")).matches()
                && !before.isEmpty()
                && !SENTENCE_END.matcher(before).find();
    }

    /** Whether a mark is found, which is looked for only where words begin as marks do. */
    private boolean isFound(Matcher match, String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if ((i == 0 || !Character.isLetterOrDigit(folded.charAt(i - 1)))
                    && !beginnings.at(folded, i).isEmpty()
                    && match.region(i, folded.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** The end mark at the end of the line. */
    Optional<Found> find(String line) {
        int from = Math.max(0, line.length() - LOOKED_AT);
        Folded folded = Folded.of(line.substring(from));
        Matcher match = mark.matcher(folded.text());
        if (!isFound(match, folded.text()) || withinSentence(folded.text(), match)) {
            return Optional.empty();
        }
        String key = match.group("mark").replace(" ", "");
        return Optional.of(
                new Found(
                        from + folded.start(match.start("mark")),
                        line.substring(
                                        from + folded.start(match.start("mark")),
                                        from + folded.end(match.end("mark")))
                                .strip(),
                        more.contains(key),
                        Optional.ofNullable(signs.get(key)),
                        Optional.ofNullable(match.group("initials"))
                                .map(
                                        _ ->
                                                Initials.split(
                                                        line.substring(
                                                                from
                                                                        + folded.start(
                                                                                match.start(
                                                                                        "initials")),
                                                                from
                                                                        + folded.end(
                                                                                match.end(
                                                                                        "initials"))))),
                        Optional.ofNullable(match.group("day")),
                        Optional.ofNullable(match.group("time")).flatMap(PrintedTime::time),
                        parts(line, from, folded, match)));
    }

    private List<FieldMatch> parts(String line, int from, Folded folded, Matcher match) {
        List<FieldMatch> parts = new ArrayList<>();
        boolean isMore = more.contains(match.group("mark").replace(" ", ""));
        part(
                        isMore ? "take" : "endMark",
                        "mark",
                        isMore ? "more-mark" : "end-mark",
                        line,
                        from,
                        folded,
                        match)
                .ifPresent(parts::add);
        part("signOff", "initials", "initials-behind-mark", line, from, folded, match)
                .ifPresent(parts::add);
        part("date", "day", "day-behind-mark", line, from, folded, match).ifPresent(parts::add);
        part("time", "time", "time-behind-mark", line, from, folded, match).ifPresent(parts::add);
        return parts;
    }

    private static Optional<FieldMatch> part(
            String field,
            String group,
            String rule,
            String line,
            int from,
            Folded folded,
            Matcher match) {
        if (match.group(group) == null) {
            return Optional.empty();
        }
        int start = from + folded.start(match.start(group));
        int end = from + folded.end(match.end(group));
        String text = line.substring(start, end);
        int leading = text.length() - text.stripLeading().length();
        String value = text.strip();
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FieldMatch(
                                field,
                                value,
                                start + leading,
                                start + leading + value.length(),
                                rule));
    }
}
