package dragoman.parse.unpack;

/**
 * What unpacking may cost, whatever the upload is.
 *
 * @param bytes the most bytes of all that an upload unpacks to
 * @param entries the most entries of all archives in it
 * @param depth how deep wrappings may lie in each other
 */
public record Limits(long bytes, int entries, int depth) {
    /** 64 MiB, a thousand entries, three wrappings. */
    public static final Limits DEFAULT = new Limits(64L * 1024 * 1024, 1000, 3);

    public Limits {
        if (bytes < 1 || entries < 1 || depth < 0) {
            throw new IllegalArgumentException("limits must be above 0");
        }
    }
}
