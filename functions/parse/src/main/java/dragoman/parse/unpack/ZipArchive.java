package dragoman.parse.unpack;

import dragoman.parse.deadline.TooSlowException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A zip archive as the directory at its end describes it: the headers between the entries may lack
 * sizes, and say nothing that the directory does not.
 */
final class ZipArchive implements Closeable {
    private final ZipFile file;

    private ZipArchive(ZipFile file) {
        this.file = file;
    }

    /** Opens an archive, unless its directory is missing or damaged. */
    static ZipArchive open(byte[] bytes) throws IOException {
        try {
            return new ZipArchive(
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                            // Names are decoded one by one, see name().
                            .setCharset(StandardCharsets.ISO_8859_1)
                            .setIgnoreLocalFileHeader(true)
                            .get());
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    /** All entries in the order of the directory. */
    List<ZipArchiveEntry> entries() {
        return Collections.list(file.getEntries());
    }

    boolean has(String name) {
        return file.getEntry(name) != null;
    }

    /** The name of an entry, which is UTF-8 only where the archive says so. */
    static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        return raw == null
                        || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME
                        || entry.getGeneralPurposeBit().usesUTF8ForNames()
                ? entry.getName()
                : EntryNames.decode(raw);
    }

    /** The bytes of the first entry with a name; none if there is no such entry. */
    byte[] read(String name, Budget budget) throws UnreadableException {
        ZipArchiveEntry entry = file.getEntry(name);
        return entry == null ? new byte[0] : read(entry, budget);
    }

    /** The bytes of an entry. */
    byte[] read(ZipArchiveEntry entry, Budget budget) throws UnreadableException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableException(
                    "encrypted", "It is encrypted, and needs a password. Upload it without one.");
        }
        if (!file.canReadEntryData(entry)) {
            ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
            throw new UnreadableException(
                    "unsupported-compression",
                    "It is compressed by a method that is not supported (%s). Upload it unpacked, or in an ordinary zip archive."
                            .formatted(method == null ? entry.getMethod() : method));
        }
        try (InputStream in = file.getInputStream(entry)) {
            byte[] bytes = budget.read(in);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
                throw damaged("its checksum is another");
            }
            return bytes;
        } catch (TooSlowException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library throws all kinds of exceptions for entries that are not what they claim.
            throw damaged("it cannot be unpacked");
        }
    }

    private static UnreadableException damaged(String how) {
        return new UnreadableException(
                "broken-archive",
                "The archive's copy of it is damaged: %s. Upload it again.".formatted(how));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
