package dragoman.local.durable;

/** Something was not done because the disk failed; it can be asked for again. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StorageException(String message) {
        super(message);
    }
}
