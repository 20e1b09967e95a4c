package dragoman.local.translate;

import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.Parameters;
import dragoman.local.translate.protocol.ServiceException;
import dragoman.local.translate.terminology.Directionality;
import dragoman.local.translate.terminology.Format;
import dragoman.local.translate.terminology.TermTable;
import dragoman.local.translate.terminology.Terminology;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The operations on custom terminologies and their tags. */
final class TerminologyOperations {
    /** Where the files of terminologies can be fetched. */
    static final String PATH = "/terminologies/";

    private static final String ARN = "arn:aws:translate:eu-west-1:000000000000:terminology/";
    private static final String LATEST = "/LATEST";
    private static final int MAX_TAGS = 50;
    private static final String TAGS = "Tags";

    private final Terminologies terminologies;
    private final Languages languages;
    private final InstantSource clock;
    private final Supplier<URI> address;

    /**
     * The operations.
     *
     * @param address where the endpoint answers
     */
    TerminologyOperations(
            Terminologies terminologies,
            Languages languages,
            InstantSource clock,
            Supplier<URI> address) {
        this.terminologies = terminologies;
        this.languages = languages;
        this.clock = clock;
        this.address = address;
    }

    Map<String, Object> put(Parameters parameters) {
        String name = parameters.text("Name");
        Parameters data = parameters.part("TerminologyData");
        byte[] file = data.bytes("File");
        Format format = Format.valueOf(data.text("Format"));
        Map<String, String> tags = new LinkedHashMap<>();
        add(tags, parameters, name);
        TermTable table = TermTable.read(file, format, languages.codes());
        Instant now = clock.instant();
        Terminology terminology =
                new Terminology(
                        new Terminology.Origin(
                                name,
                                parameters.optionalText("Description"),
                                format,
                                data.optionalText("Directionality")
                                        .map(Directionality::valueOf)
                                        .orElse(Directionality.UNI),
                                file.length,
                                key(parameters)),
                        table,
                        terminologies.find(name).map(Terminology::created).orElse(now),
                        now);
        terminologies.put(terminology);
        if (!tags.isEmpty()) {
            terminologies.setTags(name, tags);
        }
        return Map.of("TerminologyProperties", properties(terminology));
    }

    private static Map<String, String> key(Parameters parameters) {
        if (!parameters.isGiven("EncryptionKey")) {
            return Map.of();
        }
        Parameters key = parameters.part("EncryptionKey");
        return Map.of("Type", key.text("Type"), "Id", key.text("Id"));
    }

    Map<String, Object> get(Parameters parameters) {
        Terminology terminology = terminologies.get(parameters.text("Name")).terminology();
        String format =
                parameters
                        .optionalText("TerminologyDataFormat")
                        .orElse(terminology.origin().format().name());
        URI location =
                address.get()
                        .resolve(PATH + terminology.name() + "." + format.toLowerCase(Locale.ROOT));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("TerminologyProperties", properties(terminology));
        answer.put(
                "TerminologyDataLocation",
                Map.of("RepositoryType", "S3", "Location", location.toString()));
        return answer;
    }

    /**
     * The file at a path that {@link #get} gave.
     *
     * @return nothing when there is none
     */
    Optional<byte[]> file(String path) {
        int dot = path.lastIndexOf('.');
        if (!path.startsWith(PATH) || dot < PATH.length()) {
            return Optional.empty();
        }
        String name = path.substring(PATH.length(), dot);
        String suffix = path.substring(dot + 1);
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(suffix)) {
                return terminologies.find(name).map(terminology -> terminology.file(format));
            }
        }
        return Optional.empty();
    }

    Map<String, Object> list(Parameters parameters) {
        List<Map<String, Object>> all =
                terminologies.list().stream().map(TerminologyOperations::properties).toList();
        return Page.of(all, parameters).answer("TerminologyPropertiesList");
    }

    Map<String, Object> remove(Parameters parameters) {
        terminologies.remove(parameters.text("Name"));
        return Map.of();
    }

    private static Map<String, Object> properties(Terminology terminology) {
        Terminology.Origin origin = terminology.origin();
        TermTable table = terminology.table();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("Name", terminology.name());
        origin.description().ifPresent(text -> properties.put("Description", text));
        properties.put("Arn", ARN + terminology.name() + LATEST);
        properties.put("SourceLanguageCode", table.languages().getFirst());
        properties.put("TargetLanguageCodes", terminology.targets());
        if (!origin.encryptionKey().isEmpty()) {
            properties.put("EncryptionKey", origin.encryptionKey());
        }
        properties.put("SizeBytes", origin.bytes());
        properties.put("TermCount", table.rows().size());
        properties.put("CreatedAt", terminology.created());
        properties.put("LastUpdatedAt", terminology.changed());
        properties.put("Directionality", origin.directionality().name());
        properties.put("SkippedTermCount", table.skipped());
        if (table.skipped() > 0) {
            properties.put("Message", "Rows that are incomplete or repeat a term were skipped");
        }
        properties.put("Format", origin.format().name());
        return properties;
    }

    Map<String, Object> tags(Parameters parameters) {
        List<Map<String, String>> tags =
                terminologies.tags(tagged(parameters)).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(tag -> Map.of("Key", tag.getKey(), "Value", tag.getValue()))
                        .toList();
        return Map.of(TAGS, tags);
    }

    synchronized Map<String, Object> tag(Parameters parameters) {
        String name = tagged(parameters);
        Map<String, String> tags = new LinkedHashMap<>(terminologies.tags(name));
        add(tags, parameters, name);
        terminologies.setTags(name, tags);
        return Map.of();
    }

    synchronized Map<String, Object> untag(Parameters parameters) {
        String name = tagged(parameters);
        Map<String, String> tags = new LinkedHashMap<>(terminologies.tags(name));
        parameters.texts("TagKeys").forEach(tags::remove);
        terminologies.setTags(name, tags);
        return Map.of();
    }

    private static void add(Map<String, String> tags, Parameters parameters, String name) {
        parameters.parts(TAGS).forEach(tag -> tags.put(tag.text("Key"), tag.text("Value")));
        if (tags.size() > MAX_TAGS) {
            throw new ServiceException(
                    ErrorCode.TOO_MANY_TAGS,
                    "A resource has at most %d tags".formatted(MAX_TAGS),
                    Map.of("ResourceArn", ARN + name + LATEST));
        }
    }

    /** The name of the terminology that a request about tags means. */
    private String tagged(Parameters parameters) {
        String arn = parameters.text("ResourceArn");
        if (!arn.startsWith("arn:")) {
            throw new ServiceException(
                    ErrorCode.INVALID_PARAMETER_VALUE, "'" + arn + "' is not a resource's ARN");
        }
        Optional<String> name =
                Optional.of(arn)
                        .filter(text -> text.startsWith(ARN) && text.endsWith(LATEST))
                        .filter(text -> text.length() > ARN.length() + LATEST.length())
                        .map(text -> text.substring(ARN.length(), text.length() - LATEST.length()));
        return name.flatMap(terminologies::find)
                .map(Terminology::name)
                .orElseThrow(
                        () ->
                                new ServiceException(
                                        ErrorCode.RESOURCE_NOT_FOUND,
                                        "There is no resource " + arn));
    }
}
