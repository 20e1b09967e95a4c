package dragoman.local.translate.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request asks for, by its address and headers.
 *
 * @param operation the name of the operation
 * @param wire how bodies are written
 */
public record Call(String operation, Wire wire) {
    private static final String SERVICE = "AWSShineFrontendService_20170701";
    private static final String TARGET = SERVICE + ".";
    private static final String PATH = "/service/" + SERVICE + "/operation/";
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /** How a request that may not even be one of ours is to be answered. */
    public static Wire wire(Function<String, Optional<String>> header) {
        return header.apply("smithy-protocol").isPresent() ? Wire.CBOR : Wire.JSON;
    }

    /**
     * Reads address and headers.
     *
     * @param header a header's value by its name
     * @throws ServiceException when that asks for nothing that the service has, or is not signed
     */
    public static Call of(String method, String path, Function<String, Optional<String>> header) {
        Wire wire = wire(header);
        String type = header.apply("Content-Type").orElse("").split(";", -1)[0].strip();
        if (!method.equals("POST") || !type.toLowerCase(Locale.ROOT).equals(wire.contentType())) {
            throw unknown();
        }
        String operation =
                switch (wire) {
                    case JSON -> after(TARGET, header.apply("X-Amz-Target").orElse(""));
                    case CBOR -> after(PATH, path);
                };
        requireSignature(header.apply("Authorization"));
        return new Call(operation, wire);
    }

    private static String after(String prefix, String text) {
        if (!text.startsWith(prefix)) {
            throw unknown();
        }
        return text.substring(prefix.length());
    }

    // Any signature will do. But no web page that is open in a browser can have it send one, and so
    // none can use what is on this machine.
    private static void requireSignature(Optional<String> authorization) {
        if (authorization.isEmpty()) {
            throw new ServiceException(
                    ErrorCode.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token");
        }
        String signature = authorization.get();
        for (String part : List.of("Credential=", "SignedHeaders=", "Signature=")) {
            if (!signature.startsWith(ALGORITHM) || !signature.contains(part)) {
                throw new ServiceException(
                        ErrorCode.INCOMPLETE_SIGNATURE,
                        "Authorization header requires '%s' parameter."
                                .formatted(part.substring(0, part.length() - 1)));
            }
        }
    }

    /** The refusal of what the service does not have. */
    public static ServiceException unknown() {
        return new ServiceException(
                ErrorCode.UNKNOWN_OPERATION, "The service has no such operation");
    }
}
