package dragoman.api.failure;

import java.util.Optional;

/**
 * A failure that has not been put right.
 *
 * @param id as {@code POST /failures/{id}/retry} takes it
 * @param upload the upload's identifier
 * @param dispatch the dispatch's identifier, when only one dispatch of the upload is concerned
 * @param first when it failed for the first time
 * @param last when it was last tried
 * @param original address that leads to the upload as it was sent, or to the message that named
 *     none
 */
public record OpenFailure(
        String id,
        String upload,
        String stage,
        Optional<String> dispatch,
        String code,
        String message,
        String first,
        String last,
        int attempts,
        String original) {}
