package dragoman.local.lambda;

import dragoman.local.template.Stack.Function;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The command and environment that start a function's process as Lambda's Java runtime does. */
final class FunctionCommand {
    // The part of a function's memory that Lambda's runtime gives the heap.
    private static final double HEAP_SHARE = 0.85;
    // The JVM would size it by the machine's memory, and each function fill it before it is
    // cleared.
    private static final String YOUNG_GENERATION = "-Xmn32m";
    private static final String AWS_RUNTIME =
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private final Function function;
    private final Artifact artifact;
    private final RuntimeSettings settings;
    private final Optional<StartUpCache> startUpCache;

    FunctionCommand(Function function, Artifact artifact, RuntimeSettings settings) {
        this.function = function;
        this.artifact = artifact;
        this.settings = settings;
        this.startUpCache = startUpCache(artifact, settings);
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + (int) (function.memoryMegabytes() * HEAP_SHARE) + "m");
        command.add(YOUNG_GENERATION);
        // What Lambda's own runtime sets, so that start-up behaves alike.
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        if (isLinux()) {
            command.add(
                    "-D" + NativeLibrary.PROPERTY + "=" + NativeLibrary.unpack(settings.cache()));
        }
        startUpCache.map(StartUpCache::options).ifPresent(command::addAll);
        command.add("-cp");
        command.add(
                classPath().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(isLinux() ? AWS_RUNTIME : PortableRuntime.class.getName());
        command.add(function.handler());
        return command;
    }

    Map<String, String> environment(String runtimeApi) {
        Map<String, String> environment = new LinkedHashMap<>(settings.environment());
        environment.put("_HANDLER", function.handler());
        environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        environment.put(
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
        environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("LAMBDA_TASK_ROOT", artifact.root().toString());
        environment.put("LAMBDA_RUNTIME_DIR", artifact.root().toString());
        environment.put("LANG", "en_US.UTF-8");
        environment.put("TZ", "UTC");
        environment.putAll(function.environment());
        return environment;
    }

    /** Named like the unpacked zip. */
    private static Optional<StartUpCache> startUpCache(
            Artifact artifact, RuntimeSettings settings) {
        return settings.startUpCaches()
                .map(
                        folder ->
                                new StartUpCache(
                                        folder,
                                        artifact.root().getFileName().toString(),
                                        settings.record()));
    }

    /** The start-up cache that the command uses or records. */
    Optional<StartUpCache> startUpCache() {
        return startUpCache;
    }

    private Set<Path> classPath() {
        Set<Path> path = new LinkedHashSet<>();
        path.add(jarOf(com.amazonaws.services.lambda.runtime.api.client.AWSLambda.class));
        path.add(jarOf(com.amazonaws.services.lambda.runtime.serialization.PojoSerializer.class));
        path.add(jarOf(com.amazonaws.services.lambda.runtime.Context.class));
        // The runtime client needs it, and a function without the SDK does not bring it along.
        path.add(jarOf(software.amazon.awssdk.utilslite.SdkInternalThreadLocal.class));
        if (!isLinux()) {
            path.add(jarOf(PortableRuntime.class));
        }
        path.addAll(artifact.classPath());
        return path;
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(type + " comes from no file", e);
        }
    }

    /** AWS's runtime client has native parts for Linux only. */
    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }
}
