package dragoman.memory;

/**
 * What a stretch of text states that may be different the next day.
 *
 * @param text figures as printed, in Western digits; of a name its number: 1 for Monday or January
 */
public record Value(ValueKind kind, String text) {
    /** The same value as one of another kind. */
    Value as(ValueKind other) {
        return new Value(other, text);
    }
}
