package dragoman.parse.unpack;

import dragoman.parse.deadline.Deadline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What unpacking one upload may still cost: all its wrappings share it. */
final class Budget {
    private static final int CHUNK = 8192;

    private final Limits limits;
    private final Deadline deadline;
    private long bytes;
    private int entries;
    private boolean exhausted;

    Budget(Limits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    /** Whether a limit was reached: nothing more is to be unpacked. */
    boolean isExhausted() {
        return exhausted;
    }

    /** Counts an entry of an archive. */
    void countEntry() throws UnreadableException {
        if (++entries > limits.entries()) {
            exhausted = true;
            throw new UnreadableException(
                    "too-many-entries",
                    "The archive has more than %,d entries; the others were read. Split it, or raise MaxEntries."
                            .formatted(limits.entries()));
        }
    }

    /** Reads all that there is. */
    byte[] read(InputStream in) throws IOException, UnreadableException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            deadline.check();
            bytes += read;
            if (bytes > limits.unpackedBytes()) {
                exhausted = true;
                throw new UnreadableException(
                        "unpacks-too-large",
                        "Unpacked it has more than %,d bytes. Split it, or raise MaxUnpackedBytes."
                                .formatted(limits.unpackedBytes()));
            }
            out.write(chunk, 0, read);
        }
        return out.toByteArray();
    }
}
