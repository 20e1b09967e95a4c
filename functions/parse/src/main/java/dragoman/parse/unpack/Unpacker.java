package dragoman.parse.unpack;

import dragoman.parse.item.Given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes uploads out of their wrappings, within limits. */
public final class Unpacker {
    private static final int CHUNK = 8192;
    private static final String WORD = "word/document.xml";

    private final Limits limits;

    public Unpacker(Limits limits) {
        this.limits = limits;
    }

    /** All that is in the bytes, in order; at least one. */
    public List<Content> unpack(byte[] bytes) {
        Unpacking unpacking = new Unpacking(limits);
        unpacking.unpack("", bytes, 0);
        return List.copyOf(unpacking.contents);
    }

    /** One unpacking, and what it has cost so far. */
    private static final class Unpacking {
        private final Limits limits;
        private final List<Content> contents = new ArrayList<>();
        private long bytes;
        private int entries;

        Unpacking(Limits limits) {
            this.limits = limits;
        }

        void unpack(String name, byte[] content, int depth) {
            Optional<Magic> magic = Magic.of(content);
            if (magic.isEmpty()) {
                contents.addAll(Mail.open(name, content));
                return;
            }
            if (depth >= limits.depth()) {
                spoil(
                        name,
                        "nested-too-deep",
                        "Archives lie in archives, more than %d deep. Unpack them before uploading."
                                .formatted(limits.depth()));
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
                read(name, in).ifPresent(inner -> unpack(name, inner, depth + 1));
            } catch (IOException e) {
                spoil(
                        name,
                        "broken-archive",
                        "It begins as a gzip file and cannot be unpacked: it may be cut off."
                                + " Upload it again.");
            }
        }

        private void zip(String name, byte[] content, int depth) {
            int before = contents.size();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
                Optional<byte[]> document = Optional.empty();
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (++entries > limits.entries()) {
                        spoil(
                                name,
                                "too-many-entries",
                                "The archive has more than %,d entries; the others were read. Split it."
                                        .formatted(limits.entries()));
                        return;
                    }
                    if (entry.isDirectory() || isMetadata(entry.getName())) {
                        continue;
                    }
                    String inner = name.isEmpty() ? entry.getName() : name + "/" + entry.getName();
                    Optional<byte[]> bytes = read(inner, in);
                    if (bytes.isEmpty()) {
                        return;
                    }
                    if (entry.getName().equals(WORD)) {
                        document = bytes;
                    } else if (document.isEmpty() && !entry.getName().startsWith("word/")) {
                        unpack(inner, bytes.get(), depth + 1);
                    }
                }
                document.ifPresent(
                        xml -> {
                            // The other parts of a document are no dispatches.
                            contents.subList(before, contents.size()).clear();
                            contents.add(
                                    new Content.Text(name, WordDocument.text(xml), Given.NOTHING));
                        });
                if (contents.size() == before) {
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

        /** The bytes of an entry; nothing when all together become too many. */
        private Optional<byte[]> read(String name, InputStream in) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                bytes += read;
                if (bytes > limits.bytes()) {
                    spoil(
                            name,
                            "unpacks-too-large",
                            "Unpacked it has more than %,d bytes. Split it, or upload it unpacked."
                                    .formatted(limits.bytes()));
                    return Optional.empty();
                }
                out.write(chunk, 0, read);
            }
            return Optional.of(out.toByteArray());
        }

        private void spoil(String name, String code, String message) {
            contents.add(new Content.Spoiled(name, code, message));
        }
    }
}
