package dragoman.api.upload;

import java.util.Optional;

/** Gives addresses that uploads can be put to, past the API. */
public interface UploadUrls {
    /**
     * An address for one upload.
     *
     * @param name what the sender calls it
     * @param bytes how long it is; the address takes nothing longer or shorter
     */
    UploadUrl give(String name, String contentType, long bytes);

    /** What has come to the address with this identifier; empty when none was given. */
    Optional<Arrival> arrival(String id);
}
