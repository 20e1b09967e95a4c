package dragoman.local;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is made while other things are. */
final class Background<T> implements AutoCloseable {
    private final FutureTask<T> task;

    private Background(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Background<T> of(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().start(task);
        return new Background<>(task);
    }

    /** What was made, once it is. */
    T finished() throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the cloud was starting", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case IOException cause -> throw cause;
                case null, default ->
                        throw new IllegalStateException(
                                "a service did not start: " + e.getCause(), e);
            }
        }
    }

    /** Closes what was made, once it is; what could not be made needs no closing. */
    @Override
    public void close() throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    close(task.get());
                    return;
                } catch (InterruptedException e) {
                    // What is being made has to be closed all the same.
                    interrupted = true;
                } catch (ExecutionException e) {
                    // Reported to whoever asked for it.
                    return;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void close(Object made) throws IOException {
        try {
            if (made instanceof AutoCloseable closeable) {
                closeable.close();
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("could not close " + made.getClass().getSimpleName(), e);
        }
    }
}
