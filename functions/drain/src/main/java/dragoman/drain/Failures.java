package dragoman.drain;

import dragoman.dispatch.Upload;
import dragoman.progress.Failure;
import dragoman.progress.FailureId;

import java.util.Optional;

/** What is known of uploads and their failures. */
public interface Failures {
    /** The open failure that a stage noted. */
    Optional<Noted> open(FailureId id);

    /** Whether the stage has done its work all the same. */
    boolean isDone(FailureId id);

    /** Notes an upload, which its stage may not have come to. */
    void received(Upload upload);

    /** Opens a failure, or notes the newest of one that is open. */
    void failed(Failure failure);

    /** The same, with the key of the message that runs it again. */
    void failed(Failure failure, String letter);

    /** What a stage noted of a failure. */
    record Noted(String message, int attempts) {}
}
