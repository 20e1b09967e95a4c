package dragoman.local.translate.protocol;

import java.util.Arrays;
import java.util.Optional;

/**
 * The errors of Amazon Translate, and those that every service of AWS has.
 *
 * @see <a href="https://docs.aws.amazon.com/translate/latest/APIReference/CommonErrors.html">common
 *     errors</a>
 */
public enum ErrorCode {
    ACCESS_DENIED("AccessDeniedException", 400),
    CONCURRENT_MODIFICATION("ConcurrentModificationException", 409),
    DETECTED_LANGUAGE_LOW_CONFIDENCE("DetectedLanguageLowConfidenceException", 400),
    INCOMPLETE_SIGNATURE("IncompleteSignatureException", 400),
    INTERNAL_SERVER("InternalServerException", 500),
    INVALID_PARAMETER_VALUE("InvalidParameterValueException", 400),
    INVALID_REQUEST("InvalidRequestException", 400),
    LIMIT_EXCEEDED("LimitExceededException", 400),
    MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException", 400),
    REQUEST_TOO_LARGE("RequestEntityTooLargeException", 413),
    RESOURCE_NOT_FOUND("ResourceNotFoundException", 404),
    SERIALIZATION("SerializationException", 400),
    SERVICE_UNAVAILABLE("ServiceUnavailableException", 503),
    TEXT_SIZE_LIMIT_EXCEEDED("TextSizeLimitExceededException", 400),
    // What a client that asks too often gets in practice, whatever the API's reference lists.
    THROTTLING("ThrottlingException", 400),
    TOO_MANY_REQUESTS("TooManyRequestsException", 429),
    TOO_MANY_TAGS("TooManyTagsException", 400),
    UNKNOWN_OPERATION("UnknownOperationException", 404),
    UNSUPPORTED_DISPLAY_LANGUAGE_CODE("UnsupportedDisplayLanguageCodeException", 400),
    UNSUPPORTED_LANGUAGE_PAIR("UnsupportedLanguagePairException", 400),
    VALIDATION("ValidationException", 400);

    private final String text;
    private final int status;

    ErrorCode(String text, int status) {
        this.text = text;
        this.status = status;
    }

    /** The code as clients read it. */
    public String text() {
        return text;
    }

    /** The status of HTTP that it comes with. */
    public int status() {
        return status;
    }

    /** The error that clients read by this code. */
    public static Optional<ErrorCode> of(String text) {
        return Arrays.stream(values()).filter(code -> code.text.equals(text)).findFirst();
    }
}
