package dragoman.memory;

import dragoman.dispatch.Require;
import dragoman.dispatch.Sha256;
import dragoman.number.DecimalOrder;
import dragoman.number.RehDecimal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A segment and its translation.
 *
 * @param from language of the segment, a BCP-47 tag
 * @param to language of the translation, a BCP-47 tag
 * @param source the segment
 * @param target its translation
 * @param person whether a person vouches for it
 * @param changed when it was last changed
 */
public record Unit(
        String from, String to, String source, String target, boolean person, Instant changed) {
    private static final int KEY_DIGITS = 32;
    private static final Pattern SEPARATORS = Pattern.compile("[.,\u066B\u066C\u0631]");

    public Unit {
        Require.language(from);
        Require.language(to);
        Require.text(source, "source");
        Require.text(target, "target");
    }

    /** The key under which all segments that are the same but for their numbers are found. */
    public static String key(String from, String to, String segment) {
        return from + "#" + to + "#" + Sha256.hex(SegmentKey.of(segment).text(), KEY_DIGITS);
    }

    /** The key under which this unit is found. */
    public String key() {
        return key(from, to, source);
    }

    /**
     * Whether this unit is to be preferred: people's outrank machines', then the later one does.
     */
    public boolean outranks(Unit other) {
        return person == other.person ? !changed.isBefore(other.changed) : person;
    }

    /**
     * The translation of a segment that is the same but for its numbers, with the segment's own;
     * nothing when it is another segment, or when it is not clear which number goes where.
     */
    public Optional<String> translate(String segment) {
        SegmentKey wanted = SegmentKey.of(segment);
        SegmentKey known = SegmentKey.of(source);
        if (!wanted.text().equals(known.text())) {
            return Optional.empty();
        }
        if (known.numbers().equals(wanted.numbers())) {
            return Optional.of(target);
        }
        // Agencies write the fraction first; the translation shows whether this unit's does.
        return carryNumbers(known.numbers(), wanted.numbers(), DecimalOrder.FRACTION_FIRST)
                .or(
                        () ->
                                carryNumbers(
                                        known.numbers(),
                                        wanted.numbers(),
                                        DecimalOrder.INTEGER_FIRST));
    }

    private Optional<String> carryNumbers(
            List<String> known, List<String> wanted, DecimalOrder order) {
        Map<String, String> replacements = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            String before = replacements.put(value(known.get(i), order), wanted.get(i));
            if (before != null && !before.equals(wanted.get(i))) {
                return Optional.empty();
            }
        }
        List<String> placed = new ArrayList<>();
        Matcher matcher = SegmentKey.NUMBER.matcher(target);
        StringBuilder carried = new StringBuilder();
        while (matcher.find()) {
            String replacement =
                    replacements.get(value(SegmentKey.western(matcher.group()), order));
            if (replacement == null) {
                return Optional.empty();
            }
            placed.add(replacement);
            matcher.appendReplacement(carried, printed(replacement, order));
        }
        matcher.appendTail(carried);
        return placed.containsAll(wanted) ? Optional.of(carried.toString()) : Optional.empty();
    }

    /**
     * A number's digits in the order of its decimal, whatever separates them: 1,500 and 1500 are
     * the same, and so are 84.71 and its Arabic form.
     */
    private static String value(String number, DecimalOrder order) {
        return SEPARATORS.matcher(printed(number, order)).replaceAll("");
    }

    /** A number as other languages print it. */
    private static String printed(String number, DecimalOrder order) {
        return RehDecimal.of(number)
                .map(decimal -> decimal.text(decimal.shown().orElse(order)))
                .orElse(number);
    }
}
