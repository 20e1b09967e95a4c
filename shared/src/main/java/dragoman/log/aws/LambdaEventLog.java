package dragoman.log.aws;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;

import dragoman.json.Json;
import dragoman.log.EventLog;

import java.util.LinkedHashMap;
import java.util.Map;

/** Events as one JSON line each on the logger that Lambda gives an invocation. */
public final class LambdaEventLog implements EventLog {
    private final LambdaLogger logger;

    public LambdaEventLog(LambdaLogger logger) {
        this.logger = logger;
    }

    @Override
    public void info(String event, Map<String, String> ids) {
        logger.log(line(event, ids), LogLevel.INFO);
    }

    @Override
    public void error(String event, Map<String, String> ids) {
        logger.log(line(event, ids), LogLevel.ERROR);
    }

    private static String line(String event, Map<String, String> ids) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("event", event);
        fields.putAll(ids);
        return Json.write(fields);
    }
}
