package dragoman.log;

import java.util.Map;

/** Tells the operator what a function did. */
public interface EventLog {
    /**
     * Something went as it should.
     *
     * @param event what happened, in kebab case
     * @param ids identifiers and numbers only: a dispatch's text never goes into a log
     */
    void info(String event, Map<String, String> ids);

    /** Something failed that an operator may have to look at. */
    void error(String event, Map<String, String> ids);
}
