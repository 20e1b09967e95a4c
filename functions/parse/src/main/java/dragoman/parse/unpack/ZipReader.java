package dragoman.parse.unpack;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks each entry of a zip archive, or reads it as the office document that it is. */
final class ZipReader {
    private final Part archive;
    private final Unpacker unpacker;

    ZipReader(Part archive, Unpacker unpacker) {
        this.archive = archive;
        this.unpacker = unpacker;
    }

    void read() throws UnreadableException {
        int before = unpacker.passedOn();
        try (ZipArchive zip = ZipArchive.open(archive.bytes())) {
            Optional<OfficeFile> document = OfficeFile.in(zip);
            if (document.isPresent()) {
                unpacker.accept(document.get().read(archive, unpacker));
                return;
            }
            for (ZipArchiveEntry entry : zip.entries()) {
                if (unpacker.budget().isExhausted()) {
                    return;
                }
                unpacker.budget().countEntry();
                if (!entry.isDirectory() && !isMetadata(entry.getName())) {
                    unpack(zip, entry);
                }
            }
        } catch (IOException e) {
            readWithoutDirectory();
            return;
        }
        if (unpacker.passedOn() == before) {
            throw Unpacker.empty();
        }
    }

    private void unpack(ZipArchive zip, ZipArchiveEntry entry) {
        String name = ZipArchive.name(entry);
        try {
            unpacker.unpack(archive.inner(name, zip.read(entry, unpacker.budget())));
        } catch (UnreadableException e) {
            unpacker.reject(archive.pathOf(name), e);
        }
    }

    /** Unpacks what is whole in an archive whose directory is missing: it is cut off. */
    private void readWithoutDirectory() throws UnreadableException {
        try (ZipInputStream in =
                new ZipInputStream(
                        new ByteArrayInputStream(archive.bytes()), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = in.getNextEntry();
                    entry != null && !unpacker.budget().isExhausted();
                    entry = in.getNextEntry()) {
                if (OfficeFile.isMark(entry.getName())) {
                    // What is left of an office document is markup.
                    break;
                }
                unpacker.budget().countEntry();
                byte[] content = unpacker.budget().read(in);
                if (!entry.isDirectory() && !isMetadata(entry.getName())) {
                    byte[] name = entry.getName().getBytes(StandardCharsets.ISO_8859_1);
                    unpacker.unpack(archive.inner(EntryNames.decode(name), content));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Where it was cut off.
        }
        throw new UnreadableException(
                "broken-archive",
                "It begins as a zip archive and cannot be unpacked to its end: it may be cut off."
                        + " Upload it again.");
    }

    /** Whether an entry was added by the program that packed the archive. */
    static boolean isMetadata(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || file.startsWith("._")
                || file.equals(".DS_Store")
                || file.equalsIgnoreCase("Thumbs.db")
                || file.equalsIgnoreCase("desktop.ini");
    }
}
