package dragoman.dispatch;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Bytes of an upload, from {@code start} up to but not including {@code end}; {@code [start, end]}
 * in JSON.
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"start", "end"})
public record ByteRange(int start, int end) {
    public ByteRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no byte range: " + start + " to " + end);
        }
    }
}
