package dragoman.parse.item;

import dragoman.parse.text.Passage;

import java.util.function.UnaryOperator;

/**
 * What stands in a field of a format.
 *
 * @param rule the field's name, in lower case; of an attribute after the element's name and
 *     {@code @}
 */
public record FieldText(Passage passage, String rule) {
    /** What is read there. */
    public String text() {
        return passage.text();
    }

    public boolean isEmpty() {
        return passage.length() == 0;
    }

    /** A part of it, or the same read otherwise. */
    public FieldText map(UnaryOperator<Passage> change) {
        return new FieldText(change.apply(passage), rule);
    }
}
