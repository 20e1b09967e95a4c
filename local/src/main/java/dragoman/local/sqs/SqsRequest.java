package dragoman.local.sqs;

import dragoman.json.Json;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of a call, or of an entry of a batch. Each accessor refuses a wrong value. */
record SqsRequest(JsonNode json) {
    static final int MAX_BATCH = 10;
    private static final int MAX_DELAY = 900;
    private static final Pattern ENTRY_ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    /** Reads a request's body. */
    static SqsRequest read(String body) {
        return new SqsRequest(Json.read(body.isEmpty() ? "{}" : body, JsonNode.class));
    }

    /** A text that must be there. */
    String text(String name) {
        String value = json.path(name).asString("");
        if (value.isEmpty()) {
            throw SqsException.invalid(
                    "MissingParameter", "The request must contain the parameter " + name + ".");
        }
        return value;
    }

    Optional<String> optionalText(String name) {
        JsonNode value = json.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    Optional<Integer> number(String name, int min, int max) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || value.asLong() < min || value.asLong() > max) {
            throw SqsException.invalid(
                    "InvalidParameterValue",
                    "%s must be a number from %d to %d.".formatted(name, min, max));
        }
        return Optional.of(value.asInt());
    }

    /** Seconds that a message is delayed by. */
    Optional<Integer> delay() {
        return number("DelaySeconds", 0, MAX_DELAY);
    }

    Set<String> names(String field) {
        Set<String> names = new HashSet<>();
        json.path(field).forEach(name -> names.add(name.asString()));
        return names;
    }

    Map<String, String> strings(String field) {
        Map<String, String> strings = new HashMap<>();
        json.path(field)
                .properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asString("")));
        return strings;
    }

    /** The queue's name, from its URL. */
    String queue() {
        String url = text("QueueUrl");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    Map<String, MessageAttribute> messageAttributes() {
        Map<String, MessageAttribute> attributes = new HashMap<>();
        json.path("MessageAttributes")
                .properties()
                .forEach(
                        entry ->
                                attributes.put(
                                        entry.getKey(),
                                        new SqsRequest(entry.getValue()).attribute()));
        return attributes;
    }

    private MessageAttribute attribute() {
        Optional<String> text = optionalText("StringValue");
        Optional<String> binary = optionalText("BinaryValue");
        if (text.isEmpty() && binary.isEmpty()) {
            throw SqsException.invalid(
                    "InvalidParameterValue", "A message attribute has no value.");
        }
        return new MessageAttribute(text("DataType"), text.orElse(null), binary.orElse(null));
    }

    /** X-Ray's header, if the sender is traced. */
    Optional<String> trace() {
        return new SqsRequest(json.path("MessageSystemAttributes").path("AWSTraceHeader"))
                .optionalText("StringValue");
    }

    /** The entries of a batch. */
    List<SqsRequest> entries() {
        List<SqsRequest> entries = new ArrayList<>();
        json.path("Entries").forEach(entry -> entries.add(new SqsRequest(entry)));
        if (entries.isEmpty()) {
            throw SqsException.batch("EmptyBatchRequest", "There are no entries in the request.");
        }
        if (entries.size() > MAX_BATCH) {
            throw SqsException.batch(
                    "TooManyEntriesInBatchRequest",
                    "The request has %d entries, and at most %d are allowed."
                            .formatted(entries.size(), MAX_BATCH));
        }
        Set<String> ids = new HashSet<>();
        for (SqsRequest entry : entries) {
            String id = entry.text("Id");
            if (!ENTRY_ID.matcher(id).matches()) {
                throw SqsException.batch("InvalidBatchEntryId", "An entry's Id is invalid: " + id);
            }
            if (!ids.add(id)) {
                throw SqsException.batch("BatchEntryIdsNotDistinct", "Id " + id + " is repeated.");
            }
        }
        return entries;
    }
}
