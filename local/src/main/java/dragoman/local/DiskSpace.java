package dragoman.local;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Room on the disk that data is kept on. While there is less than a reserve, no upload is accepted
 * and no message is handed to a function: it could not store what it makes, and would use up its
 * attempts. What is under way has the reserve.
 */
public final class DiskSpace {
    private static final long RESERVE = 64L << 20;
    // Of a small disk, a part.
    private static final int MIN_SHARE = 10;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final System.Logger LOG = System.getLogger(DiskSpace.class.getName());

    private final Measure measure;
    private final AtomicBoolean low = new AtomicBoolean();

    /** Reads how much room there is. */
    @FunctionalInterface
    interface Measure {
        Room room() throws IOException;
    }

    /**
     * Room on a disk.
     *
     * @param where names the disk for whoever has to free some of it
     */
    record Room(String where, long free, long total) {
        private boolean isLow() {
            return free < Math.min(RESERVE, total / MIN_SHARE);
        }
    }

    DiskSpace(Measure measure) {
        this.measure = measure;
    }

    /** The disk that a folder is on. */
    public static DiskSpace of(Path folder) {
        return new DiskSpace(
                () -> {
                    FileStore disk = Files.getFileStore(folder);
                    return new Room(folder.toString(), disk.getUsableSpace(), disk.getTotalSpace());
                });
    }

    /** Where nothing is written to a disk. */
    public static DiskSpace unlimited() {
        return new DiskSpace(() -> new Room("memory", Long.MAX_VALUE, Long.MAX_VALUE));
    }

    /** Whether there is less than the reserve. */
    public boolean isLow() {
        Room room;
        try {
            room = measure.room();
        } catch (IOException e) {
            // Whoever writes next says what is wrong with the disk.
            return false;
        }
        boolean isLow = room.isLow();
        if (low.getAndSet(isLow) != isLow) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    isLow
                            ? "the disk of {0} is almost full ({1} MB are free): uploads are"
                                    + " refused, and nothing is processed until there is more"
                            : "the disk of {0} has room again ({1} MB are free): processing goes"
                                    + " on",
                    room.where(),
                    room.free() >> 20);
        }
        return isLow;
    }

    /** Waits until there is room. */
    public void awaitRoom() throws InterruptedException {
        while (isLow()) {
            Thread.sleep(PAUSE);
        }
    }
}
