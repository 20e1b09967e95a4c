package dragoman.cli;

import dragoman.json.Json;
import dragoman.local.Cloud;
import dragoman.local.CloudSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code dragoman serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Runs the embedded cloud until Ctrl-C, and prints settings for any AWS client.")
final class Serve implements Callable<Integer> {
    @Mixin private CloudOptions options = new CloudOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description =
                    "First of six ports in a row on 127.0.0.1: S3, SQS, DynamoDB, Translate, API,"
                            + " SNS. Default: any free ones.")
    private int port;

    @Option(
            names = "--env",
            paramLabel = "FILE",
            description = "Write the settings into this file too.")
    private @Nullable Path env;

    @Option(
            names = "--env-vars",
            paramLabel = "FILE",
            description =
                    "Write each function's environment into this file, as sam local invoke"
                            + " --env-vars reads it.")
    private @Nullable Path functions;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        CloudSettings.Ports ports =
                port == 0 ? CloudSettings.Ports.FREE : CloudSettings.Ports.from(port);
        Cloud cloud =
                Cloud.start(options.settings(Installation.find(), ports, false, Optional.empty()));
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
        String settings =
                cloud.environment().entrySet().stream()
                        .map(entry -> "export " + entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        if (functions != null) {
            Files.writeString(
                    functions, Json.writeIndented(Json.tree(cloud.functionEnvironments())) + "\n");
        }
        if (env != null) {
            Files.writeString(env, settings);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(settings);
        out.flush();
        spec.commandLine()
                .getErr()
                .printf(
                        "%nPaste the lines above into a shell, then for example:%n  aws s3 cp"
                            + " events/dispatches/kuna-oil-price.txt s3://$DRAGOMAN_INBOX/%n  curl"
                            + " \"$DRAGOMAN_API/dispatches\"%nServing until Ctrl-C.%n");
        Thread.sleep(Long.MAX_VALUE);
        return Main.DONE;
    }
}
