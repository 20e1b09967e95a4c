package dragoman.local.lambda;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The native part of AWS's runtime client. Left to itself each process unpacks it to the same place
 * under /tmp, and two that start together spoil each other's copy; so it is unpacked once, here.
 */
final class NativeLibrary {
    /** The property that names the unpacked file to the runtime client. */
    static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeLibrary() {}

    static synchronized Path unpack(Path cache) {
        String name = "libaws-lambda-jni." + system() + ".so";
        Path library = cache.resolve(name).toAbsolutePath();
        if (Files.exists(library)) {
            return library;
        }
        try (InputStream in = AWSLambda.class.getResourceAsStream("/jni/" + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "AWS's runtime client has no " + name + " for this machine");
            }
            Files.createDirectories(cache);
            Path fresh = Files.createTempFile(cache, name, ".new");
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + name, e);
        }
    }

    private static String system() {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        return (isMusl() ? "linux_musl-" : "linux-") + processor;
    }

    /** Alpine and its like have musl's loader in place of glibc's. */
    private static boolean isMusl() {
        try (Stream<Path> files = Files.list(Path.of("/lib"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("ld-musl-"));
        } catch (IOException e) {
            return false;
        }
    }
}
