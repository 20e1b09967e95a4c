package dragoman.api.upload;

import dragoman.dispatch.Upload;

/** Takes submissions as uploads. */
public interface Submissions {
    /**
     * Puts a body into the inbox.
     *
     * @param name what the sender calls it
     * @return the upload, of which the status can be asked from now on
     */
    Upload submit(byte[] body, String contentType, String name);
}
