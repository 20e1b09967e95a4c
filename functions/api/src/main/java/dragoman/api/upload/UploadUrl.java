package dragoman.api.upload;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An address that one upload can be put to, once.
 *
 * @param id the identifier that the upload's status can be asked by from now on
 * @param key the key that the upload will have in the inbox
 * @param put the address, which is signed: whoever has it needs no key
 * @param headers what must be sent with it, by name
 * @param bytes how long the upload must be
 * @param expires when the address ends
 * @param status where to see what became of the upload
 */
public record UploadUrl(
        String id,
        String key,
        String put,
        Map<String, String> headers,
        long bytes,
        String expires,
        String status) {
    public UploadUrl {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }
}
