package dragoman.progress;

import java.util.Optional;

/** What has become of uploads. */
@FunctionalInterface
public interface UploadStatuses {
    /** What is known of an upload; empty when nothing is. */
    Optional<UploadStatus> status(String upload);
}
