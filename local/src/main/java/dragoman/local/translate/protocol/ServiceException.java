package dragoman.local.translate.protocol;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that Amazon Translate would refuse, with the error that it would give. */
public final class ServiceException extends RuntimeException {
    @Serial private static final long serialVersionUID = 2;

    private final String code;
    private final int status;
    private final transient Map<String, Object> fields;

    /** An error of the service. */
    public ServiceException(ErrorCode code, String message) {
        this(code, message, Map.of());
    }

    /**
     * An error of the service that tells more than its message.
     *
     * @param fields what else it tells
     */
    public ServiceException(ErrorCode code, String message, Map<String, String> fields) {
        this(code.text(), code.status(), message, fields);
    }

    /** An error that another endpoint gave, passed on as it is. */
    public ServiceException(String code, int status, String message, Map<String, ?> fields) {
        super(message);
        this.code = code;
        this.status = status;
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Message", message);
        all.putAll(fields);
        this.fields = all;
    }

    /** The code as clients read it. */
    public String code() {
        return code;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** What the answer holds: the message, and what the error has besides. */
    Map<String, Object> fields() {
        return new LinkedHashMap<>(fields);
    }
}
