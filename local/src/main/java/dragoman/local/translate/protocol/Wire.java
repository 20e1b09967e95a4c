package dragoman.local.translate.protocol;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

import java.time.Instant;
import java.util.Map;

/**
 * How bodies are written: as AWS JSON 1.1, or, by clients that prefer it, as Smithy's RPC v2 in
 * CBOR.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">AWS JSON 1.1</a>
 * @see <a href="https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html">RPC v2</a>
 */
public enum Wire {
    JSON("application/x-amz-json-1.1") {
        @Override
        ObjectMapper mapper() {
            return Mappers.JSON;
        }
    },
    CBOR("application/cbor") {
        @Override
        ObjectMapper mapper() {
            return Mappers.CBOR;
        }
    };

    private static final int EPOCH_TAG = 1;
    private static final double MILLIS_PER_SECOND = 1000;

    private final String contentType;

    Wire(String contentType) {
        this.contentType = contentType;
    }

    /** Made when first used: many processes are never asked in CBOR. */
    private static final class Mappers {
        private static final ObjectMapper JSON = of(JsonMapper.builder().build());
        private static final ObjectMapper CBOR = of(CBORMapper.builder().build());

        private static ObjectMapper of(ObjectMapper mapper) {
            return mapper.rebuild()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .addModule(new SimpleModule().addSerializer(Instant.class, new EpochSeconds()))
                    .build();
        }
    }

    /** Times are seconds since 1970; CBOR has a tag that says so. */
    private static final class EpochSeconds extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
            if (json instanceof CBORGenerator cbor) {
                cbor.writeTag(EPOCH_TAG);
            }
            json.writeNumber(time.toEpochMilli() / MILLIS_PER_SECOND);
        }
    }

    abstract ObjectMapper mapper();

    /** The type of content that a body has. */
    public String contentType() {
        return contentType;
    }

    /**
     * Reads the body of a request.
     *
     * @throws ServiceException when it is not what it should be
     */
    public JsonNode read(byte[] body) {
        if (body.length == 0) {
            return mapper().createObjectNode();
        }
        try {
            JsonNode node = mapper().readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw malformed();
        }
        throw malformed();
    }

    // The service says no more either; Jackson's message would quote the text.
    private static ServiceException malformed() {
        return new ServiceException(
                ErrorCode.SERIALIZATION, "The body of the request cannot be read");
    }

    /** Writes the body of an answer. */
    public byte[] write(Map<String, ?> answer) {
        return mapper().writeValueAsBytes(answer);
    }

    /** Writes the body of a refusal. */
    public byte[] write(ServiceException refusal) {
        Map<String, Object> fields = refusal.fields();
        fields.put("__type", "com.amazonaws.translate#" + refusal.code());
        return write(fields);
    }
}
