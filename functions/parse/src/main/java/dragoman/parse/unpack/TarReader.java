package dragoman.parse.unpack;

import dragoman.parse.deadline.TooSlowException;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Unpacks each file of a tar archive. */
final class TarReader {
    private final Part archive;
    private final Unpacker unpacker;

    TarReader(Part archive, Unpacker unpacker) {
        this.archive = archive;
        this.unpacker = unpacker;
    }

    void read() throws UnreadableException {
        int before = unpacker.passedOn();
        try (TarArchiveInputStream in =
                new TarArchiveInputStream(
                        new ByteArrayInputStream(archive.bytes()),
                        // Names are decoded one by one.
                        StandardCharsets.ISO_8859_1.name())) {
            for (TarArchiveEntry entry = in.getNextEntry();
                    entry != null && !unpacker.budget().isExhausted();
                    entry = in.getNextEntry()) {
                unpacker.budget().countEntry();
                if (entry.isFile() && !ZipReader.isMetadata(entry.getName())) {
                    unpacker.unpack(archive.inner(name(entry), unpacker.budget().read(in)));
                }
            }
        } catch (TooSlowException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(
                    "broken-archive",
                    "It begins as a tar archive and cannot be unpacked to its end: it may be cut"
                            + " off. Upload it again.");
        }
        if (unpacker.passedOn() == before) {
            throw Unpacker.empty();
        }
    }

    private static String name(TarArchiveEntry entry) {
        String name = entry.getName();
        // Those of more than 100 bytes are in a header of their own, in UTF-8 and decoded already.
        return name.chars().allMatch(c -> c < 0x100)
                ? EntryNames.decode(name.getBytes(StandardCharsets.ISO_8859_1))
                : name;
    }
}
