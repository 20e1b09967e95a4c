package dragoman.translate.aws;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Has several calls under way at once. When one fails, those under way are still waited for and
 * handed over, since they are paid for, and no more are begun.
 *
 * @param atOnce the most calls under way
 */
record Parallel(int atOnce) {
    /**
     * Calls for each of some values.
     *
     * @param results takes value and result on the calling thread, in the order in which they are
     *     there
     */
    <T, R> void each(List<T> values, Function<T, R> call, BiConsumer<T, R> results) {
        if (values.size() == 1) {
            // Most dispatches take one request.
            results.accept(values.getFirst(), call.apply(values.getFirst()));
            return;
        }
        List<RuntimeException> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Done<T, R>> calls = new ExecutorCompletionService<>(threads);
            Iterator<T> waiting = values.iterator();
            int underWay = 0;
            while (underWay > 0 || (waiting.hasNext() && failures.isEmpty())) {
                while (underWay < atOnce && waiting.hasNext() && failures.isEmpty()) {
                    T value = waiting.next();
                    calls.submit(() -> new Done<>(value, call.apply(value)));
                    underWay++;
                }
                Done<T, R> done = next(calls, failures);
                underWay--;
                if (done != null) {
                    results.accept(done.value(), done.result());
                }
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private record Done<T, R>(T value, R result) {}

    private static <T, R> @org.jspecify.annotations.Nullable Done<T, R> next(
            CompletionService<Done<T, R>> calls, List<RuntimeException> failures) {
        try {
            return calls.take().get();
        } catch (ExecutionException e) {
            failures.add(
                    e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException(e.getCause()));
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while translations were under way", e);
        }
    }
}
