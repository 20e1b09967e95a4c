package dragoman.parse.unpack;

import dragoman.parse.item.ItemMetadata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes uploads out of their wrappings, within limits. */
public final class Unpacker {
    private static final int CHUNK = 8192;
    private static final int MAX_NAME_LENGTH = 200;
    private static final String WORD = "word/document.xml";

    private final Limits limits;

    public Unpacker(Limits limits) {
        this.limits = limits;
    }

    /** Hands on all that is in the bytes, in order, as it is taken out; at least one thing. */
    public void unpack(byte[] bytes, Consumer<Content> contents) {
        new Unpacking(limits, contents).unpack("", bytes, 0);
    }

    /** One unpacking, and what it has cost so far. */
    private static final class Unpacking {
        private final Limits limits;
        private final Consumer<Content> contents;
        private int handed;
        private long bytes;
        private int entries;
        private boolean exhausted;

        Unpacking(Limits limits, Consumer<Content> contents) {
            this.limits = limits;
            this.contents =
                    content -> {
                        handed++;
                        contents.accept(content);
                    };
        }

        void unpack(String name, byte[] content, int depth) {
            Optional<Magic> magic = Magic.of(content);
            if (magic.isEmpty()) {
                new Mail(name, limits, contents).open(content);
                return;
            }
            if (depth >= limits.nesting()) {
                spoil(
                        name,
                        "nested-too-deep",
                        "Archives lie in archives, more than %d deep. Unpack them before uploading."
                                .formatted(limits.nesting()));
                return;
            }
            switch (magic.get()) {
                case GZIP -> gzip(name, content, depth);
                case ZIP -> zip(name, content, depth);
                case EMPTY_ZIP ->
                        spoil(name, "empty", "The archive holds nothing. Upload the dispatches.");
                default ->
                        spoil(
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
                spoil(
                        name,
                        "broken-archive",
                        "It begins as a gzip file and cannot be unpacked: it may be cut off."
                                + " Upload it again.");
            }
        }

        private void zip(String name, byte[] content, int depth) {
            int before = handed;
            boolean document = ZipDirectory.has(content, WORD);
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (exhausted) {
                        return;
                    }
                    if (++entries > limits.entries()) {
                        spoil(
                                name,
                                "too-many-entries",
                                "The archive has more than %,d entries; the others were read. Split it, or raise MaxEntries."
                                        .formatted(limits.entries()));
                        return;
                    }
                    // The other parts of a document are no dispatches.
                    boolean wanted =
                            document
                                    ? entry.getName().equals(WORD)
                                    : !entry.isDirectory() && !isMetadata(entry.getName());
                    String inner = name.isEmpty() ? shown(entry) : name + "/" + shown(entry);
                    // What is not wanted must be unpacked too, to come to what stands behind it.
                    Optional<byte[]> bytes = read(inner, in, wanted);
                    if (bytes.isEmpty()) {
                        return;
                    }
                    if (!wanted) {
                        continue;
                    }
                    if (document) {
                        word(name, bytes.get());
                    } else {
                        unpack(inner, bytes.get(), depth + 1);
                    }
                }
                if (handed == before) {
                    spoil(name, "empty", "The archive holds nothing. Upload the dispatches.");
                }
            } catch (IOException | IllegalArgumentException e) {
                spoil(
                        name,
                        "broken-archive",
                        "It begins as a zip archive and cannot be unpacked to its end: it may be"
                                + " cut off, or locked by a password. Upload it again.");
            }
        }

        private static boolean isMetadata(String name) {
            return name.startsWith("__MACOSX/")
                    || name.endsWith(".DS_Store")
                    || name.equals("[Content_Types].xml")
                    || name.startsWith("_rels/")
                    || name.startsWith("docProps/");
        }

        private void word(String name, byte[] xml) {
            contents.accept(new Content.Text(name, WordDocument.text(xml), ItemMetadata.NOTHING));
        }

        /** An entry's name for a message: in one short line. */
        private static String shown(ZipEntry entry) {
            String name = entry.getName().replaceAll("\\p{Cntrl}", "?");
            return name.length() > MAX_NAME_LENGTH
                    ? name.substring(0, MAX_NAME_LENGTH) + "\u2026"
                    : name;
        }

        /**
         * The bytes of an entry, or none of them when they are not kept; nothing when all together
         * become too many.
         */
        private Optional<byte[]> read(String name, InputStream in, boolean keep)
                throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                bytes += read;
                if (bytes > limits.unpackedBytes()) {
                    if (!exhausted) {
                        exhausted = true;
                        spoil(
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

        private void spoil(String name, String code, String message) {
            contents.accept(new Content.Spoiled(name, code, message));
        }
    }
}
