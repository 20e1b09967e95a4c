package dragoman.parse.unpack;

import dragoman.parse.deadline.Deadline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks one upload, within limits. */
public final class Unpacker {
    private static final int CHUNK = 8192;
    private static final int MAX_NAME_LENGTH = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Limits limits;
    private final Deadline deadline;
    private final Consumer<Content> contents;
    private int passedOn;
    private long bytes;
    private int entries;
    private boolean exhausted;

    private Unpacker(Limits limits, Deadline deadline, Consumer<Content> contents) {
        this.limits = limits;
        this.deadline = deadline;
        this.contents =
                content -> {
                    passedOn++;
                    contents.accept(content);
                };
    }

    /**
     * Passes on everything that is in the bytes, in order, as it is unpacked; at least one thing.
     */
    public static void unpack(
            byte[] bytes, Limits limits, Deadline deadline, Consumer<Content> contents) {
        new Unpacker(limits, deadline, contents).unpack("", bytes, 0);
    }

    private void unpack(String name, byte[] content, int depth) {
        try {
            open(name, content, depth);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // The one place where these are caught, for all readers and their libraries: what was
            // being read is no longer reachable here, so the stack and the memory are free again.
            // Another attempt would end in the same way, while the other entries can be read. The
            // limits are to keep this from happening.
            reject(
                    name,
                    "too-complex",
                    "Reading it takes more %s than there is: it is built as no agency's texts are. Upload the dispatch's text."
                            .formatted(e instanceof OutOfMemoryError ? "memory" : "stack"));
        }
    }

    private void open(String name, byte[] content, int depth) {
        Optional<Magic> magic = Magic.of(content);
        if (magic.isEmpty()) {
            new Mail(name, limits, deadline, contents).open(content);
            return;
        }
        if (depth >= limits.nesting()) {
            reject(
                    name,
                    "nested-too-deep",
                    "Archives are nested more than %d levels deep. Unpack them before uploading."
                            .formatted(limits.nesting()));
            return;
        }
        switch (magic.get()) {
            case GZIP -> gzip(name, content, depth);
            case ZIP -> zip(name, content, depth);
            case EMPTY_ZIP -> rejectEmpty(name);
            default ->
                    reject(
                            name,
                            "binary",
                            "This is %s, and no text. Upload the dispatch's text."
                                    .formatted(magic.get().label()));
        }
    }

    private void gzip(String name, byte[] content, int depth) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            read(name, in, true).ifPresent(inner -> unpack(name, inner, depth + 1));
        } catch (IOException e) {
            reject(
                    name,
                    "broken-archive",
                    "It begins as a gzip file and cannot be unpacked: it may be cut off."
                            + " Upload it again.");
        }
    }

    private void zip(String name, byte[] content, int depth) {
        int before = passedOn;
        boolean isDocument = ZipDirectory.has(content, WordDocument.ENTRY);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (exhausted || !entry(name, entry, in, isDocument, depth)) {
                    return;
                }
            }
            if (passedOn == before) {
                rejectEmpty(name);
            }
        } catch (IOException | IllegalArgumentException e) {
            reject(
                    name,
                    "broken-archive",
                    "It begins as a zip archive and cannot be unpacked to its end: it may be"
                            + " cut off, or locked by a password. Upload it again.");
        }
    }

    /** Unpacks one entry of an archive; whether the next one may be read. */
    private boolean entry(
            String name, ZipEntry entry, InputStream in, boolean isDocument, int depth)
            throws IOException {
        if (++entries > limits.entries()) {
            reject(
                    name,
                    "too-many-entries",
                    "The archive has more than %,d entries; the others were read. Split it, or raise MaxEntries."
                            .formatted(limits.entries()));
            return false;
        }
        // The other parts of a document are not dispatches.
        boolean wanted =
                isDocument
                        ? entry.getName().equals(WordDocument.ENTRY)
                        : !entry.isDirectory() && !isMetadata(entry.getName());
        String path = name.isEmpty() ? shown(entry) : name + "/" + shown(entry);
        // What is not wanted must be unpacked too, to get to what comes after it.
        Optional<byte[]> content = read(path, in, wanted);
        if (content.isEmpty()) {
            return false;
        }
        if (wanted && isDocument) {
            contents.accept(WordDocument.read(name, content.get(), limits));
        } else if (wanted) {
            unpack(path, content.get(), depth + 1);
        }
        return true;
    }

    private static boolean isMetadata(String name) {
        return name.startsWith("__MACOSX/")
                || name.endsWith(".DS_Store")
                || name.equals("[Content_Types].xml")
                || name.startsWith("_rels/")
                || name.startsWith("docProps/");
    }

    /** The name of an entry for a message, on one short line. */
    private static String shown(ZipEntry entry) {
        String name = CONTROL.matcher(entry.getName()).replaceAll("?");
        return name.length() > MAX_NAME_LENGTH
                ? name.substring(0, MAX_NAME_LENGTH) + "\u2026"
                : name;
    }

    /**
     * The bytes of an entry, or none of them when they are not kept; absent when everything
     * unpacked so far exceeds the limit.
     */
    private Optional<byte[]> read(String name, InputStream in, boolean keep) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            deadline.check();
            bytes += read;
            if (bytes > limits.unpackedBytes()) {
                if (!exhausted) {
                    exhausted = true;
                    reject(
                            name,
                            "unpacks-too-large",
                            "Unpacked it has more than %,d bytes. Split it, or raise MaxUnpackedBytes."
                                    .formatted(limits.unpackedBytes()));
                }
                return Optional.empty();
            }
            if (keep) {
                out.write(chunk, 0, read);
            }
        }
        return Optional.of(out.toByteArray());
    }

    private void rejectEmpty(String name) {
        reject(name, "empty", "The archive is empty. Upload the dispatches.");
    }

    private void reject(String name, String code, String message) {
        contents.accept(new Content.Unreadable(name, code, message));
    }
}
