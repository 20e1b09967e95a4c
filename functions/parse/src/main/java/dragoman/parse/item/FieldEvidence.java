package dragoman.parse.item;

import dragoman.parse.text.Passage;

/**
 * A field that was found in a text, or in a field of its format.
 *
 * @param field its name in a dispatch's JSON
 * @param value what was read
 * @param passage where it was read
 * @param rule what it was found by, in kebab case
 * @param confidence between 0 and 1
 */
public record FieldEvidence(
        String field, String value, Passage passage, String rule, double confidence) {
    /** What is read as it stands there, and surely. */
    public static FieldEvidence of(String field, Passage passage, String rule) {
        return new FieldEvidence(field, passage.text(), passage, rule, 1);
    }
}
