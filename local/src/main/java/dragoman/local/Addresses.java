package dragoman.local;

import java.net.URI;

/** Where the services answer. */
public record Addresses(URI s3, URI sqs, URI dynamodb, URI translate, URI api, URI sns) {
    /** A port of this machine. */
    static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
