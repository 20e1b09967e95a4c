package dragoman.metric;

import dragoman.record.Stage;
import dragoman.rendition.Origin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Something that a function counted or timed. It never carries a dispatch's text. */
public sealed interface Measurement {
    /**
     * A dispatch, or an upload without one, has come to its end.
     *
     * @param agency the sender's code, where it is known
     */
    record Ended(Optional<String> agency, Outcome outcome) implements Measurement {}

    /** How a dispatch's way ends. */
    enum Outcome {
        /** As a new record. */
        STORED,
        /** The same dispatch had been stored before. */
        KNOWN,
        /** With a failure that trying again does not mend. */
        REFUSED
    }

    /**
     * A dispatch was put into a language.
     *
     * @param language BCP-47 tag of the target language
     * @param sentences how many sentences each origin gave
     * @param checks how many things a person should look at
     * @param characters Unicode code points sent to the engine, which is what it charges for
     */
    record Rendered(String language, Map<Origin, Integer> sentences, int checks, int characters)
            implements Measurement {
        public Rendered {
            sentences = Map.copyOf(sentences);
        }
    }

    /**
     * A stage has done its work on a dispatch.
     *
     * @param latency since the stage before it was done, or since the upload arrived; waiting in
     *     the queue included
     */
    record StageDone(Stage stage, Duration latency) implements Measurement {}

    /**
     * A new record can be read.
     *
     * @param latency since its upload arrived
     */
    record Recorded(Duration latency) implements Measurement {}

    /** Something failed for the first time, at this stage. */
    record FailureOpened(Stage stage) implements Measurement {}

    /** What had failed at this stage has succeeded after all. */
    record FailureClosed(Stage stage) implements Measurement {}

    /**
     * The senders were looked at.
     *
     * @param quiet how many have fallen silent since the last time; all together count as one
     * @param warnedLayouts how many layouts have begun to be read with warnings
     */
    record Watched(int quiet, int warnedLayouts) implements Measurement {}

    /**
     * The inbox was swept.
     *
     * @param announced how many uploads had not ended and were announced again
     */
    record Swept(int announced) implements Measurement {}
}
