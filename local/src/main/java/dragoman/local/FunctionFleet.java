package dragoman.local;

import dragoman.local.lambda.CustomResources;
import dragoman.local.lambda.FunctionPool;
import dragoman.local.lambda.QueuePoller;
import dragoman.local.lambda.RuntimeSettings;
import dragoman.local.lambda.Schedule;
import dragoman.local.lambda.StartSweep;
import dragoman.local.template.Account;
import dragoman.local.template.Stack;
import dragoman.local.template.Stack.Function;
import dragoman.local.template.Stack.QueueMapping;
import dragoman.local.template.Stack.ScheduledCall;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The functions of a stack, and what calls them. */
final class FunctionFleet implements AutoCloseable {
    /** Calls of the API that may wait for a record, each in a process of its own. */
    static final int MAX_WAITING = 3;

    // As many for calls that do not wait.
    private static final int MAX_API_PROCESSES = 2 * MAX_WAITING;
    private static final Duration IDLE_CHECK = Duration.ofSeconds(5);

    private final Stack stack;
    private final Account account;
    private final CloudSettings settings;
    private final Map<String, FunctionPool> pools = new LinkedHashMap<>();
    private final Closeables closeables = new Closeables();

    /**
     * Functions without any process yet.
     *
     * @param environment what Lambda sets for every function
     */
    FunctionFleet(
            Stack stack, Account account, CloudSettings settings, Map<String, String> environment) {
        this.stack = stack;
        this.account = account;
        this.settings = settings;
        CloudSettings.Functions functions = settings.functions();
        RuntimeSettings runtime =
                new RuntimeSettings(
                        settings.work().resolve("functions"),
                        settings.work().resolve("logs"),
                        functions.startUpCaches() || functions.recordStartUpCaches()
                                ? Optional.of(settings.work().resolve("functions"))
                                : Optional.empty(),
                        functions.recordStartUpCaches(),
                        functions.startTimeout(),
                        environment);
        for (Function function : stack.functions()) {
            pools.put(
                    function.logicalId(),
                    closeables.add(
                            new FunctionPool(function, runtime, account, maxProcesses(function))));
        }
        // All at once, so that those that record start-up caches do it at the same time.
        closeables.add(() -> pools.values().forEach(FunctionPool::stop));
        Thread reaper = Thread.ofVirtual().name("idle functions").start(this::stopIdle);
        closeables.add(reaper::interrupt);
    }

    /** A stream's function is called by its poller alone, a schedule's by its schedule. */
    private static int maxProcesses(Function function) {
        boolean hasOneCaller =
                !function.mappings().isEmpty()
                        || !function.streams().isEmpty()
                        || !function.schedules().isEmpty();
        return hasOneCaller ? 1 : MAX_API_PROCESSES;
    }

    /** The functions by their logical ids. */
    Map<String, FunctionPool> pools() {
        return Collections.unmodifiableMap(pools);
    }

    /** Starts the processes that are needed soon; the others are started by their first events. */
    FunctionFleet warm() {
        for (Function function : stack.functions()) {
            if (makes(function) || (settings.functions().warm() && isFedByMessages(function))) {
                pool(function).warm();
            }
        }
        return this;
    }

    private boolean makes(Function function) {
        return stack.customResources().stream()
                .anyMatch(resource -> resource.function().equals(function.name()));
    }

    /** Dead letters are rare. */
    private boolean isFedByMessages(Function function) {
        return function.mappings().stream()
                .anyMatch(mapping -> !stack.takesDeadLetters(mapping.queue()));
    }

    /** Makes the custom resources. */
    void make() {
        CustomResources customResources = new CustomResources(stack, account);
        for (Stack.CustomResource resource : stack.customResources()) {
            Function function =
                    stack.functions().stream()
                            .filter(f -> f.name().equals(resource.function()))
                            .findFirst()
                            .orElseThrow();
            customResources.create(resource, pool(function));
            // It is not called again, and needs no place in memory.
            pool(function).stop();
        }
    }

    /**
     * Feeds functions from queues and by schedules.
     *
     * @param space must not be low when a message is handed over
     */
    void feed(SqsClient queues, DiskSpace space, Activity activity) {
        for (Function function : stack.functions()) {
            for (QueueMapping mapping : function.mappings()) {
                closeables.add(
                        QueuePoller.start(
                                queues,
                                mapping,
                                pool(function),
                                account,
                                settings.retryDelay(),
                                space,
                                activity::happened));
            }
            for (ScheduledCall call : function.schedules()) {
                closeables.add(
                        Schedule.start(call, pool(function), account, InstantSource.system()));
                // What was kept may have been cut short; in memory nothing was.
                if (settings.data().isPresent() && StartSweep.isSweep(call)) {
                    closeables.add(StartSweep.start(pool(function)));
                }
            }
        }
    }

    private FunctionPool pool(Function function) {
        return Objects.requireNonNull(pools.get(function.logicalId()));
    }

    private void stopIdle() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(IDLE_CHECK);
                pools.values().forEach(pool -> pool.stopIdle(settings.functions().maxIdle()));
            }
        } catch (InterruptedException e) {
            // The cloud is closed.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closeables.close();
    }
}
