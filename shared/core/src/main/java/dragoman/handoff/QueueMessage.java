package dragoman.handoff;

import com.fasterxml.jackson.annotation.JsonProperty;

import dragoman.dispatch.Upload;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/**
 * An envelope as a queue carries it: the body itself or its location.
 *
 * @param bodyAt the location of a body that is too large for the queue
 */
public record QueueMessage(
        int schema,
        String trace,
        Upload upload,
        Optional<JsonNode> body,
        @JsonProperty Optional<BodyAt> bodyAt) {
    /** The location of a body. */
    public record BodyAt(String bucket, String key) {}
}
