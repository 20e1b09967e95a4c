package dragoman.local.lambda;

import java.nio.charset.StandardCharsets;

/** What came of invoking a function. */
public sealed interface InvocationResult {
    /** The function answered. */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
    record Answer(byte[] payload) implements InvocationResult {
        /** The answer as text. */
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    /**
     * The function failed.
     *
     * @param type such as {@code Sandbox.Timedout}, or the exception's class
     * @param message what the function or its environment says
     */
    record Failed(String type, String message) implements InvocationResult {}
}
