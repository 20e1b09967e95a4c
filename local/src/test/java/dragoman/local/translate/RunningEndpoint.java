package dragoman.local.translate;

import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;
import dragoman.local.translate.engine.EngineNames;
import dragoman.settings.aws.AwsClients;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.translate.TranslateClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** An endpoint, and a client of it that tries once only. */
public final class RunningEndpoint implements AutoCloseable {
    private final TranslateEndpoint endpoint;
    private final TranslateClient client;
    private final AtomicReference<String> origin;

    private RunningEndpoint(
            TranslateEndpoint endpoint, TranslateClient client, AtomicReference<String> origin) {
        this.endpoint = endpoint;
        this.client = client;
        this.origin = origin;
    }

    /**
     * Starts an endpoint.
     *
     * @param folder where its memory is kept
     * @param memory what it knows from French to English
     */
    public static RunningEndpoint with(Path folder, FaultPlan faults, Map<String, String> memory)
            throws IOException {
        Path tmx = folder.resolve("memory.tmx");
        Files.writeString(tmx, tmx(memory));
        return of(new TranslateSettings(EngineNames.DEFAULT, List.of(tmx), faults));
    }

    /** Starts an endpoint. */
    public static RunningEndpoint of(TranslateSettings settings) throws IOException {
        TranslateEndpoint endpoint = TranslateEndpoint.start(free(), settings);
        AtomicReference<String> origin = new AtomicReference<>("");
        ExecutionInterceptor reader =
                new ExecutionInterceptor() {
                    @Override
                    public void afterTransmission(
                            Context.AfterTransmission context, ExecutionAttributes attributes) {
                        origin.set(
                                context.httpResponse()
                                        .firstMatchingHeader("x-dragoman-origin")
                                        .orElse(""));
                    }
                };
        return new RunningEndpoint(endpoint, client(endpoint.address(), reader), origin);
    }

    /** A client of an endpoint. */
    public static TranslateClient client(URI address, ExecutionInterceptor interceptor) {
        return AwsClients.create(
                TranslateClient.builder()
                        .endpointOverride(address)
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("key", "secret")))
                        .overrideConfiguration(
                                o ->
                                        o.retryStrategy(AwsRetryStrategy.doNotRetry())
                                                .addExecutionInterceptor(interceptor)));
    }

    private static InetSocketAddress free() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** A server of HTTP that is not started yet. */
    public static HttpServer server() throws IOException {
        return HttpServer.create(free(), 0);
    }

    private static String tmx(Map<String, String> memory) {
        return memory.entrySet().stream()
                .map(
                        unit ->
                                "<tu><tuv xml:lang='fr'><seg>%s</seg></tuv><tuv xml:lang='en'><seg>%s</seg></tuv></tu>"
                                        .formatted(unit.getKey(), unit.getValue()))
                .collect(
                        Collectors.joining(
                                "", "<tmx version='1.4'><header/><body>", "</body></tmx>"));
    }

    TranslateClient client() {
        return client;
    }

    /** Where it answers. */
    public URI address() {
        return endpoint.address();
    }

    /** What the last answer said of where its translation is from. */
    public String origin() {
        return origin.get();
    }

    /** What it counted. */
    public Map<String, Object> counts() {
        return endpoint.usage();
    }

    /** What it counted, as it tells at its address. */
    @SuppressWarnings("unchecked")
    Map<String, Object> usage() {
        try (InputStream in = endpoint.address().resolve("/usage").toURL().openStream()) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        endpoint.close();
    }
}
