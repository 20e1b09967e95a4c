package dragoman.local.lambda;

import dragoman.json.Json;
import dragoman.local.Shutdown;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.ScheduledCall;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Calls a function at a rate, as an EventBridge rule does: for the first time once the first span
 * is over.
 */
public final class Schedule implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Schedule.class.getName());

    private final ScheduledCall call;
    private final FunctionPool function;
    private final Account account;
    private final InstantSource clock;
    private final Thread thread;
    private volatile boolean stopped;

    private Schedule(
            ScheduledCall call, FunctionPool function, Account account, InstantSource clock) {
        this.call = call;
        this.function = function;
        this.account = account;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("schedule of " + function.arn()).unstarted(this::run);
    }

    /** Starts calling the function. */
    public static Schedule start(
            ScheduledCall call, FunctionPool function, Account account, InstantSource clock) {
        Schedule schedule = new Schedule(call, function, account, clock);
        schedule.thread.start();
        return schedule;
    }

    @Override
    public void close() {
        stopped = true;
        Shutdown.end(thread);
    }

    private void run() {
        while (!stopped) {
            try {
                Thread.sleep(call.rate());
                String event =
                        call.input().orElseGet(() -> Json.write(event(clock.instant(), account)));
                InvocationResult result =
                        function.invoke(event.getBytes(StandardCharsets.UTF_8), Traces.fresh());
                if (result instanceof InvocationResult.Failed(String type, String message)) {
                    LOG.log(System.Logger.Level.WARNING, "{0}: {1}", type, message);
                }
            } catch (InterruptedException e) {
                return;
            } catch (IllegalStateException e) {
                if (!stopped) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "a scheduled call of " + function.arn() + " failed",
                            e);
                }
            }
        }
    }

    /**
     * The event of a rule.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html">its
     *     form</a>
     */
    public static Map<String, Object> event(Instant at, Account account) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "0");
        event.put(
                "id",
                UUID.nameUUIDFromBytes(second.toString().getBytes(StandardCharsets.UTF_8))
                        .toString());
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.events");
        event.put("account", account.id());
        event.put("time", second.toString());
        event.put("region", account.region());
        event.put("resources", List.of());
        event.put("detail", Map.of());
        return event;
    }
}
