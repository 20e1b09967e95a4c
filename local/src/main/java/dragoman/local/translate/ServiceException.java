package dragoman.local.translate;

import java.io.Serial;
import java.util.Map;

/** A request that Amazon Translate would refuse, with the code that it would give. */
final class ServiceException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final String code;
    private final transient Map<String, String> fields;

    ServiceException(String code, String message) {
        this(code, message, Map.of());
    }

    ServiceException(String code, String message, Map<String, String> fields) {
        super(message);
        this.code = code;
        this.fields = Map.copyOf(fields);
    }

    String code() {
        return code;
    }

    Map<String, String> fields() {
        return fields;
    }
}
