package dragoman.handoff;

import com.fasterxml.jackson.annotation.JsonProperty;

import dragoman.dispatch.Upload;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/**
 * An envelope as a queue carries it: the body itself or where it lies.
 *
 * @param bodyAt where the body lies when it is too large for the queue
 */
public record QueueMessage(
        int schema,
        String trace,
        Upload upload,
        Optional<JsonNode> body,
        @JsonProperty Optional<BodyAt> bodyAt) {
    /** Where a body lies. */
    public record BodyAt(String bucket, String key) {}
}
