package dragoman.api;

import dragoman.api.http.Access;
import dragoman.api.http.AuthErrors;
import dragoman.api.http.BadRequestException;
import dragoman.api.http.ConditionalGet;
import dragoman.api.http.OpenApi;
import dragoman.api.http.Problem;
import dragoman.api.http.Request;
import dragoman.api.http.Response;
import dragoman.api.http.Route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the call that a request makes; a path without parts in braces goes before one with them.
 */
final class Api {
    private final List<Route> routes;
    private final Access access;
    private final OpenApi contract;

    private Api(List<Route> routes, Access access, OpenApi contract) {
        this.routes =
                routes.stream().sorted(Comparator.comparing(route -> !route.isLiteral())).toList();
        this.access = access;
        this.contract = contract;
    }

    /**
     * The API with its calls.
     *
     * @param access decides who may call
     */
    static Api of(Ports ports, Access access) {
        OpenApi contract = OpenApi.load();
        return new Api(Routes.of(ports, contract), access, contract);
    }

    Response answer(Request request) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        Access.Scope scope = reads ? Access.Scope.READ : Access.Scope.WRITE;
        // Before anything else: who may not call does not learn what there is.
        return switch (access.on(request.header("authorization"), scope)) {
            case ALLOWED -> allowed(request);
            case WITHOUT_TOKEN -> AuthErrors.withoutToken();
            case INVALID_TOKEN -> AuthErrors.invalidToken();
            case INSUFFICIENT_SCOPE -> AuthErrors.insufficientScope(scope);
        };
    }

    private Response allowed(Request request) {
        try {
            return route(request);
        } catch (BadRequestException e) {
            return Response.problem(Problem.badRequest(String.valueOf(e.getMessage())));
        }
    }

    private Response route(Request request) {
        List<Route> here = new ArrayList<>();
        for (Route route : routes) {
            Optional<Map<String, String>> parts = route.match(request.path());
            if (parts.isPresent()) {
                if (answers(route, request.method())) {
                    contract.check(route, request);
                    Response response = route.call().apply(request.withParts(parts.get()));
                    return route.method().equals("GET")
                            ? ConditionalGet.apply(request, response)
                            : response;
                }
                here.add(route);
            }
        }
        return here.isEmpty()
                ? Response.problem(Problem.notFound("There is nothing at this address."))
                : notAllowed(here);
    }

    /**
     * What can be read can be asked about: the body of an answer to HEAD is left out at the edge.
     */
    private static boolean answers(Route route, String method) {
        return route.method().equals(method)
                || (method.equals("HEAD") && route.method().equals("GET"));
    }

    private static Response notAllowed(List<Route> here) {
        Set<String> methods = new TreeSet<>();
        for (Route route : here) {
            methods.add(route.method());
            if (route.method().equals("GET")) {
                methods.add("HEAD");
            }
        }
        String allow = String.join(", ", methods);
        return Response.problem(Problem.methodNotAllowed("Only these apply here: " + allow + "."))
                .with("allow", allow);
    }
}
