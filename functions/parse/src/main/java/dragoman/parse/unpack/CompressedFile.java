package dragoman.parse.unpack;

import dragoman.parse.deadline.TooSlowException;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A single file compressed by gzip or bzip2. */
final class CompressedFile {
    private static final int GZIP_START = 0x1F;

    private final Part part;
    private final Budget budget;

    CompressedFile(Part part, Budget budget) {
        this.part = part;
        this.budget = budget;
    }

    /** What is in it. */
    Part unpacked() throws UnreadableException {
        boolean isGzip = part.bytes()[0] == GZIP_START;
        ByteArrayInputStream bytes = new ByteArrayInputStream(part.bytes());
        try (InputStream in =
                isGzip ? new GZIPInputStream(bytes) : new BZip2CompressorInputStream(bytes, true)) {
            return part.unpacked(budget.read(in));
        } catch (TooSlowException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(
                    "broken-archive",
                    "It begins as a %s file and cannot be unpacked: it may be cut off. Upload it again."
                            .formatted(isGzip ? "gzip" : "bzip2"));
        }
    }
}
