package dragoman.log.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;

import dragoman.json.Json;
import dragoman.log.EventLog;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Events as lines of JSON on the function's output, each with the time, level and request that
 * Lambda's own lines have, and the function's version. Lambda's logger would put the event's JSON
 * as a text inside its own, where CloudWatch cannot search by field.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">JSON
 *     logs</a>
 */
final class LambdaEventLog implements EventLog {
    private final Context context;
    private final Consumer<String> output;
    private final InstantSource clock;

    /**
     * Logs events of an invocation.
     *
     * @param output takes each line
     */
    LambdaEventLog(Context context, Consumer<String> output, InstantSource clock) {
        this.context = context;
        this.output = output;
        this.clock = clock;
    }

    @Override
    public void info(String event, Map<String, String> ids) {
        output.accept(line(LogLevel.INFO, event, ids));
    }

    @Override
    public void error(String event, Map<String, String> ids) {
        output.accept(line(LogLevel.ERROR, event, ids));
    }

    private String line(LogLevel level, String event, Map<String, String> ids) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("timestamp", clock.instant().toString());
        fields.put("level", level.name());
        fields.put("event", event);
        fields.putAll(ids);
        // Alarms of a deployment count the failures of the new version alone.
        fields.put("version", context.getFunctionVersion());
        fields.put("AWSRequestId", context.getAwsRequestId());
        return Json.write(fields);
    }
}
