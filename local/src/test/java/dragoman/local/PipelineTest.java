package dragoman.local;

import java.net.URI;
import java.util.Optional;

/**
 * The suite at the place that AWS's own settings name: the services at {@code AWS_ENDPOINT_URL}
 * (moto, LocalStack, or what else speaks AWS) with Translate at {@code AWS_ENDPOINT_URL_TRANSLATE},
 * and without these settings the embedded cloud.
 */
class PipelineTest extends PipelineSuite {
    @Override
    Optional<CloudSettings.External> external() {
        return setting("AWS_ENDPOINT_URL")
                .map(
                        services ->
                                new CloudSettings.External(
                                        services, setting("AWS_ENDPOINT_URL_TRANSLATE")));
    }

    private static Optional<URI> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).map(URI::create);
    }
}
