package dragoman.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The zip that is deployed, unpacked as Lambda unpacks it. The folder's name contains a digest of
 * the zip's table of contents, so that a zip is unpacked once and a changed one gets another
 * folder.
 *
 * @param root where the function's own classes are
 */
record Artifact(Path root) {
    private static final int DIGITS = 16;
    private static final String LIBRARIES = "lib/";
    private static final String CLASSES = "classes.jar";

    static Artifact unpack(Path zip, Path cache) {
        if (!Files.isRegularFile(zip)) {
            throw new IllegalStateException(zip + " is missing: build it with ./mvnw package");
        }
        try {
            String name = zip.getFileName().toString().replaceFirst("\\.zip$", "");
            Path root = cache.resolve(name + "-" + digest(zip));
            if (!Files.isDirectory(root)) {
                Files.createDirectories(cache);
                Path fresh = Files.createTempDirectory(cache, name + "-new-");
                extract(zip, fresh);
                rename(fresh, root);
            }
            return new Artifact(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + zip, e);
        }
    }

    /**
     * The class path that Lambda gives a function: its own classes, then the jars under lib/ by
     * name.
     */
    List<Path> classPath() {
        Path lib = root.resolve("lib");
        try (Stream<Path> jars = Files.isDirectory(lib) ? Files.list(lib) : Stream.empty()) {
            return Stream.concat(
                            Stream.of(root.resolve(CLASSES)),
                            jars.filter(jar -> jar.toString().endsWith(".jar")).sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void extract(Path zip, Path into) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip));
                JarOutputStream classes =
                        new JarOutputStream(Files.newOutputStream(into.resolve(CLASSES)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException(zip + " has an entry outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                    if (!entry.getName().startsWith(LIBRARIES)) {
                        classes.putNextEntry(new ZipEntry(entry.getName()));
                        Files.copy(target, classes);
                    }
                }
            }
        }
    }

    private static void rename(Path fresh, Path root) throws IOException {
        try {
            Files.move(fresh, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            // Another process unpacked the same zip meanwhile.
            delete(fresh);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(root)) {
                throw e;
            }
            delete(fresh);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * A digest of the names, sizes and checksums of all entries. Reading every byte of every zip
     * would take longer than starting the services does.
     */
    private static String digest(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            file.stream()
                    .map(entry -> entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc())
                    .forEach(entry -> digest.update((entry + '\n').getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
