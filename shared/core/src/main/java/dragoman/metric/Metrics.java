package dragoman.metric;

/** Takes what a function counted or timed. */
@FunctionalInterface
public interface Metrics {
    /** Notes one measurement. */
    void note(Measurement measurement);
}
