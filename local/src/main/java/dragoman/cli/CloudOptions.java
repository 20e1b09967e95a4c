package dragoman.cli;

import dragoman.local.CloudSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Options of the commands that start the embedded cloud. */
final class CloudOptions {
    @Option(
            names = "--target",
            paramLabel = "LANGUAGES",
            description =
                    "Languages to translate into, parted by commas, such as en,fr. Default: the"
                            + " template's.")
    private @Nullable String target;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep objects, messages and records in this folder. Default: in memory.")
    private @Nullable Path data;

    @Option(
            names = "--services",
            paramLabel = "URL",
            description =
                    "Use S3, SQS and DynamoDB that answer there (LocalStack, moto), and make the"
                            + " template's buckets, queues and tables in them. Default: embedded"
                            + " ones.")
    private @Nullable URI services;

    @Mixin private TranslatorOptions translator = new TranslatorOptions();

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of the template. May be repeated.")
    private Map<String, String> parameters = Map.of();

    @Option(
            names = "--start-timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description =
                    "How long a function's process may take to start. Default: ${DEFAULT-VALUE}.")
    private int startTimeout;

    @Option(
            names = "--retry-delay",
            paramLabel = "SECONDS",
            description =
                    "How long a message that failed waits until it is tried again, for each attempt"
                            + " so far. Default of run: 1. Default of serve: as on AWS, where it is"
                            + " tried again after 10 seconds, later each time, and after half an"
                            + " hour when the function's process was killed.")
    private @Nullable Integer retryDelay;

    /**
     * The settings of a cloud.
     *
     * @param warm whether the functions that every dispatch needs are started at once
     * @param usualRetryDelay where the command line names none
     */
    CloudSettings settings(
            Installation installation,
            CloudSettings.Ports ports,
            boolean warm,
            Optional<Duration> usualRetryDelay) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        Optional.ofNullable(target).ifPresent(languages -> all.put("TargetLanguages", languages));
        return new CloudSettings(
                installation.template(),
                all,
                Optional.ofNullable(data),
                installation.work(),
                ports,
                Optional.ofNullable(services)
                        .map(address -> new CloudSettings.External(address, Optional.empty())),
                translator.settings(),
                Optional.ofNullable(retryDelay).map(Duration::ofSeconds).or(() -> usualRetryDelay),
                new CloudSettings.Functions(
                        true,
                        CacheRecorder.find().isPresent(),
                        warm,
                        Duration.ofSeconds(startTimeout),
                        CloudSettings.Functions.DEFAULT_MAX_IDLE));
    }
}
