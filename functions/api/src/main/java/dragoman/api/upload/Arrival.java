package dragoman.api.upload;

import java.util.Optional;

/**
 * What has come to an address that was given.
 *
 * @param key the key that the upload has or will have in the inbox
 * @param bytes how long it must be
 * @param upload the identifier of the upload; absent while nothing has been put
 */
public record Arrival(String key, long bytes, Optional<String> upload) {}
