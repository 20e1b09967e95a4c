package dragoman.translate.aws;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.SpecificToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolSpecification;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A tool by which a language model hands over a list of objects, and can hand over nothing else.
 *
 * @param name of the tool, and of the list that it takes
 * @param properties JSON schemas of what each object of the list has, all of it required
 */
record ModelTool(String name, String description, Map<String, Document> properties) {
    ModelTool {
        properties = Map.copyOf(properties);
    }

    /** The tool alone; the model has to call it. */
    ToolConfiguration configuration() {
        return ToolConfiguration.builder()
                .tools(
                        Tool.fromToolSpec(
                                ToolSpecification.builder()
                                        .name(name)
                                        .description(description)
                                        .inputSchema(ToolInputSchema.fromJson(schema()))
                                        .build()))
                .toolChoice(ToolChoice.fromTool(SpecificToolChoice.builder().name(name).build()))
                .build();
    }

    private Document schema() {
        return object(Map.of(name, array(object(properties))));
    }

    static Document type(String type) {
        return Document.fromMap(Map.of("type", Document.fromString(type)));
    }

    static Document array(Document items) {
        return Document.fromMap(Map.of("type", Document.fromString("array"), "items", items));
    }

    private static Document object(Map<String, Document> properties) {
        return Document.mapBuilder()
                .putString("type", "object")
                .putDocument("properties", Document.fromMap(properties))
                .putList(
                        "required",
                        properties.keySet().stream().sorted().map(Document::fromString).toList())
                .putBoolean("additionalProperties", false)
                .build();
    }

    /** The objects that the model handed over; what is no object is left out. */
    List<Map<String, Document>> entries(ConverseResponse response) {
        if (response.output() == null || response.output().message() == null) {
            return List.of();
        }
        return response.output().message().content().stream()
                .map(ContentBlock::toolUse)
                .filter(use -> use != null && name.equals(use.name()))
                .flatMap(use -> list(use.input()))
                .filter(Document::isMap)
                .map(Document::asMap)
                .toList();
    }

    private Stream<Document> list(@Nullable Document input) {
        @Nullable Document list = input != null && input.isMap() ? input.asMap().get(name) : null;
        return list != null && list.isList() ? list.asList().stream() : Stream.empty();
    }
}
