package dragoman.local;

/** Stops parts of the cloud. */
public final class Shutdown {
    private static final System.Logger LOG = System.getLogger(Shutdown.class.getName());

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
}
