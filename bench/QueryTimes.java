import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.api.ApiHandler;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.local.dynamodb.Tables;
import dragoman.local.template.Stack.Index;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Table;
import dragoman.parse.ParseOutcome;
import dragoman.parse.Parser;
import dragoman.record.Edition;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionState;
import dragoman.rendition.Segment;
import dragoman.rendition.SegmentState;
import dragoman.table.Shards;
import dragoman.table.aws.RecordObjects;
import dragoman.table.aws.RecordStore;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long the API function takes to answer each list query and a read by id, in process, over the
 * embedded DynamoDB, as the table grows: made-up dispatches are laid out, parsed and stored as the
 * pipeline does it. {@code bench/queries SIZE...} runs it with the settings that the function
 * needs.
 */
public final class QueryTimes {
    private static final int ROUNDS = 100;
    private static final int WARM = 20;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<String> PLACES =
            List.of("الكويت", "موسكو", "الرياض", "مسقط", "باريس", "الدوحة", "القاهرة", "تونس");
    private static final List<String> WORDS =
            List.of(
                    "الوزير",
                    "افتتح",
                    "المعرض",
                    "الجديد",
                    "مشروع",
                    "المياه",
                    "مدرسة",
                    "تعاون",
                    "البلدين",
                    "ارتفاع",
                    "الميناء",
                    "زيارة",
                    "رسمية",
                    "المؤتمر",
                    "النفط",
                    "الصادرات",
                    "الجامعة",
                    "الطلبة",
                    "المستشفى",
                    "الطريق",
                    "الجسر",
                    "المطار",
                    "الرحلات",
                    "السوق");

    private static String lastId = "";

    private QueryTimes() {}

