package dragoman.translate.aws;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

import java.util.HashMap;
import java.util.Map;

/** The tool by which a language model hands over translations. */
final class TranslationTool {
    private static final String NUMBER = "n";
    private static final String TEXT = "text";

    static final ModelTool TOOL =
            new ModelTool(
                    "translations",
                    "Takes the translations.",
                    Map.of(NUMBER, ModelTool.type("integer"), TEXT, ModelTool.type("string")));

    private TranslationTool() {}

    /**
     * The translations that the model handed over, by the number of their sentence. Entries that
     * are not well formed are left out; of two for a sentence the first counts.
     */
    static Map<Integer, String> translations(ConverseResponse response) {
        Map<Integer, String> translations = new HashMap<>();
        for (Map<String, Document> entry : TOOL.entries(response)) {
            @Nullable Document number = entry.get(NUMBER);
            @Nullable Document text = entry.get(TEXT);
            if (number != null && number.isNumber() && text != null && text.isString()) {
                translations.putIfAbsent(number.asNumber().intValue(), text.asString());
            }
        }
        return translations;
    }
}
