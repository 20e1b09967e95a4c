package dragoman.settings.aws;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * Creates clients. The SDK would give each an HTTP client that reads the trusted certificates when
 * it is created; those here leave that to the JVM, which reads them once, at the first connection
 * that needs them.
 */
public final class AwsClients {
    /** How long a connection may take to be made: the SDK's own default. */
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private AwsClients() {}

    /** The client that the builder describes, for calls with {@link CallLimits#SHORT}. */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C create(
            B builder) {
        return create(builder, CallLimits.SHORT);
    }

    /** The client that the builder describes, for calls with {@link CallLimits#LONG}. */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C>
            C createForLongCalls(B builder) {
        return create(builder, CallLimits.LONG);
    }

    static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C create(
            B builder, CallLimits limits) {
        // What the builder was told before stays.
        return builder.overrideConfiguration(
                        builder.overrideConfiguration().toBuilder()
                                .apiCallAttemptTimeout(limits.attempt())
                                .apiCallTimeout(limits.call())
                                .build())
                .httpClient(
                        UrlConnectionHttpClient.create(
                                address -> connect(address, limits.silence())))
                .build();
    }

    private static HttpURLConnection connect(URI address, Duration silence) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
            connection.setReadTimeout((int) silence.toMillis());
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
