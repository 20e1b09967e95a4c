package dragoman.parse.unpack;

/**
 * What reading an upload may cost, whatever the upload is. Each has its parameter in the template
 * and its place in docs/failures.md.
 *
 * @param uploadBytes the most bytes of an upload
 * @param unpackedBytes the most bytes of all that an upload unpacks to
 * @param entries the most entries of all archives and parts of all mail in an upload
 * @param nesting how deep wrappings may lie in each other: archives in archives, mail in mail
 * @param dispatches the most dispatches of an upload
 * @param textBytes the most bytes of a text that cannot be cut into items
 * @param lines the most lines of such a text
 * @param tags the most tags of such a text
 */
public record Limits(
        int uploadBytes,
        int unpackedBytes,
        int entries,
        int nesting,
        int dispatches,
        int textBytes,
        int lines,
        int tags) {
    /** The defaults of the template. */
    public static final Limits DEFAULT =
            new Limits(
                    10 * 1024 * 1024,
                    64 * 1024 * 1024,
                    10_000,
                    10,
                    50_000,
                    10 * 1024 * 1024,
                    200_000,
                    400_000);

    public Limits {
        if (uploadBytes < 1
                || unpackedBytes < 1
                || entries < 1
                || nesting < 1
                || dispatches < 1
                || textBytes < 1
                || lines < 1
                || tags < 1) {
            throw new IllegalArgumentException("limits must be above 0");
        }
    }
}
