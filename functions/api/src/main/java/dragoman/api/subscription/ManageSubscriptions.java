package dragoman.api.subscription;

import dragoman.announcement.SavedQuery;
import dragoman.api.http.BadRequestException;
import dragoman.api.http.Problem;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.api.subscription.Subscription.Endpoint;
import dragoman.json.Json;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code POST /subscriptions}: a saved query, and where to announce what it finds; {@code GET
 * /subscriptions}, {@code GET} and {@code DELETE /subscriptions/{id}}.
 */
public final class ManageSubscriptions {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Subscriptions subscriptions;

    public ManageSubscriptions(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** 201 with the subscription, pending; it can be read at the address in {@code location}. */
    public Response subscribe(Request request) {
        // A web page can make a browser send other types of content without asking, and so
        // subscribe
        // somebody else to a service on its reader's machine.
        if (request.header("content-type").filter(ManageSubscriptions::isJson).isEmpty()) {
            throw new BadRequestException("The header content-type must say application/json.");
        }
        JsonNode asked = body(request);
        SavedQuery query = query(asked);
        Endpoint endpoint = endpoint(asked);
        String id;
        try {
            id = subscriptions.subscribe(query, endpoint);
        } catch (Subscriptions.RefusedException e) {
            String reason = String.valueOf(e.getMessage());
            return Response.problem(e.isFull() ? Problem.full(reason) : Problem.badRequest(reason));
        }
        Subscription made =
                subscriptions
                        .find(id)
                        .orElseGet(
                                () ->
                                        Subscription.of(
                                                Optional.of(id),
                                                Subscription.State.PENDING,
                                                Optional.of(query),
                                                endpoint));
        return Response.json(201, made).with("location", "/subscriptions/" + id);
    }

    /** 200 with a page of the subscriptions. */
    public Response list(Request request) {
        try {
            return Response.json(200, subscriptions.list(request.parameter("cursor")));
        } catch (Subscriptions.RefusedException e) {
            return Response.problem(Problem.badRequest(String.valueOf(e.getMessage())));
        }
    }

    /** 200 with the subscription, 404 where there is none. */
    public Response read(Request request) {
        return id(request)
                .flatMap(subscriptions::find)
                .map(found -> Response.json(200, found))
                .orElseGet(ManageSubscriptions::none);
    }

    /** 204 when the subscription has ended, 409 when it is not even confirmed. */
    public Response end(Request request) {
        return id(request)
                .map(
                        id ->
                                switch (subscriptions.end(id)) {
                                    case ENDED -> Response.empty(204);
                                    case UNKNOWN -> none();
                                    case PENDING ->
                                            Response.problem(
                                                    Problem.conflict(
                                                            "The subscription is not confirmed, so"
                                                                + " it cannot be ended; it goes by"
                                                                + " itself two days after it was"
                                                                + " made."));
                                })
                .orElseGet(ManageSubscriptions::none);
    }

    private static Optional<String> id(Request request) {
        return Optional.of(request.part("id")).filter(id -> ID.matcher(id).matches());
    }

    private static Response none() {
        return Response.problem(Problem.notFound("There is no subscription with this identifier."));
    }

    private static boolean isJson(String type) {
        return type.replaceFirst(";.*", "").strip().equalsIgnoreCase("application/json");
    }

    /** The body, which the contract has checked. */
    private static JsonNode body(Request request) {
        return Json.read(new String(request.body(), StandardCharsets.UTF_8), JsonNode.class);
    }

    private static SavedQuery query(JsonNode asked) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonNode wanted = asked.path("query");
        for (String name : wanted.propertyNames()) {
            values.put(name, text(wanted, name));
        }
        try {
            SavedQuery query = SavedQuery.of(values);
            if (query.size() > SavedQuery.MAX_FILTERS) {
                throw new BadRequestException(
                        ("'query' asks for %d things at once; %d are the most, and each word of q"
                                        + " counts. Make it wider, and choose among what comes.")
                                .formatted(query.size(), SavedQuery.MAX_FILTERS));
            }
            return query;
        } catch (IllegalArgumentException e) {
            throw (BadRequestException)
                    new BadRequestException("'query' cannot be saved: " + e.getMessage() + ".")
                            .initCause(e);
        }
    }

    private static Endpoint endpoint(JsonNode asked) {
        if (asked.has("webhook") == asked.has("email")) {
            throw new BadRequestException(
                    "Say where announcements go: either a 'webhook' or an 'email'.");
        }
        if (asked.has("email")) {
            return Endpoint.email(text(asked, "email"));
        }
        String address = text(asked, "webhook");
        if (!isWebAddress(address)) {
            throw new BadRequestException(
                    "'webhook' must be an address such as https://desk.example/news, without a"
                            + " user's name in it.");
        }
        return Endpoint.webhook(address);
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = URI.create(address);
            return List.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Structure and lengths were checked by the contract. */
    private static String text(JsonNode object, String name) {
        return object.path(name).asString("").strip();
    }
}
