package dragoman.local.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Stack.CustomResource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has custom resources made by their functions, as CloudFormation does when a stack is created: the
 * function is called, and says how it ended by a PUT to an address that the call names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref.html">custom
 *     resource reference</a>
 */
public final class CustomResources {
    private static final int TIMEOUT_SECONDS = 60;
    private static final int MAX_BYTES = 4096;
    // As Lambda tries what it is called for without waiting for the answer.
    private static final int MAX_ATTEMPTS = 3;

    private final Stack stack;
    private final Account account;

    public CustomResources(Stack stack, Account account) {
        this.stack = stack;
        this.account = account;
    }

    /**
     * Makes one.
     *
     * @param pool of the resource's function
     * @throws IllegalStateException when the function says that it failed, or says nothing
     */
    public void create(CustomResource resource, FunctionPool pool) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            server.createContext("/", exchange -> take(exchange, answer));
            server.start();
            try {
                invoke(resource, pool, Json.write(request(resource, server)));
                check(resource, answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
            } finally {
                server.stop(0);
            }
        } catch (TimeoutException e) {
            throw failed(resource, "its function did not say how it ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(resource, "interrupted");
        } catch (IOException | java.util.concurrent.ExecutionException e) {
            throw failed(resource, String.valueOf(e.getMessage()));
        }
    }

    private static void invoke(CustomResource resource, FunctionPool pool, String request)
            throws InterruptedException {
        byte[] payload = request.getBytes(StandardCharsets.UTF_8);
        for (int attempts = 1; ; attempts++) {
            InvocationResult result = pool.invoke(payload, "Root=1-0-0");
            if (!(result instanceof InvocationResult.Failed(String type, String message))) {
                return;
            }
            if (attempts == MAX_ATTEMPTS) {
                throw failed(resource, type + ": " + message);
            }
        }
    }

    private Map<String, Object> request(CustomResource resource, HttpServer server) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("RequestType", "Create");
        request.put("ResponseURL", "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        request.put(
                "StackId",
                "arn:aws:cloudformation:%s:%s:stack/%s/1"
                        .formatted(account.region(), account.id(), stack.name()));
        request.put("RequestId", UUID.randomUUID().toString());
        request.put("ResourceType", resource.type());
        request.put("LogicalResourceId", resource.logicalId());
        request.put("ResourceProperties", Map.of());
        return request;
    }

    private static void take(HttpExchange exchange, CompletableFuture<String> answer)
            throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES);
            exchange.sendResponseHeaders(200, -1);
            answer.complete(new String(body, StandardCharsets.UTF_8));
        }
    }

    private static void check(CustomResource resource, String answer) {
        try {
            Map<?, ?> response = Json.read(answer, Map.class);
            if (!"SUCCESS".equals(response.get("Status"))) {
                throw failed(resource, String.valueOf(response.get("Reason")));
            }
        } catch (MalformedJsonException e) {
            throw failed(resource, "its function's answer is no JSON");
        }
    }

    private static IllegalStateException failed(CustomResource resource, String reason) {
        return new IllegalStateException(
                "%s (%s) could not be made: %s"
                        .formatted(resource.logicalId(), resource.type(), reason));
    }
}
