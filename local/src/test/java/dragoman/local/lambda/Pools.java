package dragoman.local.lambda;

import dragoman.local.template.Account;
import dragoman.local.template.Stack.Function;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes pools of functions that consist of one class. */
final class Pools {
    private Pools() {}

    /** A pool of one process, whose files are in the folder. */
    static FunctionPool of(
            Class<?> handler, Map<String, String> environment, Path folder, Account account)
            throws IOException {
        Function function =
                new Function(
                        "OneClassFunction",
                        "one-class",
                        zip(handler, folder),
                        handler.getName() + "::handleRequest",
                        128,
                        Duration.ofSeconds(30),
                        environment,
                        List.of(),
                        List.of(),
                        List.of());
        RuntimeSettings settings =
                new RuntimeSettings(
                        folder.resolve("functions"),
                        folder.resolve("logs"),
                        Optional.empty(),
                        false,
                        Duration.ofMinutes(2),
                        Map.of());
        return new FunctionPool(function, settings, account, 1);
    }

    private static Path zip(Class<?> type, Path folder) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path zip = folder.resolve("one-class.zip");
        try (InputStream handler =
                        Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            handler.transferTo(out);
        }
        return zip;
    }
}
