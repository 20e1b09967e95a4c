package dragoman.handoff;

/** Sends a stage's result to the next stage. */
@FunctionalInterface
public interface Handoff<T> {
    /** Sends the envelope; when this returns, the message is kept until the next stage took it. */
    void send(Envelope<T> envelope);
}
