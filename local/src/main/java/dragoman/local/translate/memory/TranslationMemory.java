package dragoman.local.translate.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Earlier segments and their translations. A segment is found when it is the same but for its
 * numbers; they are carried over into the translation.
 */
public final class TranslationMemory {
    private final Map<String, Unit> units = new HashMap<>();

    /** Adds a unit, unless one that outranks it is there. */
    void add(String sourceLanguage, String targetLanguage, Unit unit) {
        String key = key(sourceLanguage, targetLanguage, SegmentKey.of(unit.source()));
        Unit known = units.get(key);
        if (known == null || unit.outranks(known)) {
            units.put(key, unit);
        }
    }

    /** Number of units. */
    public int size() {
        return units.size();
    }

    /**
     * The translation of a segment, when it is known.
     *
     * @param sourceLanguage language code as in the TMX file
     * @param targetLanguage language code as in the TMX file
     */
    public Optional<String> find(String segment, String sourceLanguage, String targetLanguage) {
        SegmentKey wanted = SegmentKey.of(segment);
        Unit unit = units.get(key(sourceLanguage, targetLanguage, wanted));
        return unit == null ? Optional.empty() : carryNumbers(unit, wanted.numbers());
    }

    private static String key(String source, String target, SegmentKey segment) {
        return source + ">" + target + ">" + segment.text();
    }

    /**
     * The translation with other numbers; nothing when it cannot be told which number goes where.
     */
    private static Optional<String> carryNumbers(Unit unit, List<String> wanted) {
        List<String> known = SegmentKey.of(unit.source()).numbers();
        if (known.equals(wanted)) {
            return Optional.of(unit.target());
        }
        Map<String, String> replacements = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            String before = replacements.put(value(known.get(i)), wanted.get(i));
            if (before != null && !before.equals(wanted.get(i))) {
                return Optional.empty();
            }
        }
        List<String> placed = new ArrayList<>();
        Matcher matcher = SegmentKey.NUMBER.matcher(unit.target());
        StringBuilder target = new StringBuilder();
        while (matcher.find()) {
            String replacement = replacements.get(value(SegmentKey.western(matcher.group())));
            if (replacement == null) {
                return Optional.empty();
            }
            placed.add(replacement);
            matcher.appendReplacement(target, replacement.replace('\u0631', '.'));
        }
        matcher.appendTail(target);
        return placed.containsAll(wanted) ? Optional.of(target.toString()) : Optional.empty();
    }

    /**
     * A number's digits, whatever parts them: 1,500 and 1500 are the same, and so are 71.84 and its
     * Arabic form.
     */
    private static String value(String number) {
        return number.replaceAll("[.,\u066B\u066C\u0631]", "");
    }
}
