package dragoman.parse.unpack;

/**
 * What reading may cost, whatever the upload is.
 *
 * @param bytes the most bytes of all that an upload unpacks to
 * @param entries the most entries of all archives in it
 * @param depth how deep wrappings may lie in each other
 * @param lines the most lines of a text
 * @param tags the most tags of a text in markup
 */
public record Limits(long bytes, int entries, int depth, int lines, int tags) {
    /** 64 MiB, a thousand entries, three wrappings, 200,000 lines, 400,000 tags. */
    public static final Limits DEFAULT = new Limits(64L * 1024 * 1024, 1000, 3, 200_000, 400_000);

    public Limits {
        if (bytes < 1 || entries < 1 || depth < 0 || lines < 1 || tags < 1) {
            throw new IllegalArgumentException("limits must be above 0");
        }
    }
}
