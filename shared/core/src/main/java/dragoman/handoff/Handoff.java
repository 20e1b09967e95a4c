package dragoman.handoff;

import java.util.List;

/** Sends a stage's result to the next stage. */
@FunctionalInterface
public interface Handoff<T> {
    /** Sends the envelope; when this returns, the message is kept until the next stage took it. */
    void send(Envelope<T> envelope);

    /** How many envelopes are best sent together: what SQS takes at once. */
    int BATCH = 10;

    /** Sends envelopes in order; when this returns, all of them are kept. */
    default void sendAll(List<Envelope<T>> envelopes) {
        envelopes.forEach(this::send);
    }
}
