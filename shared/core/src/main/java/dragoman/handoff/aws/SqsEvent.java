package dragoman.handoff.aws;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;

/** The messages that Lambda passes to a function in one invocation. */
record SqsEvent(@JsonProperty("Records") List<SqsMessage> records) {}
