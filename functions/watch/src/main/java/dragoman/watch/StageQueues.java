package dragoman.watch;

import dragoman.dispatch.Upload;

/** The queues that uploads pass on their way. */
public interface StageQueues {
    /** Whether no message waits in any of them or is being processed, as far as SQS knows. */
    boolean areEmpty();

    /** Announces an upload, as S3 does when it is put. */
    void announce(Upload upload);
}
