package dragoman.local;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

import java.util.Optional;

/** The suite at LocalStack, which Testcontainers starts. */
@EnabledIf(value = "hasDocker", disabledReason = "There is no Docker here, and so no LocalStack.")
class LocalStackTest extends PipelineSuite {
    // The last line of images that asks for no token.
    private final LocalStackContainer localStack =
            new LocalStackContainer(DockerImageName.parse("localstack/localstack:4.14"))
                    .withServices("s3", "sqs", "dynamodb", "sts");

    static boolean hasDocker() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    Optional<CloudSettings.External> external() {
        localStack.start();
        // Amazon Translate is not among LocalStack's services: our endpoint stands in.
        return Optional.of(new CloudSettings.External(localStack.getEndpoint(), Optional.empty()));
    }

    @AfterAll
    void end() {
        localStack.stop();
    }
}
