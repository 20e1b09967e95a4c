package dragoman.seed;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.net.URI;
import java.util.Optional;

/**
 * What CloudFormation asks of a custom resource, and what it wants to hear.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref.html">custom
 *     resource reference</a>
 */
final class CustomResource {
    // CloudFormation takes an answer of 4,096 bytes, and the identifiers may need half of it.
    private static final int MAX_REASON = 500;

    private CustomResource() {}

    /** What is to be done. */
    enum RequestType {
        CREATE,
        UPDATE,
        DELETE
    }

    /**
     * A request.
     *
     * @param responseUrl takes the response, as the body of a PUT
     * @param physicalId what an earlier response gave; absent when the resource is to be created
     */
    record Request(
            @JsonProperty("RequestType") RequestType type,
            @JsonProperty("ResponseURL") URI responseUrl,
            @JsonProperty("StackId") String stack,
            @JsonProperty("RequestId") String id,
            @JsonProperty("LogicalResourceId") String logicalId,
            @JsonProperty("PhysicalResourceId") Optional<String> physicalId) {}

    /**
     * A response.
     *
     * @param status {@code SUCCESS} or {@code FAILED}
     * @param reason why it failed
     */
    record Response(
            @JsonProperty("Status") String status,
            @JsonProperty("Reason") Optional<String> reason,
            @JsonProperty("PhysicalResourceId") String physicalId,
            @JsonProperty("StackId") String stack,
            @JsonProperty("RequestId") String id,
            @JsonProperty("LogicalResourceId") String logicalId) {

        /** It is done. */
        static Response success(Request request, String physicalId) {
            return of(request, "SUCCESS", Optional.empty(), physicalId);
        }

        /** It could not be done. */
        static Response failed(Request request, String reason, String physicalId) {
            String shortened = reason.substring(0, Math.min(reason.length(), MAX_REASON));
            return of(request, "FAILED", Optional.of(shortened), physicalId);
        }

        private static Response of(
                Request request, String status, Optional<String> reason, String physicalId) {
            return new Response(
                    status,
                    reason,
                    request.physicalId().orElse(physicalId),
                    request.stack(),
                    request.id(),
                    request.logicalId());
        }
    }
}
