package dragoman.dispatch;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * UTF-16 code units of a text, from {@code start} up to but not including {@code end}; {@code
 * [start, end]} in JSON.
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"start", "end"})
public record CharRange(int start, int end) {
    public CharRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range of characters: " + start + " to " + end);
        }
    }
}
