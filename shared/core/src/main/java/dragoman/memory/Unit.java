package dragoman.memory;

import dragoman.dispatch.Require;
import dragoman.dispatch.Sha256;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

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
        return wanted.text().equals(known.text())
                ? carryNumbers(known.numbers(), wanted.numbers())
                : Optional.empty();
    }

    private Optional<String> carryNumbers(List<String> known, List<String> wanted) {
        if (known.equals(wanted)) {
            return Optional.of(target);
        }
        Map<String, String> replacements = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            String before = replacements.put(value(known.get(i)), wanted.get(i));
            if (before != null && !before.equals(wanted.get(i))) {
                return Optional.empty();
            }
        }
        List<String> placed = new ArrayList<>();
        Matcher matcher = SegmentKey.NUMBER.matcher(target);
        StringBuilder carried = new StringBuilder();
        while (matcher.find()) {
            String replacement = replacements.get(value(SegmentKey.western(matcher.group())));
            if (replacement == null) {
                return Optional.empty();
            }
            placed.add(replacement);
            matcher.appendReplacement(carried, replacement.replace('\u0631', '.'));
        }
        matcher.appendTail(carried);
        return placed.containsAll(wanted) ? Optional.of(carried.toString()) : Optional.empty();
    }

    /**
     * A number's digits, whatever parts them: 1,500 and 1500 are the same, and so are 71.84 and its
     * Arabic form.
     */
    private static String value(String number) {
        return number.replaceAll("[.,\u066B\u066C\u0631]", "");
    }
}
