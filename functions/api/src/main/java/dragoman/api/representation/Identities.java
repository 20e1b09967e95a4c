package dragoman.api.representation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names of dispatches and lists that stay the same wherever they are served. */
final class Identities {
    private Identities() {}

    /** A URN by RFC 9562, made of what a thing is called here. */
    static String urn(String kind, String name) {
        String whole = "dragoman/" + kind + "/" + name;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
    }
}
