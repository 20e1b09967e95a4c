package dragoman.local.lambda;

/** A function that can be called. */
public interface Callee {
    /** Its ARN. */
    String arn();

    /**
     * Calls the function and waits for what comes of it.
     *
     * @param trace an X-Ray trace header
     */
    InvocationResult invoke(byte[] payload, String trace) throws InterruptedException;
}
