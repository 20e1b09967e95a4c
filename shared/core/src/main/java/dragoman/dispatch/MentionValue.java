package dragoman.dispatch;

import java.util.List;
import java.util.Optional;

/**
 * What a mention of a time or a quantity amounts to; of other mentions, nothing. In JSON its fields
 * are beside the mention's own.
 *
 * @param value of a time, by ISO 8601: a date, month ({@code 2025-10}), year, or interval ({@code
 *     2025/2030})
 * @param number of a quantity, as a decimal: {@code 84.71}; multiplied out, {@code 9000000} for
 *     nine million
 * @param numbers both readings of a number that can be read in two ways
 * @param unit by UCUM, {@code %} for percent
 * @param currency by ISO 4217
 * @see <a href="https://ucum.org/ucum">UCUM</a>
 */
public record MentionValue(
        Optional<String> value,
        Optional<String> number,
        List<String> numbers,
        Optional<String> unit,
        Optional<String> currency) {
    /** That of a mention that is no time and no quantity. */
    public static final MentionValue NONE =
            new MentionValue(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());

    public MentionValue {
        numbers = List.copyOf(numbers);
    }

    /** A time. */
    public static MentionValue time(String value) {
        return new MentionValue(
                Optional.of(value),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
