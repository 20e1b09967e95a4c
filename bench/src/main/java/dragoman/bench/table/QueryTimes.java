package dragoman.bench.table;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.api.ApiHandler;
import dragoman.archive.aws.RecordObjects;
import dragoman.archive.aws.RecordStore;
import dragoman.card.Shards;
import dragoman.local.dynamodb.Tables;
import dragoman.record.RecordContent;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long the API function takes to answer each list query and a read by id, in process, over the
 * embedded DynamoDB, as the table grows; what units each takes; and how many requests a second it
 * answers. The first 1,000 dispatches are laid out, parsed and stored as the pipeline does it, the
 * others are {@link Copies} of them. {@code bench/queries SIZE...} runs it with the settings that
 * the function needs; sizes above 1,000 are multiples of it.
 */
public final class QueryTimes {
    private static final int ROUNDS = 100;
    private static final int WARM = 20;
    private static final int STORED = 1_000;
    private static final long SECONDS = 10;
    private static final Context CONTEXT =
            (Context)
                    Proxy.newProxyInstance(
                            QueryTimes.class.getClassLoader(),
                            new Class<?>[] {Context.class},
                            (_, method, _) ->
                                    method.getReturnType() == String.class
                                            ? "bench"
                                            : method.getReturnType() == int.class ? 1000 : null);

    private final DynamoDbClient database = DynamoDbClient.create();
    private final ApiHandler api = new ApiHandler();
    private String someId = "";

    private QueryTimes() {}

    public static void main(String[] arguments) {
        try {
            int port =
                    Integer.parseInt(
                            System.getenv("AWS_ENDPOINT_URL_DYNAMODB").replaceAll(".*:", ""));
            Tables.start(port, "eu-west-1", "000000000000", Optional.empty());
            new QueryTimes().measure(Arrays.stream(arguments).map(Integer::valueOf).toList());
            System.exit(0);
        } catch (Exception e) {
            // The engine's threads would keep the process alive.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void measure(List<Integer> sizes) throws Exception {
        MadeRecords.createTable(database);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        int stored = 0;
        Optional<Copies> copies = Optional.empty();
        for (int size : sizes) {
            int plain = Math.min(size, STORED);
            store(Math.min(stored, STORED), plain);
            if (size > STORED) {
                Copies made = copies.orElseGet(() -> new Copies(database));
                made.write(Math.max(0, stored / STORED - 1), size / STORED - 1);
                copies = Optional.of(made);
            }
            stored = size;
            System.err.println(size + " records are there");
            for (Map.Entry<String, APIGatewayProxyRequestEvent> query : queries().entrySet()) {
                rows.computeIfAbsent(query.getKey(), _ -> new ArrayList<>())
                        .add(measured(query.getValue()));
            }
        }
        System.out.println(
                "| call | "
                        + String.join(
                                " | ", sizes.stream().map(size -> "%,d".formatted(size)).toList())
                        + " |");
        System.out.println("| --- |" + " --- |".repeat(sizes.size()));
        rows.forEach(
                (call, cells) ->
                        System.out.println(
                                "| `" + call + "` | " + String.join(" | ", cells) + " |"));
        System.out.println();
        System.out.println("| requests a second | 1 caller | 2 callers |");
        System.out.println("| --- | --- | --- |");
        for (String call : List.of("GET /dispatches/{id}", "?agency=KUNA", "GET /dispatches")) {
            APIGatewayProxyRequestEvent event = queries().get(call);
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.0f | %.0f |%n",
                    call,
                    perSecond(event, 1),
                    perSecond(event, 2));
        }
    }

    private Map<String, APIGatewayProxyRequestEvent> queries() {
        Map<String, APIGatewayProxyRequestEvent> queries = new LinkedHashMap<>();
        queries.put("GET /dispatches", get("/dispatches", Map.of()));
        queries.put("?agency=KUNA", get("/dispatches", Map.of("agency", "KUNA")));
        queries.put("?country=RU", get("/dispatches", Map.of("country", "RU")));
        queries.put("?place=Moscow", get("/dispatches", Map.of("place", "Moscow")));
        queries.put(
                "?person=فلاديمير بوتين", get("/dispatches", Map.of("person", "فلاديمير بوتين")));
        queries.put("?q=المعرض", get("/dispatches", Map.of("q", "المعرض")));
        queries.put(
                "?agency=SPA&country=RU&q=النفط",
                get("/dispatches", Map.of("agency", "SPA", "country", "RU", "q", "النفط")));
        queries.put(
                "?from=2026-02-01&to=2026-02-07",
                get("/dispatches", Map.of("from", "2026-02-01", "to", "2026-02-07")));
        queries.put("?language=fr, which none has", get("/dispatches", Map.of("language", "fr")));
        queries.put("?group=story", get("/dispatches", Map.of("group", "story")));
        queries.put("GET /feed.atom", get("/feed.atom", Map.of()));
        queries.put(
                "GET /quotes?speaker=فلاديمير بوتين",
                get("/quotes", Map.of("speaker", "فلاديمير بوتين")));
        queries.put(
                "GET /stats, a month",
                get("/stats", Map.of("from", "2026-02-01", "to", "2026-02-28")));
        queries.put("GET /dispatches/{id}", get("/dispatches/" + someId, Map.of()));
        return queries;
    }

    private static APIGatewayProxyRequestEvent get(String path, Map<String, String> query) {
        return new APIGatewayProxyRequestEvent()
                .withHttpMethod("GET")
                .withPath(path)
                .withQueryStringParameters(query)
                .withHeaders(Map.of("host", "localhost"));
    }

    /** Median, 99th of a hundred, and the read units of one call. */
    private String measured(APIGatewayProxyRequestEvent event) {
        for (int i = 0; i < WARM; i++) {
            answer(event);
        }
        double[] times = new double[ROUNDS];
        double before = Units.sum().reads();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            answer(event);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double units = (Units.sum().reads() - before) / ROUNDS;
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "%.1f · %.1f · %.1f",
                times[ROUNDS / 2],
                times[ROUNDS * 99 / 100],
                units);
    }

    private void answer(APIGatewayProxyRequestEvent event) {
        APIGatewayProxyResponseEvent answer = api.handleRequest(event, CONTEXT);
        if (answer.getStatusCode() != 200) {
            throw new IllegalStateException(event.getPath() + ": " + answer.getBody());
        }
    }

    private double perSecond(APIGatewayProxyRequestEvent event, int callers) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                all.add(
                        pool.submit(
                                () -> {
                                    int answered = 0;
                                    for (; System.nanoTime() < end; answered++) {
                                        answer(event);
                                    }
                                    return answered;
                                }));
            }
            int answered = 0;
            for (Future<Integer> one : all) {
                answered += one.get();
            }
            return (double) answered / SECONDS;
        }
    }

    private void store(int from, int to) {
        RecordStore store =
                new RecordStore(
                        database,
                        MadeRecords.TABLE,
                        new RecordObjects(S3Client.create(), "none"),
                        new Shards(Integer.parseInt(System.getenv("FACET_SHARDS"))));
        for (int n = from; n < to; n++) {
            RecordContent content = MadeRecords.content(MadeRecords.dispatch(n));
            store.store(content, Instant.now());
            someId = content.dispatch().id();
        }
    }
}
