package dragoman.translate;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dragoman.handoff.Handoff;
import dragoman.handoff.aws.Envelopes;
import dragoman.handoff.aws.SqsHandoff;
import dragoman.log.aws.FunctionLog;
import dragoman.memory.aws.DynamoMemory;
import dragoman.progress.StageContext;
import dragoman.progress.aws.StageContexts;
import dragoman.progress.aws.StageMessages;
import dragoman.record.Parsed;
import dragoman.record.Stage;
import dragoman.record.Translated;
import dragoman.settings.Settings;
import dragoman.settings.aws.AwsClients;
import dragoman.translate.aws.AmazonTranslator;
import dragoman.translate.aws.Terminology;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Takes dispatches from the queue, translates and summarises them, and sends them on to be stored.
 */
public final class TranslateHandler implements RequestStreamHandler {
    private final StageMessages<Parsed> messages;
    private final TranslateDispatch step;

    /** Called by Lambda: uses the clients and settings of its environment. */
    public TranslateHandler() {
        Settings settings = Settings.ofProcess();
        FunctionLog log = FunctionLog.ofProcess(settings);
        DynamoDbClient database = AwsClients.create(DynamoDbClient.builder());
        S3Client buckets = AwsClients.create(S3Client.builder());
        String work = settings.text("WORK_BUCKET");
        this(
                new Envelopes<>(Parsed.class, buckets, work),
                renditionMaker(settings, database),
                new SqsHandoff<>(
                        AwsClients.create(SqsClient.builder()),
                        settings.text("TRANSLATED_QUEUE_URL"),
                        buckets,
                        work),
                StageContexts.of(settings, database, log.metrics()),
                log);
    }

    TranslateHandler(
            Envelopes<Parsed> envelopes,
            RenditionMaker maker,
            Handoff<Translated> next,
            StageContext context,
            FunctionLog log) {
        this.messages = new StageMessages<>(Stage.TRANSLATE, envelopes, context, log);
        this.step = new TranslateDispatch(maker, next, context);
    }

    private static RenditionMaker renditionMaker(Settings settings, DynamoDbClient database) {
        Terminology terminology =
                Terminology.of(
                        settings.text("TERMINOLOGY"), settings.text("TERMINOLOGY_LANGUAGES"));
        return new RenditionMaker(
                new MemoryFirst(
                        new DynamoMemory(database, settings.text("MEMORY_TABLE")),
                        AmazonTranslator.fromEnvironment(terminology)),
                TargetLanguages.parse(settings.text("TARGET_LANGUAGES")),
                settings.positive("SUMMARY_SENTENCES"));
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
            throws IOException {
        messages.process(
                event,
                answer,
                context,
                envelope -> {
                    step.apply(envelope);
                    return "translated";
                });
    }
}
