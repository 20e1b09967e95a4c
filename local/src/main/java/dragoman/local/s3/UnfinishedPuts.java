package dragoman.local.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Puts that a killed process did not finish. S3Proxy writes an object into a file beside it, named
 * like the object with an identifier added, and renames it when it is complete. A file that a kill
 * leaves behind would be in every list of the bucket, and nothing but its name distinguishes it
 * from an object. So each put has a note as long as it lasts, and when the store is opened again,
 * what the notes lead to is deleted.
 */
final class UnfinishedPuts {
    private static final Pattern ADDED =
            Pattern.compile("-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int ADDED_LENGTH = 37;

    private final Path root;
    private final Path notes;
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    private UnfinishedPuts(Path root, Path notes) {
        this.root = root;
        this.notes = notes;
    }

    /**
     * Deletes what puts left behind in a store that is about to be opened.
     *
     * @param root the store's folder, which has a folder for each bucket
     * @param notes where the notes are
     */
    static UnfinishedPuts clean(Path root, Path notes) throws IOException {
        Files.createDirectories(notes);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(notes)) {
            for (Path note : left) {
                String bucketAndKey = Files.readString(note);
                // A note that is not complete was written before anything of the object was.
                if (bucketAndKey.endsWith("\n")) {
                    String[] names = bucketAndKey.split("\n", 2);
                    deleteParts(root.resolve(names[0]).resolve(names[1].strip()));
                }
                Files.delete(note);
            }
        }
        return new UnfinishedPuts(root, notes);
    }

    private static void deleteParts(Path object) throws IOException {
        Path folder = object.getParent();
        String name = object.getFileName().toString();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String other = file.getFileName().toString();
                if (other.startsWith(name)
                        && ADDED.matcher(other.substring(name.length())).matches()) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * Whether a file that was found in a bucket is what a put is writing, or was, and no object.
     */
    boolean isPart(String bucket, String file) {
        int end = file.length() - ADDED_LENGTH;
        return end > 0
                && ADDED.matcher(file.substring(end)).matches()
                // In this order: a put that has just ended has renamed its file.
                && (running.containsKey(name(bucket, file.substring(0, end)))
                        || !Files.exists(root.resolve(bucket).resolve(file)));
    }

    private static String name(String bucket, String key) {
        return bucket + "/" + key;
    }

    /** Puts an object, with a note as long as that lasts. */
    <T> T note(String bucket, String key, Supplier<T> put) {
        if (key.contains("\n")) {
            return put.get();
        }
        Path note = notes.resolve(UUID.randomUUID().toString());
        try {
            Files.writeString(note, bucket + "\n" + key + "\n");
            running.merge(name(bucket, key), 1, Integer::sum);
            try {
                return put.get();
            } finally {
                running.computeIfPresent(
                        name(bucket, key), (_, puts) -> puts == 1 ? null : puts - 1);
                Files.deleteIfExists(note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
