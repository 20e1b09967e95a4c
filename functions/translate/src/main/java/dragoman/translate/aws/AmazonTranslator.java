package dragoman.translate.aws;

import dragoman.rendition.Origin;
import dragoman.settings.aws.AwsClients;
import dragoman.translate.Budget;
import dragoman.translate.Translator;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.translate.TranslateClient;
import software.amazon.awssdk.services.translate.TranslateClientBuilder;
import software.amazon.awssdk.services.translate.model.DetectedLanguageLowConfidenceException;
import software.amazon.awssdk.services.translate.model.InvalidRequestException;
import software.amazon.awssdk.services.translate.model.TextSizeLimitExceededException;
import software.amazon.awssdk.services.translate.model.UnsupportedLanguagePairException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Amazon Translate. Short texts are packed into requests, long ones are sent in pieces, and several
 * requests are under way at once. What the service throttles is asked for again while there is
 * time.
 */
public final class AmazonTranslator implements Translator {
    // Of one call, by the SDK, at once. Waiting is left to Patience, which knows how much time is
    // left.
    private static final int MAX_ATTEMPTS = 2;
    private static final String ENGINE = "amazon-translate";

    private final TranslateClient client;
    private final OriginHeader header;
    private final TerminologyNames terminologies;
    private final Parallel parallel;

    private AmazonTranslator(
            TranslateClient client,
            OriginHeader header,
            TerminologyNames terminologies,
            Parallel parallel) {
        this.client = client;
        this.header = header;
        this.terminologies = terminologies;
        this.parallel = parallel;
    }

    /**
     * With the region and credentials of the environment.
     *
     * @param requests how many may be under way at once
     */
    public static AmazonTranslator fromEnvironment(TerminologyNames terminologies, int requests) {
        return of(TranslateClient.builder(), terminologies, requests);
    }

    /** With the region, credentials and endpoint of a client that is still to be built. */
    static AmazonTranslator of(
            TranslateClientBuilder builder, TerminologyNames terminologies, int requests) {
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
        return new AmazonTranslator(client, header, terminologies, new Parallel(requests));
    }

    @Override
    public void translate(
            List<String> texts,
            String source,
            String target,
            Budget budget,
            BiConsumer<String, Answer> answers) {
        parallel.each(
                Requests.pack(texts),
                lines -> translate(lines, source, target, budget),
                (lines, translated) -> {
                    for (int i = 0; i < lines.size(); i++) {
                        answers.accept(lines.get(i), translated.get(i));
                    }
                });
    }

    /** The answers to the lines of one request, in order. */
    private List<Answer> translate(
            List<String> lines, String source, String target, Budget budget) {
        Answer whole = answer(Requests.text(lines), source, target, budget);
        if (lines.size() == 1) {
            return List.of(whole);
        }
        return switch (whole) {
            // Of several texts together one may be what the service refuses.
            case NoTranslation(Cause cause, String _, String _) when cause != Cause.LATER ->
                    each(lines, source, target, budget);
            case NoTranslation later -> Collections.nCopies(lines.size(), later);
            case Translation(String text, Origin _, String _, int _) -> {
                List<String> translated = Requests.lines(text);
                yield translated.size() == lines.size()
                        ? lines(lines, translated, header.origins(lines.size()))
                        : each(lines, source, target, budget);
            }
        };
    }

    private List<Answer> each(List<String> lines, String source, String target, Budget budget) {
        return lines.stream().map(line -> answer(line, source, target, budget)).toList();
    }

    private static List<Answer> lines(
            List<String> lines, List<String> translated, List<Origin> origins) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            answers.add(
                    new Translation(
                            translated.get(i).strip(),
                            origins.get(i),
                            engine(origins.get(i)),
                            characters(lines.get(i))));
        }
        return answers;
    }

    private Answer answer(String text, String source, String target, Budget budget) {
        int characters = characters(text);
        Optional<NoTranslation> refused = budget.reserve(characters);
        if (refused.isPresent()) {
            return refused.get();
        }
        boolean sent = false;
        try {
            Answer answer = pieces(text, source, target, budget);
            sent = answer instanceof Translation;
            return answer;
        } finally {
            if (!sent) {
                budget.release(characters);
            }
        }
    }

    private Answer pieces(String text, String source, String target, Budget budget) {
        StringBuilder translation = new StringBuilder();
        EnumSet<Origin> origins = EnumSet.noneOf(Origin.class);
        try {
            for (String piece : Pieces.of(text)) {
                String body = piece.strip();
                if (body.isEmpty()) {
                    translation.append(piece);
                    continue;
                }
                Optional<String> answer =
                        Patience.call(budget, () -> request(body, source, target));
                if (answer.isEmpty()) {
                    return new NoTranslation(
                            Cause.LATER,
                            "throttled",
                            "Amazon Translate had more requests than it takes.");
                }
                // An engine need not keep the blanks around a text.
                translation
                        .append(piece, 0, piece.length() - piece.stripLeading().length())
                        .append(answer.get())
                        .append(piece, piece.stripTrailing().length(), piece.length());
                origins.add(header.origin());
            }
        } catch (UnsupportedLanguagePairException e) {
            return refused(
                    "unsupported-language-pair",
                    "Amazon Translate does not translate " + source + " to " + target + ".");
        } catch (DetectedLanguageLowConfidenceException e) {
            return refused(
                    "unknown-language",
                    "Amazon Translate could not tell the language of the text.");
        } catch (TextSizeLimitExceededException | InvalidRequestException e) {
            return refused("refused", "Amazon Translate refused the text: " + code(e) + ".");
        }
        // The whole is as good as its worst piece; origins are ordered from best to worst.
        Origin origin = origins.isEmpty() ? Origin.MEMORY : Collections.max(origins);
        return new Translation(translation.toString(), origin, engine(origin), characters(text));
    }

    private static String engine(Origin origin) {
        return origin == Origin.AWS ? ENGINE : origin.name().toLowerCase(Locale.ROOT);
    }

    private static NoTranslation refused(String code, String message) {
        return new NoTranslation(Cause.REFUSED, code, message);
    }

    private String request(String text, String source, String target) {
        return client.translateText(
                        request ->
                                request.text(text)
                                        .sourceLanguageCode(LanguageCodes.of(source))
                                        .targetLanguageCode(LanguageCodes.of(target))
                                        .terminologyNames(
                                                terminologies.of(source, target).stream().toList()))
                .translatedText();
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String code(AwsServiceException e) {
        return e.awsErrorDetails() == null
                ? e.getClass().getSimpleName()
                : e.awsErrorDetails().errorCode();
    }
}
