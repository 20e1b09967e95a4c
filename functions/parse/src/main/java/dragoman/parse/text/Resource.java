package dragoman.parse.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The data files of this function. */
public final class Resource {
    private Resource() {}

    /**
     * The text of a file.
     *
     * @param beside the class in whose package the file is
     * @throws IllegalStateException if the file does not exist
     */
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }

    /**
     * The bytes of a file.
     *
     * @param beside the class in whose package the file is
     * @throws IllegalStateException if the file does not exist
     */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of a tab-separated file, without comments (lines that start with #) and blank lines.
     */
    public static List<List<String>> rows(Class<?> beside, String name) {
        return text(beside, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /**
     * The sorted names of the files in a class's package that end with {@code ending}. Where each
     * thing has a file of its own, no list of them can become outdated.
     */
    public static List<String> names(Class<?> beside, String ending) {
        URL own = Objects.requireNonNull(beside.getResource(beside.getSimpleName() + ".class"));
        try {
            URLConnection connection = own.openConnection();
            return connection instanceof JarURLConnection jar
                    ? inJar(jar, ending)
                    : inFolder(
                            Path.of(URI.create(own.toString())).resolve("..").normalize(), ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inJar(JarURLConnection jar, String ending) throws IOException {
        String entry = jar.getEntryName();
        String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
        return sorted(
                jar.getJarFile().stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.startsWith(folder))
                        .map(name -> name.substring(folder.length()))
                        .filter(name -> !name.contains("/")),
                ending);
    }

    private static List<String> inFolder(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return sorted(files.map(file -> file.getFileName().toString()), ending);
        }
    }

    private static List<String> sorted(Stream<String> names, String ending) {
        return names.filter(name -> name.endsWith(ending)).sorted().toList();
    }
}
