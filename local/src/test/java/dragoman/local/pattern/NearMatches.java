package dragoman.local.pattern;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Long texts that a regular expression nearly matches: up to each repeated part they are as the
 * expression wants them, then comes what the part matches, over and over, and then an end that does
 * not fit. Also runs of each character that the expression knows, and repetitions of whole matches.
 */
final class NearMatches {
    private static final List<String> ENDS = List.of("", "\uFFFC", "\n\uFFFC");
    private static final String GENERAL = " \n\r\t1aA\u0627.-=(/";
    // A part that may be repeated only a few times makes no text long.
    private static final int FEW = 40;

    private static final int MAX_STARTS = 6;

    private final Set<Pump> pumps = new LinkedHashSet<>();

    private NearMatches() {}

    /**
     * A text of any length.
     *
     * @param start what comes first
     * @param unit what is repeated
     * @param end what comes last
     * @param group whether a part of several characters is repeated, which may need a deep stack
     */
    record Pump(String start, String unit, String end, boolean group) {
        String text(int length) {
            return start + unit.repeat(Math.max(1, length / unit.length())) + end;
        }
    }

    /** Texts that a pattern nearly matches. */
    static Set<Pump> of(Pattern pattern) {
        NearMatches matches = new NearMatches();
        RegexNode root = RegexNode.parse(pattern.pattern(), pattern.flags());
        matches.collect(List.of(""), root);
        for (String whole : root.examples()) {
            matches.add("", whole, false);
            matches.add("", whole.substring(0, Math.max(0, whole.length() - 1)), false);
        }
        root.characters().forEach(character -> matches.add("", character, false));
        GENERAL.chars().forEach(character -> matches.add("", Character.toString(character), false));
        return matches.pumps;
    }

    /**
     * @param starts texts that match what comes before the node
     */
    private void collect(List<String> starts, RegexNode node) {
        switch (node) {
            case RegexNode.Sequence(List<RegexNode> parts) -> {
                List<String> before = starts;
                for (RegexNode part : parts) {
                    collect(before, part);
                    before = joined(before, part.examples());
                }
            }
            case RegexNode.Choice(List<RegexNode> options) ->
                    options.forEach(option -> collect(starts, option));
            case RegexNode.Repeated(RegexNode part, int _, int max) -> {
                if (max > FEW) {
                    for (String start : starts) {
                        for (String unit : part.examples()) {
                            add(start, unit, !(part instanceof RegexNode.Sign));
                            add("", start + unit, false);
                        }
                    }
                }
                collect(starts, part);
            }
            case RegexNode.Sign _, RegexNode.Nothing _ -> {
                // Nothing in it can be repeated.
            }
        }
    }

    private static List<String> joined(List<String> starts, List<String> ends) {
        return starts.stream()
                .flatMap(start -> ends.stream().map(end -> start + end))
                .distinct()
                .limit(MAX_STARTS)
                .toList();
    }

    private void add(String start, String unit, boolean group) {
        if (!unit.isEmpty()) {
            ENDS.forEach(end -> pumps.add(new Pump(start, unit, end, group)));
        }
    }
}
