package dragoman.translate.aws;

import dragoman.translate.SummaryWriter.DraftSentence;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tool by which a language model hands over the sentences of a summary. */
final class SummaryTool {
    private static final String TEXT = "text";
    private static final String FROM = "from";

    static final ModelTool TOOL =
            new ModelTool(
                    "summary",
                    "Takes the sentences of the summary.",
                    Map.of(
                            TEXT,
                            ModelTool.type("string"),
                            FROM,
                            ModelTool.array(ModelTool.type("integer"))));

    private SummaryTool() {}

    /** The sentences that the model handed over; one that is not well formed cites nothing. */
    static List<DraftSentence> sentences(ConverseResponse response) {
        return TOOL.entries(response).stream().map(SummaryTool::sentence).toList();
    }

    private static DraftSentence sentence(Map<String, Document> entry) {
        @Nullable Document text = entry.get(TEXT);
        @Nullable Document from = entry.get(FROM);
        List<Integer> cited = new ArrayList<>();
        if (from != null && from.isList()) {
            from.asList().stream()
                    .filter(Document::isNumber)
                    .forEach(one -> cited.add(one.asNumber().intValue()));
        }
        return new DraftSentence(text != null && text.isString() ? text.asString() : "", cited);
    }
}
