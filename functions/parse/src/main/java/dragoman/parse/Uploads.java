package dragoman.parse;

import dragoman.dispatch.Upload;

/** The uploads, wherever they are kept. */
public interface Uploads {
    /** Fetches the bytes of the version that the upload names. */
    Fetched fetch(Upload upload);

    /** The result of fetching an upload. */
    sealed interface Fetched {}

    /** The upload's bytes. */
    // The array is passed on once and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Content(byte[] bytes) implements Fetched {}

    /** The upload is no longer there. */
    record Gone() implements Fetched {}

    /** Another upload has replaced it, and has a notification of its own. */
    record Overwritten() implements Fetched {}
}
