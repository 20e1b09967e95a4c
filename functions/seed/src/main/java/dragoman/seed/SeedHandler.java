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
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Does what CloudFormation asks when the stack is created, changed or deleted. */
public final class SeedHandler implements RequestStreamHandler {
    // Kept back for the answer, which CloudFormation waits for whatever becomes of the seeds.
    static final int MILLIS_FOR_ANSWER = 20_000;
    private static final int MAX_ANSWER_ATTEMPTS = 3;
    private static final int ANSWER_TIMEOUT_MILLIS = 5_000;
    private static final int PAUSE_MILLIS = 250;

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
        Response response =
                answer(request, context.getRemainingTimeInMillis() - MILLIS_FOR_ANSWER, events);
        deliver(request, response);
        events.info(
                "answered", Map.of("request", request.type().name(), "status", response.status()));
    }

    /**
     * Does what is asked on a thread that can be left behind: a function that runs out of time, or
     * of memory, says so before Lambda ends it.
     */
    private Response answer(Request request, long millis, EventLog events) {
        FutureTask<Response> work =
                new FutureTask<>(
                        () -> {
                            fulfil(request);
                            return Response.success(request, terminology);
                        });
        Thread.ofVirtual().name("seeding").start(work);
        try {
            return work.get(Math.max(0, millis), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            return failed(
                    request,
                    cause.getClass().getSimpleName(),
                    cause.getClass().getSimpleName() + ": " + cause.getMessage(),
                    events);
        } catch (TimeoutException e) {
            work.cancel(true);
            return failed(
                    request,
                    "Timeout",
                    "Timed out: the function's time is too short for terminology and memory.",
                    events);
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            return failed(request, "Interrupted", "The function was ended.", events);
        }
    }

    private void fulfil(Request request) {
        switch (request.type()) {
            case CREATE, UPDATE -> seeds.sow();
            case DELETE -> seeds.remove();
        }
    }

    private Response failed(Request request, String error, String reason, EventLog events) {
        events.error("seeding-failed", Map.of("request", request.type().name(), "reason", error));
        return Response.failed(request, reason, terminology);
    }

    private static void deliver(Request request, Response response) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                respond(request, response);
                return;
            } catch (IOException e) {
                // Lambda calls again after a function that fails, but not for long.
                if (attempt == MAX_ANSWER_ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos((long) attempt * PAUSE_MILLIS));
            }
        }
    }

    private static void respond(Request request, Response response) throws IOException {
        // The address is signed for a request without a content type, and none is added to a PUT.
        HttpURLConnection put = (HttpURLConnection) request.responseUrl().toURL().openConnection();
        put.setConnectTimeout(ANSWER_TIMEOUT_MILLIS);
        put.setReadTimeout(ANSWER_TIMEOUT_MILLIS);
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
