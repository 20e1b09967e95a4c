package dragoman.drain;

import java.util.Optional;

/** Keeps messages for as long as their failures may be open. */
public interface DeadLetters {
    /** Keeps a text; the same text is kept once. Returns the key that it is kept under. */
    String keep(String text);

    /** The body that a message refers to; empty when it is gone, or is not a body of ours. */
    Optional<String> body(String bucket, String key);
}
