package dragoman.parse.copy;

import dragoman.dispatch.SignOff;
import dragoman.parse.agency.Agency;
import dragoman.parse.date.PrintedTime;
import dragoman.parse.item.FieldMatch;
import dragoman.parse.text.Brackets;
import dragoman.parse.text.Folded;
import dragoman.parse.text.PrefixTree;
import dragoman.parse.text.Resource;

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
import java.util.stream.Stream;

/** Finds end marks at the end of lines, with what agencies write after them on the same line. */
final class EndMarks {
    // Only the end of a line is searched, whatever its length.
    private static final int SEARCHED_LENGTH = 140;
    private static final Pattern TOKENS =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|[^\\s\\p{L}\\p{N}\\p{M}]");
    private static final String AFTER_MARK =
            "[ .]*+(?:(?<initials>"
                    + Initials.GROUPS
                    + ")(?![\\p{L}]))?[ .]*+(?<day>\\d{1,2}/\\d{1,2}/\\d{4})?"
                    + " *+(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)?(?: ?(?:\u062A"
                    + " ?\u0645\\.?|\u062A\u063A|GMT))?(?: *+\\d{1,8}(?:\\*{2}\\d{3,8})?)?[ .]*+$";

    private static final Pattern LETTERS = Pattern.compile("[\\p{L} ]+");
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?\u061F\u2026\"\u00BB\u201D)\\]]$");

    private static final String BRACKETS = "([{\u3010\uFF08";

    private final PrefixTree<String> beginnings;
    private final Pattern mark;
    private final Set<String> more = new HashSet<>();
    private final Map<String, String> signs = new HashMap<>();

    EndMarks(List<Agency> agencies) {
        Set<String> all = new HashSet<>();
        Resource.rows(EndMarks.class, "end-marks.txt").forEach(row -> all.add(row.get(0)));
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
        mark = Pattern.compile("(?<mark>" + any + ")" + AFTER_MARK);
        beginnings = PrefixTree.ofWords(all.stream().map(EndMarks::beginning).toList());
    }

    private static String beginning(String printed) {
        Matcher first = TOKENS.matcher(folded(printed));
        return first.find() ? first.group() : "";
    }

    /** Editors may or may not write blanks between the signs of a mark. */
    private static String pattern(String printed) {
        List<String> tokens = new ArrayList<>();
        Matcher match = TOKENS.matcher(folded(printed));
        while (match.find()) {
            tokens.add(Pattern.quote(match.group()));
        }
        return String.join(" ?", tokens);
    }

    private static String key(String printed) {
        return folded(printed).replace(" ", "");
    }

    /** Folded, with any kind of brackets as round ones. */
    private static String folded(String printed) {
        return Brackets.round(Folded.fold(printed));
    }

    /**
     * An end mark as it was found.
     *
     * @param start where it begins in the line
     * @param text as printed
     * @param more whether it announces that more will follow
     * @param sender the agency that alone uses it
     * @param signOff after it on the line
     * @param day after it on the line, as {@code dd/mm/yyyy}
     * @param time after it on the line
     * @param parts its fields, and where each was found
     */
    record Found(
            int start,
            String text,
            boolean more,
            Optional<String> sender,
            Optional<SignOff> signOff,
            Optional<String> day,
            Optional<LocalTime> time,
            List<FieldMatch> parts) {
        /** Whether it consists of letters alone, as a word of a text does. */
        boolean isWord() {
            return LETTERS.matcher(text).matches();
        }
    }

    /** A mark of letters may be a word too: it counts only alone or after a sentence. */
    private static boolean isWithinSentence(String folded, Matcher match) {
        String before = folded.substring(0, match.start("mark")).strip();
        return LETTERS.matcher(match.group("mark")).matches()
                && !before.isEmpty()
                && !SENTENCE_END.matcher(before).find();
    }

    /** Whether a mark is found; it is looked for only where a word begins as a mark does. */
    private boolean isFound(Matcher match, String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (mayBegin(folded, i)
                    && !beginnings.at(folded, i).isEmpty()
                    && match.region(i, folded.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** A mark begins after a word only where a bracket shows that it is none. */
    private static boolean mayBegin(String folded, int at) {
        return at == 0
                || !Character.isLetterOrDigit(folded.charAt(at - 1))
                || BRACKETS.indexOf(folded.charAt(at)) >= 0;
    }

    /** The end mark at the end of the line. */
    Optional<Found> find(String line) {
        int offset = Math.max(0, line.length() - SEARCHED_LENGTH);
        Folded folded = Folded.of(line.substring(offset));
        String searched = Brackets.round(folded.text());
        Matcher groups = mark.matcher(searched);
        if (!isFound(groups, searched) || isWithinSentence(searched, groups)) {
            return Optional.empty();
        }
        LineMatch match = new LineMatch(line, offset, folded, groups);
        String key = groups.group("mark").replace(" ", "");
        boolean isMore = more.contains(key);
        List<FieldMatch> parts =
                Stream.of(
                                match.field(
                                        isMore ? "take" : "endMark",
                                        "mark",
                                        isMore ? "more-mark" : "end-mark"),
                                match.field("signOff", "initials", "initials-behind-mark"),
                                match.field("date", "day", "day-behind-mark"),
                                match.field("time", "time", "time-behind-mark"))
                        .flatMap(Optional::stream)
                        .toList();
        return Optional.of(
                new Found(
                        match.start("mark"),
                        match.printed("mark").strip(),
                        isMore,
                        Optional.ofNullable(signs.get(key)),
                        match.has("initials")
                                ? Optional.of(Initials.split(match.printed("initials")))
                                : Optional.empty(),
                        Optional.ofNullable(groups.group("day")),
                        Optional.ofNullable(groups.group("time")).flatMap(PrintedTime::time),
                        parts));
    }

    /**
     * A match in the folded end of a line, by the line's own code units.
     *
     * @param offset where the folded end begins in the line
     */
    private record LineMatch(String line, int offset, Folded folded, Matcher groups) {
        boolean has(String group) {
            return groups.group(group) != null;
        }

        int start(String group) {
            return offset + folded.start(groups.start(group));
        }

        String printed(String group) {
            return line.substring(start(group), offset + folded.end(groups.end(group)));
        }

        /** The group as a field, unless it is missing or blank. */
        Optional<FieldMatch> field(String field, String group, String rule) {
            if (!has(group)) {
                return Optional.empty();
            }
            String printed = printed(group);
            String value = printed.strip();
            int start = start(group) + printed.length() - printed.stripLeading().length();
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new FieldMatch(field, value, start, start + value.length(), rule));
        }
    }
}
