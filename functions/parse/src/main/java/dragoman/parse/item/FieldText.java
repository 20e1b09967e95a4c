package dragoman.parse.item;

import dragoman.parse.text.Passage;

import java.util.function.UnaryOperator;

/**
 * The text of a field of a format.
 *
 * @param rule the field's name in lower case; for an attribute, the element's name, {@code @} and
 *     the attribute's name
 */
public record FieldText(Passage passage, String rule) {
    /** The text as read. */
    public String text() {
        return passage.text();
    }

    public boolean isEmpty() {
        return passage.length() == 0;
    }

    /** A part of the text, or another reading of it. */
    public FieldText map(UnaryOperator<Passage> change) {
        return new FieldText(change.apply(passage), rule);
    }
}
