package dragoman.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import dragoman.api.failure.Failures;
import dragoman.api.http.Access;
import dragoman.api.http.Cors;
import dragoman.api.http.OpenApi;
import dragoman.api.http.Route;
import dragoman.api.subscription.Subscriptions;
import dragoman.api.upload.UploadUrls;
import dragoman.api.upload.WaitingPlaces;
import dragoman.handoff.Invocation;
import dragoman.json.Json;
import dragoman.log.aws.FunctionLog;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls the function as API Gateway does, on a clock that only pauses move. */
public final class Caller {
    private static final int MAX_BYTES = 100;

    private final Invocation invocation = new Invocation();
    private final Ports ports;
    private final Api api;
    private ApiHandler handler;
    private Instant now = Samples.RECEIVED;
    private Consumer<Instant> onPause = _ -> {};
    private Optional<URI> publicAddress = Optional.empty();
    private int places = 1;

    Caller(Shelf shelf) {
        this(shelf, new OpenFailures());
    }

    public Caller(Shelf shelf, Failures failures) {
        this(shelf, new Addresses(), failures, MAX_BYTES);
    }

    Caller(Shelf shelf, UploadUrls uploadUrls, Failures failures, int maxBytes) {
        this(
                shelf,
                shelf.archive(),
                uploadUrls,
                failures,
                new Subscribers(),
                maxBytes,
                Access.BY_KEY_ALONE);
    }

    Caller(Shelf shelf, Access access) {
        this(shelf, shelf.archive(), new Subscribers(), access);
    }

    Caller(Shelf shelf, Subscriptions subscriptions) {
        this(shelf, shelf.archive(), subscriptions, Access.BY_KEY_ALONE);
    }

    /** Calls a function that reads something other than what is on the shelf. */
    Caller(Shelf shelf, Archive archive) {
        this(shelf, archive, new Subscribers(), Access.BY_KEY_ALONE);
    }

    private Caller(Shelf shelf, Archive archive, Subscriptions subscriptions, Access access) {
        this(shelf, archive, new Addresses(), new OpenFailures(), subscriptions, MAX_BYTES, access);
    }

    private Caller(
            Shelf shelf,
            Archive archive,
            UploadUrls uploadUrls,
            Failures failures,
            Subscriptions subscriptions,
            int maxBytes,
            Access access) {
        ports =
                new Ports(
                        shelf,
                        this::place,
                        uploadUrls,
                        archive,
                        () -> new byte[32],
                        shelf,
                        failures,
                        subscriptions,
                        () -> now,
                        this::pause,
                        maxBytes);
        api = Api.of(ports, access);
        handler = handler(Cors.OFF);
    }

    private ApiHandler handler(Cors cors) {
        return new ApiHandler(
                api, cors, publicAddress, new FunctionLog(invocation::log, "Test", () -> now));
    }

    /** Calls a function that lets other pages in. */
    Caller with(Cors cors) {
        handler = handler(cors);
        return this;
    }

    /** Calls a function that knows where the API answers. */
    Caller at(URI address) {
        publicAddress = Optional.of(address);
        handler = handler(Cors.OFF);
        return this;
    }

    /** The calls that there are. */
    public List<Route> routes() {
        return Routes.of(ports, OpenApi.load());
    }

    private Optional<WaitingPlaces.Place> place(Duration longest) {
        if (places == 0) {
            return Optional.empty();
        }
        places--;
        return Optional.of(() -> places++);
    }

    /** Calls a function of which so many calls may wait. */
    Caller withPlaces(int number) {
        places = number;
        return this;
    }

    /** How many more calls may wait. */
    int places() {
        return places;
    }

    private void pause(Duration duration) {
        now = now.plus(duration);
        onPause.accept(now);
    }

    /** Does something whenever the function has waited a while. */
    Caller onPause(Consumer<Instant> action) {
        onPause = action;
        return this;
    }

    /** How long the function has waited. */
    Duration waited() {
        return Duration.between(Samples.RECEIVED, now);
    }

    Invocation invocation() {
        return invocation;
    }

    public APIGatewayProxyResponseEvent get(String path) {
        return get(path, Map.of());
    }

    public APIGatewayProxyResponseEvent get(String path, Map<String, String> query) {
        return call(request("GET", path).withQueryStringParameters(query));
    }

    public APIGatewayProxyResponseEvent post(String body, Map<String, String> query) {
        return call(request("POST", "/dispatches").withQueryStringParameters(query).withBody(body));
    }

    public APIGatewayProxyResponseEvent call(APIGatewayProxyRequestEvent event) {
        return handler.handleRequest(event, invocation);
    }

    public static APIGatewayProxyRequestEvent request(String method, String path) {
        return new APIGatewayProxyRequestEvent().withHttpMethod(method).withPath(path);
    }

    public static JsonNode json(APIGatewayProxyResponseEvent response) {
        return Json.read(response.getBody(), JsonNode.class);
    }
}
