package dragoman.translate.aws;

import dragoman.rendition.Origin;
import dragoman.rendition.Terms;
import dragoman.settings.aws.AwsClients;
import dragoman.translate.Translator;

import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.translate.TranslateClient;
import software.amazon.awssdk.services.translate.TranslateClientBuilder;
import software.amazon.awssdk.services.translate.model.DetectedLanguageLowConfidenceException;
import software.amazon.awssdk.services.translate.model.InvalidRequestException;
import software.amazon.awssdk.services.translate.model.TextSizeLimitExceededException;
import software.amazon.awssdk.services.translate.model.TranslateException;
import software.amazon.awssdk.services.translate.model.TranslateTextResponse;
import software.amazon.awssdk.services.translate.model.UnsupportedLanguagePairException;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Amazon Translate. A text over its limit is sent in pieces; throttling and server errors are tried
 * again by the SDK, and then left to the queue.
 */
public final class AmazonTranslator implements Translator {
    // The SDK waits at most 20 s between attempts; the client's limit ends the call before the
    // function's 300 s are over.
    private static final int MAX_ATTEMPTS = 6;
    private static final String ENGINE = "amazon-translate";

    private final TranslateClient client;
    private final OriginHeader header;
    private final Terminology terminology;

    private AmazonTranslator(TranslateClient client, OriginHeader header, Terminology terminology) {
        this.client = client;
        this.header = header;
        this.terminology = terminology;
    }

    /** With the region and credentials of the environment. */
    public static AmazonTranslator fromEnvironment(Terminology terminology) {
        return of(TranslateClient.builder(), terminology);
    }

    /** With the region, credentials and endpoint of a client that is still to be built. */
    static AmazonTranslator of(TranslateClientBuilder builder, Terminology terminology) {
        OriginHeader header = new OriginHeader();
        TranslateClient client =
                AwsClients.createForLongCalls(
                        builder.overrideConfiguration(
                                override ->
                                        override.addExecutionInterceptor(header)
                                                .retryStrategy(
                                                        AwsRetryStrategy.standardRetryStrategy()
                                                                .toBuilder()
                                                                .maxAttempts(MAX_ATTEMPTS)
                                                                .build())));
        return new AmazonTranslator(client, header, terminology);
    }

    @Override
    public Answer translate(String text, String source, String target) {
        StringBuilder translation = new StringBuilder();
        EnumSet<Origin> origins = EnumSet.noneOf(Origin.class);
        List<String> terminologies = terminology.forPair(source, target);
        int applied = 0;
        try {
            for (String piece : Pieces.of(text)) {
                String body = piece.strip();
                if (body.isEmpty()) {
                    translation.append(piece);
                    continue;
                }
                // An engine need not keep the blanks around a text.
                TranslateTextResponse answer = request(body, source, target, terminologies);
                applied +=
                        answer.appliedTerminologies().stream()
                                .mapToInt(used -> used.terms().size())
                                .sum();
                translation
                        .append(piece, 0, piece.length() - piece.stripLeading().length())
                        .append(answer.translatedText())
                        .append(piece, piece.stripTrailing().length(), piece.length());
                origins.add(header.origin());
            }
        } catch (UnsupportedLanguagePairException e) {
            return new Refusal(
                    "unsupported-language-pair",
                    "Amazon Translate does not translate " + source + " to " + target + ".");
        } catch (DetectedLanguageLowConfidenceException e) {
            return new Refusal(
                    "unknown-language",
                    "Amazon Translate could not tell the language of the text.");
        } catch (TextSizeLimitExceededException | InvalidRequestException e) {
            return new Refusal("refused", "Amazon Translate refused the text: " + code(e) + ".");
        }
        // The whole is as good as its worst piece; origins are ordered from best to worst.
        Origin origin = origins.isEmpty() ? Origin.MEMORY : Collections.max(origins);
        String engine = origin == Origin.AWS ? ENGINE : origin.name().toLowerCase(Locale.ROOT);
        return new Translation(
                translation.toString(),
                origin,
                engine,
                text.codePointCount(0, text.length()),
                terminologies.isEmpty() ? Optional.empty() : Optional.of(new Terms(applied, 0, 0)));
    }

    private TranslateTextResponse request(
            String text, String source, String target, List<String> terminologies) {
        return client.translateText(
                request ->
                        request.text(text)
                                .sourceLanguageCode(LanguageCodes.of(source))
                                .targetLanguageCode(LanguageCodes.of(target))
                                .terminologyNames(terminologies));
    }

    private static String code(TranslateException e) {
        return e.awsErrorDetails() == null
                ? e.getClass().getSimpleName()
                : e.awsErrorDetails().errorCode();
    }
}
