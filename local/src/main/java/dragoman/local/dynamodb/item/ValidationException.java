package dragoman.local.dynamodb.item;

/** A request has something that DynamoDB does not accept; the message says what. */
public final class ValidationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * A request that is refused.
     *
     * @param message as DynamoDB words it, where its wording is known
     */
    public ValidationException(String message) {
        super(message);
    }

    /** A value among the request's parameters that is refused. */
    public static ValidationException ofValue(String message) {
        return new ValidationException("One or more parameter values were invalid: " + message);
    }
}
