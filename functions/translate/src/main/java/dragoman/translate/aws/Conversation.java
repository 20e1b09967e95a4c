package dragoman.translate.aws;

import dragoman.json.Json;

import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/**
 * A language model with fixed instructions, asked one question at a time by Converse. The question
 * is data in JSON, and the model answers by calling a tool, so that a dispatch which holds
 * instructions is treated like any other.
 *
 * @param model identifier of a foundation model or an inference profile
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a>
 */
record Conversation(
        BedrockRuntimeClient client,
        String model,
        String instructions,
        ModelTool tool,
        int maxTokens) {
    private static final float TEMPERATURE = 0;

    ConverseResponse ask(Object question) {
        return client.converse(
                request ->
                        request.modelId(model)
                                .system(SystemContentBlock.fromText(instructions))
                                .messages(
                                        Message.builder()
                                                .role(ConversationRole.USER)
                                                .content(
                                                        ContentBlock.fromText(Json.write(question)))
                                                .build())
                                .inferenceConfig(
                                        config ->
                                                config.temperature(TEMPERATURE)
                                                        .maxTokens(maxTokens))
                                .toolConfig(tool.configuration()));
    }
}
