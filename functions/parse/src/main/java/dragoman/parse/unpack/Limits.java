package dragoman.parse.unpack;

import java.time.Duration;

/**
 * Bounds what reading any upload may cost. Each limit has a parameter in the template and a
 * description in docs/failures.md.
 *
 * @param uploadBytes the maximum size of an upload
 * @param unpackedBytes the maximum size of everything that an upload unpacks to
 * @param entries the maximum number of entries of all archives in an upload, and of parts of a mail
 * @param nesting how deeply wrappings may be nested: archives in archives, mail in mail
 * @param dispatches the maximum number of dispatches in an upload
 * @param textBytes the maximum size of a text that cannot be cut into items
 * @param lines the maximum number of lines of such a text
 * @param tags the maximum number of tags of such a text
 * @param seconds the maximum time that reading an upload may take
 */
public record Limits(
        int uploadBytes,
        int unpackedBytes,
        int entries,
        int nesting,
        int dispatches,
        int textBytes,
        int lines,
        int tags,
        int seconds) {
    /** The template's defaults. */
    public static final Limits DEFAULT =
            new Limits(
                    10 * 1024 * 1024,
                    64 * 1024 * 1024,
                    10_000,
                    10,
                    50_000,
                    2 * 1024 * 1024,
                    200_000,
                    400_000,
                    180);

    public Limits {
        if (uploadBytes < 1
                || unpackedBytes < 1
                || entries < 1
                || nesting < 1
                || dispatches < 1
                || textBytes < 1
                || lines < 1
                || tags < 1
                || seconds < 1) {
            throw new IllegalArgumentException("limits must be above 0");
        }
    }

    /** The maximum time that reading an upload may take. */
    public Duration readingTime() {
        return Duration.ofSeconds(seconds);
    }
}
