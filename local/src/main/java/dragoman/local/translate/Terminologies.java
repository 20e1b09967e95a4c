package dragoman.local.translate;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The operations on custom terminologies. */
final class Terminologies {
    private final Map<String, Terminology> byName = new ConcurrentHashMap<>();

    /** The input of ImportTerminology. */
    record Import(
            @JsonProperty("Name") Optional<String> name,
            @JsonProperty("TerminologyData") Optional<Data> data) {}

    /**
     * A terminology's file.
     *
     * @param file in Base64
     */
    record Data(
            @JsonProperty("File") String file, @JsonProperty("Format") Optional<String> format) {}

    /** The input of DeleteTerminology. */
    record Delete(@JsonProperty("Name") Optional<String> name) {}

    Map<String, Object> put(Import request) {
        if (request.name().isEmpty() || request.data().isEmpty()) {
            throw new ServiceException(
                    "InvalidParameterValueException", "Name and TerminologyData must not be empty");
        }
        Data data = request.data().get();
        if (!data.format().orElse("").equals("CSV")) {
            throw new ServiceException(
                    "InvalidParameterValueException", "The embedded cloud reads CSV only");
        }
        Terminology terminology = Terminology.parse(request.name().get(), text(data));
        byName.put(terminology.name(), terminology);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("Name", terminology.name());
        properties.put("SourceLanguageCode", terminology.languages().getFirst());
        properties.put("TermCount", terminology.terms().size());
        return Map.of("TerminologyProperties", properties);
    }

    private static String text(Data data) {
        try {
            return new String(Base64.getDecoder().decode(data.file()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ServiceException("SerializationException", "File is not in Base64");
        }
    }

    Map<String, Object> remove(Delete request) {
        String name = request.name().orElse("");
        if (byName.remove(name) == null) {
            throw unknown(name);
        }
        return Map.of();
    }

    /** The terminology that a request names; Amazon Translate takes one at most. */
    Optional<Terminology> named(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Terminology terminology = byName.get(names.getFirst());
        if (terminology == null) {
            throw unknown(names.getFirst());
        }
        return Optional.of(terminology);
    }

    private static ServiceException unknown(String name) {
        return new ServiceException("ResourceNotFoundException", "There is no terminology " + name);
    }
}
