package dragoman.api;

/** Finds the call that a request makes. */
final class Api {
    private static final String DISPATCHES = "/dispatches";
    private static final String UPLOADS = "/uploads";
    private static final String VERSIONS = "/versions";

    private final Submit submit;
    private final ListDispatches list;
    private final ReadRecord readRecord;
    private final ReadUpload readUpload;

    Api(Submit submit, Reading reading) {
        this.submit = submit;
        this.list = new ListDispatches(reading);
        this.readRecord = new ReadRecord(reading);
        this.readUpload = new ReadUpload(reading);
    }

    Response answer(Request request) {
        try {
            return route(request);
        } catch (BadRequestException e) {
            return Response.problem(Problem.badRequest(String.valueOf(e.getMessage())));
        }
    }

    private Response route(Request request) {
        String path = request.path();
        if (path.equals(DISPATCHES)) {
            return switch (request.method()) {
                case "POST" -> submit.apply(request);
                case "GET" -> list.apply(request);
                default -> notAllowed("GET, POST");
            };
        }
        if (path.startsWith(DISPATCHES + "/") && path.endsWith(VERSIONS)) {
            String id = path.substring(DISPATCHES.length() + 1, path.length() - VERSIONS.length());
            return request.method().equals("GET")
                    ? readRecord.versions(request, id)
                    : notAllowed("GET");
        }
        if (path.startsWith(DISPATCHES + "/")) {
            return request.method().equals("GET")
                    ? readRecord.apply(request, path.substring(DISPATCHES.length() + 1))
                    : notAllowed("GET");
        }
        if (path.startsWith(UPLOADS + "/")) {
            return request.method().equals("GET")
                    ? readUpload.apply(request, path.substring(UPLOADS.length() + 1))
                    : notAllowed("GET");
        }
        return Response.problem(Problem.notFound("There is nothing at this address."));
    }

    private static Response notAllowed(String methods) {
        return Response.problem(Problem.methodNotAllowed("Only these apply here: " + methods + "."))
                .with("allow", methods);
    }
}
