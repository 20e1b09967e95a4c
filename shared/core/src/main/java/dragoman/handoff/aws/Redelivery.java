package dragoman.handoff.aws;

/** Decides when a message that failed is given to its function again. */
@FunctionalInterface
public interface Redelivery {
    /** After the queue's visibility timeout, as SQS does if nothing is said. */
    Redelivery BY_QUEUE = _ -> {};

    /** Lets the message wait. */
    void delay(SqsMessage message);
}
