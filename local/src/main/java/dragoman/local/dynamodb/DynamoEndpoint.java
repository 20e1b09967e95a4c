package dragoman.local.dynamodb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.local.durable.DurableState;
import dragoman.local.durable.StorageException;
import dragoman.local.dynamodb.item.ValidationException;
import dragoman.local.dynamodb.table.Database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Answers as DynamoDB and DynamoDB Streams do, by their JSON protocol.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">its
 *     requests</a>
 */
final class DynamoEndpoint implements AutoCloseable {
    private static final int MAX_BYTES = 17 * 1024 * 1024;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FAULT = 500;
    private static final System.Logger LOG = System.getLogger(DynamoEndpoint.class.getName());

    private final HttpServer server;
    private final Map<String, Function<Request, Map<String, Object>>> actions =
            new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DynamoEndpoint(
            HttpServer server,
            DurableState<Database> state,
            String region,
            String accountId,
            InstantSource clock) {
        this.server = server;
        String arnPrefix = "arn:aws:dynamodb:" + region + ":" + accountId + ":table/";
        TableActions tables = new TableActions(state, arnPrefix, clock);
        actions.put("CreateTable", tables::create);
        actions.put("DescribeTable", tables::describe);
        actions.put("ListTables", tables::list);
        actions.put("DeleteTable", tables::delete);
        actions.put("UpdateTimeToLive", tables::updateTimeToLive);
        actions.put("DescribeTimeToLive", tables::describeTimeToLive);
        ItemActions items = new ItemActions(state, clock);
        actions.put("GetItem", items::get);
        actions.put("PutItem", items::put);
        actions.put("UpdateItem", items::update);
        actions.put("DeleteItem", items::delete);
        QueryActions queries = new QueryActions(state);
        actions.put("Query", queries::query);
        actions.put("Scan", queries::scan);
        BatchActions batches = new BatchActions(state, clock);
        actions.put("BatchGetItem", batches::read);
        actions.put("BatchWriteItem", batches::write);
        TransactionActions transactions = new TransactionActions(state, clock);
        actions.put("TransactGetItems", transactions::read);
        actions.put("TransactWriteItems", transactions::write);
        StreamActions streams = new StreamActions(state, arnPrefix, region, clock);
        actions.put("ListStreams", streams::list);
        actions.put("DescribeStream", streams::describe);
        actions.put("GetShardIterator", streams::iterator);
        actions.put("GetRecords", streams::records);
    }

    void start() {
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            // DynamoDB_20120810.GetItem, or DynamoDBStreams_20120810.GetRecords.
            String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            String action = target.substring(target.indexOf('.') + 1);
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES);
            try {
                Request request = Request.read(new String(body, StandardCharsets.UTF_8));
                Function<Request, Map<String, Object>> call = actions.get(action);
                if (call == null) {
                    throw DynamoException.of(
                            "UnknownOperationException",
                            "This engine does not know the operation " + action);
                }
                answer(exchange, OK, call.apply(request));
            } catch (ValidationException e) {
                refuse(exchange, BAD_REQUEST, "ValidationException", e, Map.of());
            } catch (DynamoException e) {
                refuse(exchange, BAD_REQUEST, e.code(), e, e.details());
            } catch (MalformedJsonException e) {
                refuse(exchange, BAD_REQUEST, "SerializationException", e, Map.of());
            } catch (StorageException e) {
                // The client tries again.
                refuse(exchange, FAULT, "InternalServerError", e, Map.of());
            } catch (RuntimeException e) {
                // The edge: without an answer a caller would only try again.
                LOG.log(System.Logger.Level.ERROR, action + " failed", e);
                refuse(exchange, FAULT, "InternalServerError", e, Map.of());
            }
        }
    }

    private static void refuse(
            HttpExchange exchange,
            int status,
            String code,
            RuntimeException error,
            Map<String, Object> details)
            throws IOException {
        String namespace =
                code.equals("ValidationException")
                        ? "com.amazon.coral.validate#"
                        : "com.amazonaws.dynamodb.v20120810#";
        Map<String, Object> answer = new LinkedHashMap<>(details);
        answer.put("__type", namespace + code);
        answer.put("message", String.valueOf(error.getMessage()));
        answer(exchange, status, answer);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> answer)
            throws IOException {
        byte[] bytes = Json.write(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
