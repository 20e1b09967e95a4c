package dragoman.local.translate.protocol;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The parameters of a call, or a structure in them, which are as the service requires. */
public record Parameters(JsonNode json) {
    /** A text; empty when it is not given. */
    public String text(String name) {
        return optionalText(name).orElse("");
    }

    /** A text that need not be given. */
    public Optional<String> optionalText(String name) {
        return isGiven(name) ? Optional.of(json.path(name).asString()) : Optional.empty();
    }

    /** A number that need not be given. */
    public OptionalInt number(String name) {
        return isGiven(name) ? OptionalInt.of(json.path(name).asInt()) : OptionalInt.empty();
    }

    /** Bytes; none when they are not given. */
    public byte[] bytes(String name) {
        return isGiven(name) ? decode(json.path(name)) : new byte[0];
    }

    /** Texts. */
    public List<String> texts(String name) {
        return json.path(name).valueStream().map(JsonNode::asString).toList();
    }

    /** A structure; one without members when it is not given. */
    public Parameters part(String name) {
        return new Parameters(json.path(name));
    }

    /** Structures. */
    public List<Parameters> parts(String name) {
        return json.path(name).valueStream().map(Parameters::new).toList();
    }

    /** Whether a parameter has a value. */
    public boolean isGiven(String name) {
        return !json.path(name).isMissingNode() && !json.path(name).isNull();
    }

    static byte[] decode(JsonNode value) {
        try {
            return value.binaryValue();
        } catch (JacksonException e) {
            throw new ServiceException(
                    ErrorCode.SERIALIZATION, "A member of type Blob is not in Base64");
        }
    }
}
