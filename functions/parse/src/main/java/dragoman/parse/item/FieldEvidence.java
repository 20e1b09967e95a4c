package dragoman.parse.item;

import dragoman.parse.text.Passage;

/**
 * A value of a dispatch's field, and the part of the text that it was read from.
 *
 * @param field its name in a dispatch's JSON
 * @param value the value
 * @param passage the part of the text
 * @param rule the rule that found it, in kebab case
 * @param confidence between 0 and 1
 */
public record FieldEvidence(
        String field, String value, Passage passage, String rule, double confidence) {
    /** A value that is the text of the passage, without doubt. */
    public static FieldEvidence of(String field, Passage passage, String rule) {
        return new FieldEvidence(field, passage.text(), passage, rule, 1);
    }
}
