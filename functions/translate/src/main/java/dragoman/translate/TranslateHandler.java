package dragoman.translate;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dragoman.handoff.Handoff;
import dragoman.handoff.aws.Envelopes;
import dragoman.handoff.aws.Redelivery;
import dragoman.handoff.aws.SqsBackoff;
import dragoman.handoff.aws.SqsHandoff;
import dragoman.log.aws.FunctionLog;
import dragoman.memory.Memory;
import dragoman.memory.UnitSelection;
import dragoman.memory.aws.DynamoClaims;
import dragoman.memory.aws.DynamoMemory;
import dragoman.progress.StageContext;
import dragoman.progress.aws.StageContexts;
import dragoman.progress.aws.StageMessages;
import dragoman.record.Parsed;
import dragoman.record.Stage;
import dragoman.record.Translated;
import dragoman.settings.Settings;
import dragoman.settings.aws.AwsClients;
import dragoman.terminology.TermMatch;
import dragoman.terminology.Terminology;
import dragoman.translate.aws.AmazonTranslator;
import dragoman.translate.aws.BedrockSummaryWriter;
import dragoman.translate.aws.BedrockTranslator;
import dragoman.translate.aws.DynamoSpending;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes dispatches from the queue, translates and summarises them, and sends them on to be stored.
 */
public final class TranslateHandler implements RequestStreamHandler {
    // Before what is left of a dispatch is taken up: by then the engine has room again.
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(10);

    private final StageMessages<Parsed> messages;
    private final Limits limits;
    private final TranslateDispatch step;

    /** Called by Lambda: uses the clients and settings of its environment. */
    public TranslateHandler() {
        Settings settings = Settings.ofProcess();
        FunctionLog log = FunctionLog.ofProcess(settings);
        DynamoDbClient database = AwsClients.create(DynamoDbClient.builder());
        S3Client buckets = AwsClients.create(S3Client.builder());
        SqsClient queues = AwsClients.create(SqsClient.builder());
        String work = settings.text("WORK_BUCKET");
        this(
                new Envelopes<>(Parsed.class, buckets, work),
                renditionMaker(settings, database),
                new Limits(
                        InstantSource.system(),
                        settings.positive("MAX_CHARACTERS_PER_DISPATCH"),
                        new DynamoSpending(
                                database,
                                settings.text("MEMORY_TABLE"),
                                InstantSource.system(),
                                settings.positive("MAX_CHARACTERS_PER_DAY"))),
                new SqsHandoff<>(queues, settings.text("TRANSLATED_QUEUE_URL"), buckets, work),
                new SqsHandoff<Parsed>(queues, settings.text("PARSED_QUEUE_URL"), buckets, work)
                        .after(BEFORE_NEXT_TRY),
                StageContexts.of(settings, database, log.metrics()),
                new SqsBackoff(() -> queues),
                log);
    }

    TranslateHandler(
            Envelopes<Parsed> envelopes,
            RenditionMaker maker,
            Limits limits,
            Handoff<Translated> next,
            Handoff<Parsed> again,
            StageContext context,
            Redelivery redelivery,
            FunctionLog log) {
        this.messages = new StageMessages<>(Stage.TRANSLATE, envelopes, context, redelivery, log);
        this.limits = limits;
        this.step = new TranslateDispatch(maker, next, again, context);
    }

    private static RenditionMaker renditionMaker(Settings settings, DynamoDbClient database) {
        Terminology terminology = Terminology.builtIn();
        InstantSource clock = InstantSource.system();
        String table = settings.text("MEMORY_TABLE");
        String version = terminology.version();
        Memory memory =
                new DynamoMemory(database, table, new UnitSelection(Optional.of(version), clock));
        return new RenditionMaker(
                new SentenceTranslator(
                        memory,
                        new DynamoClaims(database, table, memory, clock),
                        translator(settings, terminology),
                        clock,
                        new SentenceTranslator.Retention(
                                version, Duration.ofDays(settings.positive("MEMORY_DAYS")))),
                terminology,
                TargetLanguages.parse(settings.text("TARGET_LANGUAGES")),
                settings.positive("SUMMARY_SENTENCES"),
                settings.optional("SUMMARY_MODEL").map(BedrockSummaryWriter::fromEnvironment));
    }

    private static Translator translator(Settings settings, Terminology terminology) {
        int requests = settings.positive("TRANSLATE_REQUESTS");
        return settings.optional("BEDROCK_MODEL")
                .<Translator>map(
                        model ->
                                BedrockTranslator.fromEnvironment(
                                        model, hints(terminology), requests))
                .orElseGet(
                        () ->
                                AmazonTranslator.fromEnvironment(
                                        (source, target) ->
                                                terminology.serviceName(
                                                        settings.text("TERMINOLOGY"),
                                                        source,
                                                        target),
                                        requests));
    }

    private static TermHints hints(Terminology terminology) {
        return (texts, source, target) -> {
            Map<String, String> terms = new LinkedHashMap<>();
            for (String text : texts) {
                for (TermMatch match : terminology.find(text, source, target)) {
                    terms.put(text.substring(match.start(), match.end()), match.translation());
                }
            }
            return terms;
        };
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        messages.process(
                event,
                answer,
                context,
                envelope -> {
                    Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
                    return step.apply(envelope, limits.budget(left)) ? "translated" : "waiting";
                });
    }
}
