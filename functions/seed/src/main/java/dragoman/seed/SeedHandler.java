package dragoman.seed;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dragoman.json.Json;
import dragoman.log.EventLog;
import dragoman.log.aws.FunctionLog;
import dragoman.memory.aws.DynamoMemory;
import dragoman.seed.CustomResource.Request;
import dragoman.seed.CustomResource.Response;
import dragoman.seed.aws.AmazonTerminologies;
import dragoman.settings.Settings;
import dragoman.settings.aws.AwsClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.translate.TranslateClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Does what CloudFormation asks when the stack is created, changed or deleted. */
public final class SeedHandler implements RequestStreamHandler {
    // Of the answer to CloudFormation, which would otherwise wait for an hour.
    private static final int TIMEOUT_MILLIS = 5_000;

    private final Seeds seeds;
    private final String terminology;
    private final FunctionLog log;

    /** Called by Lambda: uses the clients and settings of its environment. */
    public SeedHandler() {
        this(Settings.ofProcess());
    }

    private SeedHandler(Settings settings) {
        this(
                new Seeds(
                        new AmazonTerminologies(AwsClients.create(TranslateClient.builder())),
                        settings.text("TERMINOLOGY"),
                        new DynamoMemory(
                                AwsClients.create(DynamoDbClient.builder()),
                                settings.text("MEMORY_TABLE"))),
                settings.text("TERMINOLOGY"),
                FunctionLog.ofProcess(settings));
    }

    SeedHandler(Seeds seeds, String terminology, FunctionLog log) {
        this.seeds = seeds;
        this.terminology = terminology;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        EventLog events = log.events(context);
        Request request =
                Json.read(new String(input.readAllBytes(), StandardCharsets.UTF_8), Request.class);
        Response response = answer(request, events);
        respond(request, response);
        events.info(
                "answered", Map.of("request", request.type().name(), "status", response.status()));
    }

    /** CloudFormation waits an hour for an answer that does not come, so there always is one. */
    private Response answer(Request request, EventLog events) {
        try {
            switch (request.type()) {
                case CREATE, UPDATE -> seeds.sow();
                case DELETE -> seeds.remove();
            }
            return Response.success(request, terminology);
        } catch (RuntimeException e) {
            events.error(
                    "seeding-failed",
                    Map.of(
                            "request", request.type().name(),
                            "reason", e.getClass().getSimpleName()));
            return Response.failed(
                    request, e.getClass().getSimpleName() + ": " + e.getMessage(), terminology);
        }
    }

    private static void respond(Request request, Response response) throws IOException {
        // The address is signed for a request without a content type, and none is added to a PUT.
        HttpURLConnection put = (HttpURLConnection) request.responseUrl().toURL().openConnection();
        put.setConnectTimeout(TIMEOUT_MILLIS);
        put.setReadTimeout(TIMEOUT_MILLIS);
        put.setRequestMethod("PUT");
        put.setDoOutput(true);
        byte[] body = Json.write(response).getBytes(StandardCharsets.UTF_8);
        put.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = put.getOutputStream()) {
            out.write(body);
        }
        int status = put.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            throw new IOException("CloudFormation's address answered " + status);
        }
    }
}
