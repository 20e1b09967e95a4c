package dragoman.memory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries the values of a segment into the translation of another one that is the same but for its
 * values.
 *
 * <p>A value of the known segment is found in its translation by what it states, not by where it
 * stands. Wherever figures can be read in more than one way, each reading is tried; those that fit
 * the known pair must give the same translation, or there is none.
 */
final class Localiser {
    private final Unit unit;
    private final List<Value> known;
    private final List<Value> wanted;
    private final List<LocatedValue> located;
    private final List<Value> words;
    private final TargetText target;

    private Localiser(Unit unit, List<Value> known, List<Value> wanted) {
        this.unit = unit;
        this.known = known;
        this.wanted = wanted;
        this.located = ValueScanner.scan(unit.target(), unit.to(), true);
        this.words = numbersInWords(unit);
        this.target = new TargetText(unit.target(), unit.to(), located);
    }

    private static List<Value> numbersInWords(Unit unit) {
        return ValueScanner.scan(Folding.clean(unit.source()), unit.from(), true).stream()
                .filter(one -> one.kind() == ValueKind.NUMBER && one.form().isPresent())
                .map(LocatedValue::value)
                .toList();
    }

    /** What becomes of a value: its place is taken by another, or it stays. */
    private record Change(Value to, int times) {}

    /** What a value states, whatever separates its digits. */
    private record Stated(ValueKind kind, String content) {}

    /**
     * The translation of a segment; empty when it is not certain.
     *
     * @param known the unit's segment
     */
    static Optional<String> localise(Unit unit, SegmentKey known, SegmentKey wanted) {
        if (!known.text().equals(wanted.text())
                || !PluralForms.of(known.values(), unit.to())
                        .equals(PluralForms.of(wanted.values(), unit.to()))) {
            return Optional.empty();
        }
        return known.values().equals(wanted.values())
                ? Optional.of(unit.target())
                : new Localiser(unit, known.values(), wanted.values()).translation();
    }

    private Optional<String> translation() {
        List<String> figures = new ArrayList<>(numbers(known));
        figures.addAll(numbers(wanted));
        List<String> targetFigures =
                located.stream()
                        .filter(one -> one.kind() == ValueKind.NUMBER && one.form().isEmpty())
                        .map(one -> one.value().text())
                        .toList();
        Set<String> translations = new HashSet<>();
        for (NumberStyle style : NumberStyle.allowedBy(figures)) {
            for (NumberStyle targetStyle : NumberStyle.of(unit.to(), targetFigures)) {
                Optional<String> translation = translation(style, targetStyle);
                if (translation.isPresent() && isDoubtful(style)) {
                    return Optional.empty();
                }
                translation.ifPresent(translations::add);
            }
        }
        return translations.size() == 1
                ? Optional.of(translations.iterator().next())
                : Optional.empty();
    }

    /** Whether a number is read against its likelier reading where the known one was not. */
    private boolean isDoubtful(NumberStyle style) {
        for (int i = 0; i < known.size(); i++) {
            if (style.isDoubtful(wanted.get(i).text()) && !style.isDoubtful(known.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> numbers(List<Value> values) {
        return values.stream()
                .filter(value -> value.kind() == ValueKind.NUMBER)
                .map(Value::text)
                .toList();
    }

    private Optional<String> translation(NumberStyle style, NumberStyle targetStyle) {
        Map<Stated, Change> changes = new HashMap<>();
        Set<ValueKind> changed = EnumSet.noneOf(ValueKind.class);
        for (int i = 0; i < known.size(); i++) {
            Stated before = stated(known.get(i), style);
            boolean same = before.equals(stated(wanted.get(i), style));
            Change earlier = changes.get(before);
            if (earlier != null
                    && !stated(earlier.to(), style).equals(stated(wanted.get(i), style))) {
                // Twice the same value became two others: nobody knows which is which.
                return Optional.empty();
            }
            changes.put(
                    before, new Change(wanted.get(i), earlier == null ? 1 : earlier.times() + 1));
            if (!same) {
                changed.add(wanted.get(i).kind());
            }
        }
        return isSaidInWords(changes, style)
                ? Optional.empty()
                : replace(changes, changed, style, targetStyle);
    }

    /** Whether the segment states in words what it also states in figures that are to change. */
    private boolean isSaidInWords(Map<Stated, Change> changes, NumberStyle style) {
        return words.stream()
                .map(one -> stated(one, style))
                .anyMatch(
                        one -> {
                            Change change = changes.get(one);
                            return change != null && !stated(change.to(), style).equals(one);
                        });
    }

    private Optional<String> replace(
            Map<Stated, Change> changes,
            Set<ValueKind> changed,
            NumberStyle style,
            NumberStyle targetStyle) {
        Map<Stated, Integer> placed = new HashMap<>();
        Map<LocatedValue, String> replacements = new HashMap<>();
        for (LocatedValue one : located) {
            Stated stated = stated(one.value(), targetStyle);
            Change change = changes.get(stated);
            if (!changed.contains(one.kind())
                    || (change != null && stated(change.to(), style).equals(stated))
                    || (change == null
                            && one.kind() == ValueKind.NUMBER
                            && one.form().isPresent())) {
                continue;
            }
            Optional<String> text =
                    change == null
                            ? Optional.empty()
                            : target.printed(one, change.to(), style, targetStyle);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            placed.merge(stated, 1, Integer::sum);
            replacements.put(one, text.get());
        }
        boolean complete =
                changes.entrySet().stream()
                        .filter(one -> !stated(one.getValue().to(), style).equals(one.getKey()))
                        .allMatch(
                                one ->
                                        placed.getOrDefault(one.getKey(), 0)
                                                == one.getValue().times());
        return complete ? target.with(replacements) : Optional.empty();
    }

    private static Stated stated(Value value, NumberStyle style) {
        String content =
                switch (value.kind()) {
                    case NUMBER ->
                            style.read(value.text())
                                    .map(number -> number.value().toPlainString())
                                    .orElse("as printed " + value.text());
                    case DAY -> Integer.toString(Integer.parseInt(value.text()));
                    case TIME, DATE, WEEKDAY, MONTH, HIJRI_MONTH, SOLAR_MONTH -> value.text();
                };
        return new Stated(value.kind(), content);
    }
}
