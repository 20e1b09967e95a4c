package dragoman.local.sqs;

/** An error as SQS reports it. */
final class SqsException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private final int status;
    private final String code;
    private final String queryCode;

    private SqsException(int status, String code, String queryCode, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.queryCode = queryCode;
    }

    static SqsException noQueue(String name) {
        return new SqsException(
                BAD_REQUEST,
                "QueueDoesNotExist",
                "AWS.SimpleQueueService.NonExistentQueue",
                "The specified queue does not exist: " + name);
    }

    static SqsException invalid(String code, String message) {
        return new SqsException(BAD_REQUEST, code, code, message);
    }

    static SqsException batch(String code, String message) {
        return new SqsException(BAD_REQUEST, code, "AWS.SimpleQueueService." + code, message);
    }

    /** What was asked for was not done, and can be asked for again. */
    static SqsException unavailable(String message) {
        return new SqsException(UNAVAILABLE, "ServiceUnavailable", "ServiceUnavailable", message);
    }

    int status() {
        return status;
    }

    /** Whether the sender made a mistake, rather than this service. */
    boolean isSenders() {
        return status == BAD_REQUEST;
    }

    String code() {
        return code;
    }

    /** The code of the older query protocol, which clients of the JSON protocol still report. */
    String queryCode() {
        return queryCode;
    }
}
