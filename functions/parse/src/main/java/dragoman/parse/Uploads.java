package dragoman.parse;

import dragoman.dispatch.Upload;

/** Where uploads are read from. */
public interface Uploads {
    /** The bytes of the version that the upload names, or why there are none. */
    Fetched fetch(Upload upload);

    /** What came of fetching an upload. */
    sealed interface Fetched {}

    /** The upload's bytes. */
    // The array is handed over once and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Content(byte[] bytes) implements Fetched {}

    /** The upload is no longer there. */
    record Gone() implements Fetched {}

    /** Another upload has taken its place, and has its own notification. */
    record Overwritten() implements Fetched {}
}
