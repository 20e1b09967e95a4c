package dragoman.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.api.aws.DynamoCorrections;
import dragoman.api.aws.DynamoCursorKey;
import dragoman.api.aws.DynamoFailures;
import dragoman.api.aws.DynamoWaitingPlaces;
import dragoman.api.aws.Originals;
import dragoman.api.aws.S3Submissions;
import dragoman.api.aws.S3UploadUrls;
import dragoman.api.aws.SnsSubscriptions;
import dragoman.api.http.Access;
import dragoman.api.http.Cors;
import dragoman.api.http.Gzip;
import dragoman.api.http.Problem;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.api.token.TokenAccess;
import dragoman.archive.aws.RecordObjects;
import dragoman.archive.aws.RecordReader;
import dragoman.archive.aws.Versions;
import dragoman.card.Shards;
import dragoman.card.aws.FacetCards;
import dragoman.count.aws.DailyCounts;
import dragoman.log.EventLog;
import dragoman.log.aws.FunctionLog;
import dragoman.memory.aws.DynamoMemory;
import dragoman.progress.aws.DynamoProgress;
import dragoman.progress.aws.UploadItems;
import dragoman.record.Stage;
import dragoman.settings.Settings;
import dragoman.settings.aws.AwsClients;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers the requests that API Gateway hands over. */
public final class ApiHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.-]+");

    private final Api api;
    private final Cors cors;
    private final Optional<URI> publicAddress;
    private final FunctionLog log;

    /** Called by Lambda: uses the clients and settings of its environment. */
    public ApiHandler() {
        this(Settings.ofProcess());
    }

    private ApiHandler(Settings settings) {
        this(
                fromEnvironment(settings),
                new Cors(settings.optional("CORS_ORIGIN")),
                settings.optional("PUBLIC_ADDRESS").map(URI::create),
                FunctionLog.ofProcess(settings));
    }

    /**
     * A handler of these calls.
     *
     * @param publicAddress where the API answers, without a slash at its end; found out without it
     */
    ApiHandler(Api api, Cors cors, Optional<URI> publicAddress, FunctionLog log) {
        this.api = api;
        this.cors = cors;
        this.publicAddress = publicAddress;
        this.log = log;
    }

    private static Api fromEnvironment(Settings settings) {
        DynamoDbClient database = AwsClients.create(DynamoDbClient.builder());
        String table = settings.text("TABLE");
        S3Client buckets = AwsClients.create(S3Client.builder());
        Shards shards = new Shards(settings.positive("FACET_SHARDS"));
        RecordObjects objects = new RecordObjects(buckets, settings.text("RECORDS_BUCKET"));
        Archive archive =
                new Archive(
                        new RecordReader(database, table, objects),
                        new FacetCards(database, table, shards),
                        new DailyCounts(database, table, shards),
                        new UploadItems(database, table));
        S3Presigner signer = S3Presigner.create();
        Originals originals =
                new Originals(
                        buckets,
                        signer,
                        settings.text("WORK_BUCKET"),
                        AwsClients.create(SqsClient.builder()),
                        Map.of(
                                Stage.PARSE, settings.text("UPLOADS_QUEUE_URL"),
                                Stage.TRANSLATE, settings.text("PARSED_QUEUE_URL"),
                                Stage.STORE, settings.text("TRANSLATED_QUEUE_URL")));
        S3UploadUrls uploadUrls =
                new S3UploadUrls(
                        buckets,
                        signer,
                        settings.text("INBOX_BUCKET"),
                        database,
                        table,
                        InstantSource.system());
        S3Submissions submissions =
                new S3Submissions(
                        buckets,
                        settings.text("INBOX_BUCKET"),
                        new DynamoProgress(database, table),
                        InstantSource.system());
        SnsSubscriptions subscriptions =
                new SnsSubscriptions(
                        AwsClients.create(SnsClient.builder()),
                        settings.text("ANNOUNCEMENTS_TOPIC"),
                        settings.text("ANNOUNCEMENTS_DEAD_LETTERS"));
        return Api.of(
                new Ports(
                        submissions,
                        new DynamoWaitingPlaces(
                                database,
                                table,
                                settings.positive("MAX_WAITING"),
                                InstantSource.system()),
                        uploadUrls,
                        archive,
                        new DynamoCursorKey(database, table),
                        new DynamoCorrections(
                                new Versions(database, table, objects, shards),
                                new DynamoMemory(database, settings.text("MEMORY_TABLE"))),
                        new DynamoFailures(database, table, originals),
                        subscriptions,
                        InstantSource.system(),
                        ApiHandler::sleep,
                        settings.positive("MAX_UPLOAD_BYTES")),
                access(settings));
    }

    /** By tokens where an issuer is set; API Gateway asks for a key in either case. */
    private static Access access(Settings settings) {
        return settings.optional("TOKEN_ISSUER")
                .<Access>map(
                        issuer ->
                                new TokenAccess(
                                        issuer,
                                        settings.text("TOKEN_AUDIENCE"),
                                        settings.text("READ_SCOPE"),
                                        settings.text("WRITE_SCOPE"),
                                        InstantSource.system()))
                .orElse(Access.BY_KEY_ALONE);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        EventLog events = log.events(context);
        Request request = request(event);
        Response response;
        try {
            response = cors.preflight(request).orElseGet(() -> api.answer(request));
        } catch (RuntimeException e) {
            // The edge: a caller gets a problem without details, the operator what
            // it was.
            events.error("request-failed", Map.of("error", e.getClass().getName()));
            response = Response.problem(Problem.internal());
        }
        response = cors.let(request, response);
        boolean packed = Gzip.wanted(request, response);
        Response sent = packed ? Gzip.headed(response) : response;
        boolean bodyless = request.method().equals("HEAD");
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(sent.status())
                .withHeaders(sent.headers())
                .withBody(bodyless ? "" : packed ? Gzip.base64(sent.body()) : sent.body())
                .withIsBase64Encoded(packed && !bodyless);
    }

    private Request request(APIGatewayProxyRequestEvent event) {
        Map<String, String> headers = new HashMap<>();
        orEmpty(event.getHeaders())
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return new Request(
                address(event),
                event.getHttpMethod(),
                event.getPath(),
                orEmpty(event.getQueryStringParameters()),
                Map.of(),
                headers,
                body(event));
    }

    /**
     * Where the API answers: as configured, else under the domain that API Gateway was reached by,
     * with the stage or mapping that comes before paths. Headers do not matter: a caller writes
     * what he likes into them, and the answer may be kept for others.
     */
    private URI address(APIGatewayProxyRequestEvent event) {
        if (publicAddress.isPresent()) {
            return publicAddress.get();
        }
        Optional<APIGatewayProxyRequestEvent.ProxyRequestContext> context =
                Optional.ofNullable(event.getRequestContext());
        Optional<String> domain =
                context.map(APIGatewayProxyRequestEvent.ProxyRequestContext::getDomainName)
                        .filter(name -> DOMAIN.matcher(name).matches());
        if (domain.isEmpty()) {
            return URI.create("");
        }
        String before =
                context.map(APIGatewayProxyRequestEvent.ProxyRequestContext::getPath)
                        .filter(path -> path.endsWith(event.getPath()))
                        .map(path -> path.substring(0, path.length() - event.getPath().length()))
                        .orElse("");
        return URI.create("https://" + domain.get() + before);
    }

    private static byte[] body(APIGatewayProxyRequestEvent event) {
        String body = event.getBody();
        if (body == null) {
            return new byte[0];
        }
        return Boolean.TRUE.equals(event.getIsBase64Encoded())
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a record", e);
        }
    }
}