    public static void main(String[] arguments) {
        try {
            measure(arguments);
            System.exit(0);
        } catch (Exception e) {
            // The engine's threads would keep the process alive.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(String[] arguments) throws Exception {
        int port =
                Integer.parseInt(System.getenv("AWS_ENDPOINT_URL_DYNAMODB").replaceAll(".*:", ""));
        Tables.start(port, Optional.empty());
        DynamoDbClient database = DynamoDbClient.create();
        Tables.create(
                database,
                new Table(
                        "Dispatches",
                        System.getenv("TABLE"),
                        Map.of("pk", "S", "sk", "S", "facet", "S", "order", "S"),
                        new KeySchema("pk", Optional.of("sk")),
                        List.of(
                                new Index(
                                        "by-facet",
                                        new KeySchema("facet", Optional.of("order"))))));
        RecordStore store =
                new RecordStore(
                        database,
                        System.getenv("TABLE"),
                        new RecordObjects(S3Client.create(), "none"),
                        new Shards(Integer.parseInt(System.getenv("FACET_SHARDS"))));
        ApiHandler api = new ApiHandler();
        Map<String, Map<Integer, String>> rows = new LinkedHashMap<>();
        int stored = 0;
        for (String size : arguments) {
            int wanted = Integer.parseInt(size);
            fill(store, stored, wanted);
            stored = wanted;
            for (Map.Entry<String, APIGatewayProxyRequestEvent> query : queries().entrySet()) {
                rows.computeIfAbsent(query.getKey(), _ -> new LinkedHashMap<>())
                        .put(wanted, measured(api, query.getValue()));
            }
        }
        System.out.println("| call | " + String.join(" | ", arguments) + " |");
        System.out.println("| --- |" + " --- |".repeat(arguments.length));
        rows.forEach(
                (call, cells) ->
                        System.out.println(
                                "| `" + call + "` | " + String.join(" | ", cells.values()) + " |"));
    }

    private static Map<String, APIGatewayProxyRequestEvent> queries() {
        Map<String, APIGatewayProxyRequestEvent> queries = new LinkedHashMap<>();
        queries.put("GET /dispatches", get("/dispatches", Map.of()));
        queries.put("?agency=KUNA", get("/dispatches", Map.of("agency", "KUNA")));
        queries.put("?country=RU", get("/dispatches", Map.of("country", "RU")));
        queries.put("?place=Moscow", get("/dispatches", Map.of("place", "Moscow")));
        queries.put("?q=المعرض", get("/dispatches", Map.of("q", "المعرض")));
        queries.put(
                "?agency=SPA&country=RU&q=النفط",
                get("/dispatches", Map.of("agency", "SPA", "country", "RU", "q", "النفط")));
        queries.put(
                "?from=2026-02-01&to=2026-02-07",
                get("/dispatches", Map.of("from", "2026-02-01", "to", "2026-02-07")));
        queries.put(
                "GET /stats, a month",
                get("/stats", Map.of("from", "2026-02-01", "to", "2026-02-28")));
        queries.put("GET /dispatches/{id}", get("/dispatches/" + lastId, Map.of()));
        return queries;
    }

    private static APIGatewayProxyRequestEvent get(String path, Map<String, String> query) {
        return new APIGatewayProxyRequestEvent()
                .withHttpMethod("GET")
                .withPath(path)
                .withQueryStringParameters(query)
                .withHeaders(Map.of("host", "localhost"));
    }

    private static String measured(ApiHandler api, APIGatewayProxyRequestEvent event) {
        Context context =
                (Context)
                        Proxy.newProxyInstance(
                                QueryTimes.class.getClassLoader(),
                                new Class<?>[] {Context.class},
                                (_, method, _) ->
                                        method.getReturnType() == String.class
                                                ? "bench"
                                                : method.getReturnType() == int.class
                                                        ? 1000
                                                        : null);
        double[] times = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            long start = System.nanoTime();
            APIGatewayProxyResponseEvent answer = api.handleRequest(event, context);
            if (answer.getStatusCode() != 200) {
                throw new IllegalStateException(event.getPath() + ": " + answer.getBody());
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT, "%.1f · %.1f", times[ROUNDS / 2], times[ROUNDS * 99 / 100]);
    }

    private static void fill(RecordStore store, int from, int to) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = from; i < to; i++) {
                int n = i;
                all.add(
                        workers.submit(
                                () -> {
                                    Edition edition = edition(dispatch(n));
                                    store.store(edition, Instant.now());
                                    lastId = edition.dispatch().id();
                                    return null;
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** In KUNA's or SPA's layout, of words drawn by the number, so that no two are near-copies. */
    private static Dispatch dispatch(int n) {
        Random random = new Random(n);
        LocalDate day = FIRST.plusDays(random.nextInt(180));
        StringBuilder text = new StringBuilder();
        boolean kuna = random.nextBoolean();
        String mark = kuna ? "كونا" : "واس";
        text.append(sentence(random, 6)).append(' ').append(n).append('\n');
        text.append(
                "%s - %d - %d (%s)-- %s.%n"
                        .formatted(
                                PLACES.get(random.nextInt(PLACES.size())),
                                day.getDayOfMonth(),
                                day.getMonthValue(),
                                mark,
                                sentence(random, 25)));
        for (int i = 0; i < 4; i++) {
            text.append(sentence(random, 30)).append(".\n");
        }
        byte[] bytes =
                ("التاريخ : %02d/%02d/%d%n"
                                        .formatted(
                                                day.getDayOfMonth(),
                                                day.getMonthValue(),
                                                day.getYear())
                                + text)
                        .getBytes(StandardCharsets.UTF_8);
        Instant received = day.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
        String name = "made-up-" + n;
        Upload upload =
                new Upload(
                        UploadIds.of("", name, "v"),
                        Optional.empty(),
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        bytes.length,
                        Optional.empty(),
                        received);
        if (PARSER.parse(bytes, upload, received)
                instanceof ParseOutcome.Parsed(List<Dispatch> found, var _)) {
            return found.getFirst();
        }
        throw new IllegalStateException(name);
    }

    private static final Parser PARSER = Parser.shipped();

    private static String sentence(Random random, int words) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            drawn.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", drawn);
    }

    private static Edition edition(Dispatch dispatch) {
        List<Segment> segments =
                dispatch.paragraphs().stream()
                        .map(
                                one ->
                                        new Segment(
                                                one.n(),
                                                one.text(),
                                                SegmentState.TRANSLATED,
                                                Optional.of(Origin.AWS),
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of()))
                        .toList();
        Optional<String> headline = dispatch.heading().headline();
        Rendition english =
                new Rendition(
                        "en",
                        RenditionState.COMPLETE,
                        Optional.empty(),
                        headline,
                        headline.map(_ -> HeadlineSource.LEAD),
                        List.of(),
                        List.of(),
                        segments,
                        Map.of(Origin.AWS, segments.size()),
                        0);
        Instant at = dispatch.upload().received();
        return Edition.of(
                dispatch,
                List.of(english),
                List.of(new StageTime(Stage.PARSE, at), new StageTime(Stage.TRANSLATE, at)));
    }
}
