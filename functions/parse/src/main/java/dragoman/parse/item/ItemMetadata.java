package dragoman.parse.item;

import dragoman.dispatch.Warning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a machine format or a wrapping gives of an item besides its text. Fields that are missing
 * here are looked for in the text.
 *
 * @param values of each field that is given, at least one
 * @param warnings what the reader of the format doubts
 */
public record ItemMetadata(Map<Field<?>, List<Value>> values, List<Warning> warnings) {
    /** Nothing is given, as in plain text. */
    public static final ItemMetadata NOTHING = new Builder().build();

    public ItemMetadata {
        // In the order in which they were given.
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        warnings = List.copyOf(warnings);
    }

    /**
     * A value of a field.
     *
     * @param evidence where in the text it was read; absent for what is known from outside of it
     */
    public record Value(Object value, Optional<FieldEvidence> evidence) {}

    /** The value of a field, the first where it has several. */
    public <T> Optional<T> get(Field<T> field) {
        return all(field).stream().findFirst();
    }

    /** All values of a field. */
    public <T> List<T> all(Field<T> field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(value -> field.cast(value.value()))
                .toList();
    }

    /** Where in the text the values were read. */
    public List<FieldEvidence> evidence() {
        return values.values().stream()
                .flatMap(List::stream)
                .flatMap(value -> value.evidence().stream())
                .toList();
    }

    /** Whether there is neither a field nor a warning. */
    public boolean isEmpty() {
        return values.isEmpty() && warnings.isEmpty();
    }

    /** These fields and warnings, the others' warnings, and those fields that are missing here. */
    public ItemMetadata or(ItemMetadata others) {
        Map<Field<?>, List<Value>> merged = new LinkedHashMap<>(values);
        others.values.forEach(merged::putIfAbsent);
        List<Warning> all = new ArrayList<>(others.warnings);
        all.addAll(warnings);
        return new ItemMetadata(merged, all);
    }

    /** Collects fields; what is not set is missing. */
    public static final class Builder {
        private final Map<Field<?>, List<Value>> values = new LinkedHashMap<>();
        private final List<Warning> warnings = new ArrayList<>();

        public Builder() {}

        /** Starts from what is given already. */
        public Builder(ItemMetadata metadata) {
            values.putAll(metadata.values);
            warnings.addAll(metadata.warnings);
        }

        /** Sets a field to a text in the upload; one that is blank removes the field. */
        public Builder set(Field<String> field, FieldText text) {
            String value = text.text().strip();
            if (value.isEmpty()) {
                values.remove(field);
                return this;
            }
            return set(field, value, text);
        }

        /** Sets a field to a text in the upload, if there is one. */
        public Builder set(Field<String> field, Optional<FieldText> text) {
            text.ifPresent(found -> set(field, found));
            return this;
        }

        /** Sets a field to a value that was read from a text in the upload. */
        public <T> Builder set(Field<T> field, T value, FieldText from) {
            return put(field, new Value(value, Optional.of(field.evidence(value, from))));
        }

        /** Sets a field to a value that is known from outside of the text. */
        public <T> Builder set(Field<T> field, T value) {
            return put(field, new Value(value, Optional.empty()));
        }

        private Builder put(Field<?> field, Value value) {
            // Removed first: the last one that is set comes last.
            values.remove(field);
            values.put(field, List.of(value));
            return this;
        }

        /** Adds a value to a field that may have several. */
        public <T> Builder add(Field<T> field, T value, FieldText from) {
            List<Value> all = new ArrayList<>(values.getOrDefault(field, List.of()));
            all.add(new Value(value, Optional.of(field.evidence(value, from))));
            values.put(field, List.copyOf(all));
            return this;
        }

        /** Adds a warning. */
        public Builder warn(Warning warning) {
            warnings.add(warning);
            return this;
        }

        /** Whether a field is set. */
        public boolean has(Field<?> field) {
            return values.containsKey(field);
        }

        public ItemMetadata build() {
            return new ItemMetadata(values, warnings);
        }
    }
}
