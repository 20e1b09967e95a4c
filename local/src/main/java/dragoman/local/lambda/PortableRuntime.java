package dragoman.local.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A runtime for systems that AWS's own runtime client does not run on. It serves handlers of type
 * {@link RequestHandler}, with AWS's own conversion of events.
 */
public final class PortableRuntime {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private PortableRuntime() {}

    /** Serves the handler named by the first argument until the process is ended. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String base = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";
        RequestHandler<Object, Object> handler;
        try {
            handler = load(args[0].split("::", -1)[0]);
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            post(base + "init/error", error(cause).getBytes(StandardCharsets.UTF_8));
            System.exit(1);
            return;
        }
        Type[] types = types(handler.getClass());
        PojoSerializer<Object> events = serializer(types[0]);
        PojoSerializer<Object> answers = serializer(types[1]);
        while (true) {
            HttpResponse<byte[]> next =
                    HTTP.send(
                            HttpRequest.newBuilder(URI.create(base + "invocation/next")).build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            serve(handler, events, answers, next, base + "invocation/");
        }
    }

    private static void serve(
            RequestHandler<Object, Object> handler,
            PojoSerializer<Object> events,
            PojoSerializer<Object> answers,
            HttpResponse<byte[]> next,
            String base)
            throws IOException, InterruptedException {
        String id = next.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
        long deadline = next.headers().firstValueAsLong("Lambda-Runtime-Deadline-Ms").orElseThrow();
        next.headers()
                .firstValue("Lambda-Runtime-Trace-Id")
                .ifPresent(trace -> System.setProperty("com.amazonaws.xray.traceHeader", trace));
        try {
            Object event = events.fromJson(new ByteArrayInputStream(next.body()));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answers.toJson(handler.handleRequest(event, new Call(id, deadline)), answer);
            post(base + id + "/response", answer.toByteArray());
        } catch (RuntimeException e) {
            // The edge: whatever a handler throws is reported as the call's error.
            e.printStackTrace();
            post(base + id + "/error", error(e).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String error(Throwable thrown) {
        String message =
                String.valueOf(thrown.getMessage())
                        .replace("\\", "\\\\")
                        .replace("\"", "'")
                        .replace("\n", " ");
        return "{\"errorType\":\""
                + thrown.getClass().getName()
                + "\",\"errorMessage\":\""
                + message
                + "\"}";
    }

    private static void post(String address, byte[] body) throws IOException, InterruptedException {
        HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    @SuppressWarnings(
            "unchecked") // Only called through the interface, with events of the handler's own
    // type.
    private static RequestHandler<Object, Object> load(String name)
            throws ReflectiveOperationException {
        return Class.forName(name).asSubclass(RequestHandler.class).getConstructor().newInstance();
    }

    private static Type[] types(Class<?> handler) {
        return Arrays.stream(handler.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == RequestHandler.class)
                .map(ParameterizedType::getActualTypeArguments)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        handler + " is not directly a RequestHandler"));
    }

    @SuppressWarnings("unchecked") // The serialiser is made for this very type.
    private static PojoSerializer<Object> serializer(Type type) {
        Class<Object> plain = (Class<Object>) type;
        return LambdaEventSerializers.serializerFor(plain, plain.getClassLoader());
    }

    /** What Lambda tells a function of a call. */
    private record Call(String getAwsRequestId, long deadlineMillis) implements Context {
        @Override
        public String getLogGroupName() {
            return System.getenv("AWS_LAMBDA_LOG_GROUP_NAME");
        }

        @Override
        public String getLogStreamName() {
            return System.getenv("AWS_LAMBDA_LOG_STREAM_NAME");
        }

        @Override
        public String getFunctionName() {
            return System.getenv("AWS_LAMBDA_FUNCTION_NAME");
        }

        @Override
        public String getFunctionVersion() {
            return System.getenv("AWS_LAMBDA_FUNCTION_VERSION");
        }

        @Override
        public String getInvokedFunctionArn() {
            return getFunctionName();
        }

        @Override
        public @Nullable CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public @Nullable ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getRemainingTimeInMillis() {
            return (int) Math.max(0, deadlineMillis - System.currentTimeMillis());
        }

        @Override
        public int getMemoryLimitInMB() {
            return Integer.parseInt(System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
        }

        @Override
        public LambdaLogger getLogger() {
            return new LambdaLogger() {
                @Override
                public void log(String message) {
                    System.out.println(String.format(Locale.ROOT, "%s", message));
                }

                @Override
                public void log(byte[] message) {
                    log(new String(message, StandardCharsets.UTF_8));
                }
            };
        }
    }
}
