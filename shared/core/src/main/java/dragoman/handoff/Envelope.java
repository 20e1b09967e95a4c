package dragoman.handoff;

import dragoman.dispatch.Require;
import dragoman.dispatch.Upload;

/**
 * A message between two stages.
 *
 * @param schema version of the envelope and its body, {@link #SCHEMA}
 * @param trace what follows a dispatch through logs: the AWS X-Ray trace header, or the upload's
 *     identifier without one
 * @param upload the upload that the body came from
 */
public record Envelope<T>(int schema, String trace, Upload upload, T body) {
    /** Version that this code reads and writes. */
    public static final int SCHEMA = 1;

    public Envelope {
        Require.text(trace, "trace");
        if (schema != SCHEMA) {
            throw new UnknownSchemaException(schema);
        }
    }

    /** An envelope of the present version. */
    public static <T> Envelope<T> of(String trace, Upload upload, T body) {
        return new Envelope<>(SCHEMA, trace, upload, body);
    }

    /** The same envelope around the next stage's result. */
    public <R> Envelope<R> with(R next) {
        return new Envelope<>(schema, trace, upload, next);
    }
}
