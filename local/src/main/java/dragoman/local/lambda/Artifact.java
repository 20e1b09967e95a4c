package dragoman.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The zip that is deployed, unpacked as Lambda unpacks it. The folder's name holds the zip's
 * digest, so that a zip is unpacked once and a changed one gets a folder of its own.
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

    private static String digest(Path zip) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(zip), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
