package dragoman.handoff;

import java.io.Serial;

/** A message has a version that this code does not know; it belongs into the dead-letter queue. */
public final class UnknownSchemaException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    UnknownSchemaException(int schema) {
        super("schema of the message is " + schema + ", not " + Envelope.SCHEMA);
    }
}
