package dragoman.local;

import java.time.Duration;

/** Stops parts of the cloud. */
public final class Shutdown {
    private static final System.Logger LOG = System.getLogger(Shutdown.class.getName());

    /** Far more than an interrupted thread needs; one that does not end must not keep the cloud. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private Shutdown() {}

    /** What stopping a part takes. */
    @FunctionalInterface
    public interface Stop {
        void run() throws Exception;
    }

    /** Stops a part; one that cannot be stopped must not keep the others from it. */
    public static void quietly(String part, Stop stop) {
        try {
            stop.run();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, part + " did not stop", e);
        }
    }

    /**
     * Interrupts a thread and waits for its end, so that what it uses can be closed next.
     *
     * @throws IllegalStateException when it goes on
     */
    public static void end(Thread thread) {
        thread.interrupt();
        try {
            if (!thread.join(MAX_WAIT)) {
                throw new IllegalStateException("the " + thread.getName() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
