package dragoman.local.translate.engine;

import dragoman.json.Json;
import dragoman.json.MalformedJsonException;
import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.ServiceException;
import dragoman.settings.aws.AwsClients;

import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.translate.TranslateClient;
import software.amazon.awssdk.services.translate.TranslateClientBuilder;
import software.amazon.awssdk.services.translate.model.TranslationSettings;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Amazon Translate, with the credentials and the region that AWS's own tools would use. What it
 * refuses is refused in its own words; it is for who asked to try again.
 *
 * <p>A terminology is the endpoint's, and not known there: its terms are put into the text.
 */
final class AwsEngine implements Engine {
    /** The name that its translations bear as their origin. */
    static final String ORIGIN = "aws";

    /** Says which endpoint asks, so that an endpoint that was told to ask itself notices. */
    static final String ASKED_BY = "x-dragoman-asked-by";

    private final TranslateClient client;

    AwsEngine(TranslateClient client) {
        this.client = client;
    }

    /**
     * A client with the settings of the environment.
     *
     * @param endpoint identifies the endpoint that asks
     * @throws IllegalArgumentException when there is no region or are no credentials; the message
     *     says what to set
     */
    static AwsEngine fromEnvironment(String endpoint) {
        DefaultCredentialsProvider credentials = DefaultCredentialsProvider.builder().build();
        TranslateClientBuilder builder =
                TranslateClient.builder()
                        .credentialsProvider(credentials)
                        .overrideConfiguration(
                                override ->
                                        override.putHeader(ASKED_BY, endpoint)
                                                .retryStrategy(AwsRetryStrategy.doNotRetry()));
        try {
            credentials.resolveCredentials();
            return new AwsEngine(AwsClients.create(builder));
        } catch (SdkClientException e) {
            throw new IllegalArgumentException(
                    "the translator aws needs a region and credentials, such as AWS_REGION and"
                            + " AWS_PROFILE set: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public String origin() {
        return ORIGIN;
    }

    @Override
    public boolean translates(LanguagePair pair) {
        return true;
    }

    @Override
    public List<String> translate(List<String> passages, Assignment assignment) {
        List<String> fixed =
                passages.stream()
                        .map(passage -> assignment.terms().replace(passage, term -> term.target()))
                        .toList();
        List<String> translations = new ArrayList<>();
        for (List<String> batch : Passages.batches(fixed)) {
            translations.addAll(translateBatch(batch, assignment));
        }
        return translations;
    }

    /** The service keeps line breaks; should it not, each passage is sent by itself. */
    private List<String> translateBatch(List<String> batch, Assignment assignment) {
        List<String> lines = List.of(send(String.join("\n", batch), assignment).split("\n", -1));
        if (lines.size() == batch.size()) {
            return lines;
        }
        return batch.stream().map(passage -> send(passage, assignment)).toList();
    }

    private String send(String text, Assignment assignment) {
        try {
            return client.translateText(
                            request ->
                                    request.text(text)
                                            .sourceLanguageCode(assignment.pair().source())
                                            .targetLanguageCode(assignment.pair().target())
                                            .settings(settings(assignment)))
                    .translatedText();
        } catch (AwsServiceException e) {
            throw passedOn(e);
        } catch (SdkClientException e) {
            throw new ServiceException(
                    ErrorCode.SERVICE_UNAVAILABLE,
                    "Amazon Translate cannot be asked: " + e.getMessage());
        }
    }

    private static TranslationSettings settings(Assignment assignment) {
        return TranslationSettings.builder()
                .formality(assignment.settings().get("Formality"))
                .profanity(assignment.settings().get("Profanity"))
                .brevity(assignment.settings().get("Brevity"))
                .build();
    }

    private static ServiceException passedOn(AwsServiceException refusal) {
        var details = refusal.awsErrorDetails();
        String message =
                details.errorMessage() == null
                        ? String.valueOf(refusal.getMessage())
                        : details.errorMessage();
        return new ServiceException(
                details.errorCode(), refusal.statusCode(), message, fields(details.rawResponse()));
    }

    /** What the error tells besides its message, such as the languages of a pair. */
    private static Map<String, Object> fields(SdkBytes body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        try {
            Json.read(body.asString(StandardCharsets.UTF_8), JsonNode.class).properties().stream()
                    .filter(
                            entry ->
                                    !List.of("__type", "message", "Message")
                                            .contains(entry.getKey()))
                    .forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        } catch (MalformedJsonException e) {
            // The error came from something on the way, such as a proxy: its code says enough.
            fields.clear();
        }
        return fields;
    }

    @Override
    public void close() {
        client.close();
    }
}
