package dragoman.local.lambda;

import dragoman.local.lambda.ExecutionEnvironment.FailedStart;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.Function;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The processes of one function: started when needed, used again, replaced when they are gone, and
 * stopped when nothing needs them for a while.
 */
public final class FunctionPool implements Callee, AutoCloseable {
    private static final int MAX_STARTS = 3;
    private static final System.Logger LOG = System.getLogger(FunctionPool.class.getName());

    private final Function function;
    private final RuntimeSettings settings;
    private final String arn;
    private final Semaphore places;
    private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
    private final List<ExecutionEnvironment> all = new ArrayList<>();
    private boolean closed;

    /**
     * Makes a pool without any process yet.
     *
     * @param most the most processes at a time
     */
    public FunctionPool(Function function, RuntimeSettings settings, Account account, int most) {
        this.function = function;
        this.settings = settings;
        this.arn = account.functionArn(function.name());
        this.places = new Semaphore(most);
    }

    @Override
    public String arn() {
        return arn;
    }

    /** Starts a process now, so that the first call does not wait for it. */
    public void warm() {
        add(start());
    }

    /**
     * Calls the function. A process that is too slow to start, or is killed meanwhile, is replaced:
     * the machine may be busy, and a message has few attempts.
     */
    @Override
    public InvocationResult invoke(byte[] payload, String trace) throws InterruptedException {
        places.acquire();
        try {
            for (int starts = 1; ; starts++) {
                ExecutionEnvironment environment = take();
                Optional<FailedStart> broken = environment.awaitReady();
                if (broken.isEmpty()) {
                    return invoke(environment, payload, trace);
                }
                drop(environment);
                InvocationResult.Failed failure = broken.get().failure();
                if (starts == MAX_STARTS || !broken.get().mayPass()) {
                    return failure;
                }
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} is started again: {1}",
                        function.name(),
                        failure.message());
            }
        } finally {
            places.release();
        }
    }

    private InvocationResult invoke(ExecutionEnvironment environment, byte[] payload, String trace)
            throws InterruptedException {
        InvocationResult result = environment.invoke(payload, trace);
        if (environment.isAlive()) {
            add(environment);
        } else {
            drop(environment);
        }
        return result;
    }

    private synchronized ExecutionEnvironment take() {
        while (!idle.isEmpty()) {
            ExecutionEnvironment environment = idle.pop();
            if (environment.isAlive()) {
                return environment;
            }
            drop(environment);
        }
        return start();
    }

    private synchronized ExecutionEnvironment start() {
        if (closed) {
            throw new IllegalStateException(function.name() + " is stopped");
        }
        ExecutionEnvironment environment =
                ExecutionEnvironment.start(
                        function,
                        Artifact.unpack(function.code(), settings.cache()),
                        settings,
                        arn);
        all.add(environment);
        return environment;
    }

    /** Stops processes that have had no event for so long; the next event starts one again. */
    public synchronized void stopIdle(Duration maxIdle) {
        for (ExecutionEnvironment environment : List.copyOf(idle)) {
            if (environment.isIdleFor(maxIdle)) {
                idle.remove(environment);
                drop(environment);
            }
        }
    }

    private synchronized void add(ExecutionEnvironment environment) {
        environment.rest();
        idle.push(environment);
    }

    private synchronized void drop(ExecutionEnvironment environment) {
        all.remove(environment);
        environment.close();
    }

    /** Ends all processes without waiting for what they record. */
    public synchronized void stop() {
        closed = true;
        all.forEach(ExecutionEnvironment::stop);
    }

    @Override
    public synchronized void close() {
        stop();
        all.forEach(ExecutionEnvironment::close);
        all.clear();
    }
}
