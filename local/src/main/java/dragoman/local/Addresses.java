package dragoman.local;

import java.net.URI;

/** Where the services answer. */
public record Addresses(URI s3, URI sqs, URI dynamodb, URI translate, URI api, URI sns) {}
