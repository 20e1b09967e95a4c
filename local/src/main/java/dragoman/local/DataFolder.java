package dragoman.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which one cloud at a time keeps what was put into its services. The lock on it ends
 * with the process, however that ends.
 */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String ANOTHER = "; choose another folder by --data";
    private static final int MAX_PID_DIGITS = 20;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Makes the folder if it is not there, and takes it.
     *
     * @throws IOException when that is not possible; the message names the folder and says what to
     *     do
     */
    static DataFolder open(Path folder) throws IOException {
        Path path = folder.toAbsolutePath().normalize();
        createFolder(path);
        FileChannel lockFile = openLock(path);
        try {
            if (!isTaken(lockFile)) {
                writePid(lockFile);
                return new DataFolder(path, lockFile);
            }
            throw new IOException(
                    "%s is in use by process %s; stop that one, or choose another folder by --data"
                            .formatted(path, pid(lockFile)));
        } catch (IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    /** The folder of a service. */
    Path service(String name) throws IOException {
        Path service = path.resolve(name);
        createFolder(service);
        return service;
    }

    /** Room on the folder's disk. */
    DiskSpace space() {
        return DiskSpace.of(path);
    }

    private static void createFolder(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IOException(path + " is not a folder" + ANOTHER);
        }
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static FileChannel openLock(Path path) throws IOException {
        try {
            return FileChannel.open(
                    path.resolve(LOCK),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static IOException notWritable(Path path, IOException cause) {
        return new IOException(path + " cannot be written" + ANOTHER, cause);
    }

    private static boolean isTaken(FileChannel lockFile) throws IOException {
        try {
            // Released with the channel. On Windows nobody else reads what is locked, so the lock
            // is
            // on a byte after the number of the process.
            return lockFile.tryLock(Long.MAX_VALUE - 1, 1, false) == null;
        } catch (OverlappingFileLockException e) {
            // By a cloud of this process.
            return true;
        }
    }

    private static void writePid(FileChannel lockFile) throws IOException {
        lockFile.truncate(0);
        String pid = Long.toString(ProcessHandle.current().pid());
        lockFile.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String pid(FileChannel lockFile) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(MAX_PID_DIGITS);
        lockFile.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
