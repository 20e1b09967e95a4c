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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tool by which a language model hands over translations, and can hand over nothing else. */
final class TranslationTool {
    private static final String NAME = "translations";
    private static final String NUMBER = "n";
    private static final String TEXT = "text";

    /** The tool alone; the model has to call it. */
    static final ToolConfiguration CONFIGURATION =
            ToolConfiguration.builder()
                    .tools(
                            Tool.fromToolSpec(
                                    ToolSpecification.builder()
                                            .name(NAME)
                                            .description("Takes the translations.")
                                            .inputSchema(ToolInputSchema.fromJson(schema()))
                                            .build()))
                    .toolChoice(
                            ToolChoice.fromTool(SpecificToolChoice.builder().name(NAME).build()))
                    .build();

    private TranslationTool() {}

    private static Document schema() {
        Document entry = object(Map.of(NUMBER, ofType("integer"), TEXT, ofType("string")));
        Document list =
                Document.fromMap(Map.of("type", Document.fromString("array"), "items", entry));
        return object(Map.of(NAME, list));
    }

    private static Document ofType(String type) {
        return Document.fromMap(Map.of("type", Document.fromString(type)));
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

    /**
     * The translations that the model handed over, by the number of their sentence. Entries that
     * are not well formed are left out; of two for a sentence the first counts.
     */
    static Map<Integer, String> translations(ConverseResponse response) {
        Map<Integer, String> translations = new HashMap<>();
        if (response.output() == null || response.output().message() == null) {
            return translations;
        }
        for (ContentBlock block : response.output().message().content()) {
            if (block.toolUse() != null && NAME.equals(block.toolUse().name())) {
                for (Document entry : entries(block.toolUse().input())) {
                    add(translations, entry);
                }
            }
        }
        return translations;
    }

    private static List<Document> entries(@Nullable Document input) {
        @Nullable Document list = input != null && input.isMap() ? input.asMap().get(NAME) : null;
        return list != null && list.isList() ? list.asList() : List.of();
    }

    private static void add(Map<Integer, String> translations, Document entry) {
        if (!entry.isMap()) {
            return;
        }
        @Nullable Document number = entry.asMap().get(NUMBER);
        @Nullable Document text = entry.asMap().get(TEXT);
        if (number != null && number.isNumber() && text != null && text.isString()) {
            translations.putIfAbsent(number.asNumber().intValue(), text.asString());
        }
    }
}
