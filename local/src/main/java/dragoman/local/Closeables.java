package dragoman.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** Parts of the cloud that are closed together; the last that was started is closed first. */
final class Closeables implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            Shutdown.quietly(part.getClass().getSimpleName(), part::close);
        }
    }
}
