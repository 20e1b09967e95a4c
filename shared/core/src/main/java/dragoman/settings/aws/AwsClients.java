package dragoman.settings.aws;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Creates clients that share one HTTP client. The SDK would give each client its own, which reads
 * the trusted certificates when it is created; this one leaves that to the JVM, which reads them
 * once, at the first connection that needs them.
 */
public final class AwsClients {
    // The SDK's own defaults.
    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int READ_TIMEOUT_MILLIS = 30_000;
    private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create(AwsClients::connect);

    private AwsClients() {}

    /** The client that the builder describes. */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C create(
            B builder) {
        return builder.httpClient(HTTP).build();
    }

    private static HttpURLConnection connect(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_TIMEOUT_MILLIS);
            connection.setReadTimeout(READ_TIMEOUT_MILLIS);
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
