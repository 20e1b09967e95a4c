package dragoman.local.sqs;

import dragoman.local.sqs.MessageQueue.Entry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * SQS's calls: what a request in JSON asks of the queues, and the response.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html">SQS's
 *     actions</a>
 */
final class SqsActions {
    private static final int MAX_WAIT = 20;
    private static final int MAX_VISIBILITY = 43_200;
    private static final int MAX_BATCH_BYTES = 1_048_576;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Set<String> COMPUTED =
            Set.of("QueueArn", "CreatedTimestamp", "LastModifiedTimestamp");

    private final QueueService queues;
    private final URI base;
    private final InstantSource clock;

    /**
     * Calls on these queues.
     *
     * @param base address that queues' URLs begin with
     */
    SqsActions(QueueService queues, URI base, InstantSource clock) {
        this.queues = queues;
        this.base = base;
        this.clock = clock;
    }

    /**
     * Makes a call.
     *
     * @throws SqsException when it is refused
     * @throws InterruptedException when a long poll is broken off
     */
    JsonNode apply(String action, SqsRequest request) throws InterruptedException {
        return switch (action) {
            case "CreateQueue" -> create(request);
            case "GetQueueUrl" -> queueUrl(request);
            case "ListQueues" -> list(request);
            case "GetQueueAttributes" -> attributes(request);
            case "SetQueueAttributes" -> setAttributes(request);
            case "DeleteQueue" -> done(() -> queues.delete(request.queue()));
            case "PurgeQueue" -> done(() -> queues.purge(request.queue()));
            case "SendMessage" -> send(request);
            case "SendMessageBatch" -> sendBatch(request);
            case "ReceiveMessage" -> receive(request);
            case "DeleteMessage" ->
                    done(
                            () ->
                                    queues.deleteMessages(
                                            request.queue(),
                                            List.of(request.text("ReceiptHandle"))));
            case "DeleteMessageBatch" -> deleteBatch(request);
            case "ChangeMessageVisibility" ->
                    done(() -> changeVisibility(request.queue(), request));
            case "ChangeMessageVisibilityBatch" ->
                    batch(request, entry -> changeVisibility(request.queue(), entry));
            default ->
                    throw SqsException.invalid(
                            "InvalidAction", "This queue service has no action " + action + ".");
        };
    }

    private JsonNode create(SqsRequest request) {
        String name = request.text("QueueName");
        if (!NAME.matcher(name).matches()) {
            throw SqsException.invalid(
                    "InvalidParameterValue",
                    "A queue's name has 1 to 80 letters, digits, hyphens and underscores;"
                            + " FIFO queues are not supported: "
                            + name);
        }
        queues.create(name, request.strings("Attributes"));
        return object().put("QueueUrl", url(name));
    }

    private JsonNode queueUrl(SqsRequest request) {
        String name = request.text("QueueName");
        queues.attributes(name);
        return object().put("QueueUrl", url(name));
    }

    private JsonNode list(SqsRequest request) {
        ObjectNode response = object();
        queues.names(request.optionalText("QueueNamePrefix").orElse(""))
                .forEach(name -> response.withArray("QueueUrls").add(url(name)));
        return response;
    }

    private JsonNode attributes(SqsRequest request) {
        Set<String> wanted = request.names("AttributeNames");
        ObjectNode response = object();
        queues.attributes(request.queue())
                .forEach(
                        (name, value) -> {
                            if (wanted.contains("All") || wanted.contains(name)) {
                                response.withObject("Attributes").put(name, value);
                            }
                        });
        return response;
    }

    private JsonNode setAttributes(SqsRequest request) {
        Map<String, String> attributes = request.strings("Attributes");
        attributes.keySet().removeAll(COMPUTED);
        return done(() -> queues.setAttributes(request.queue(), attributes));
    }

    private JsonNode send(SqsRequest request) {
        String queue = request.queue();
        Message message = message(request, queues.maxBytes(queue));
        queues.send(queue, List.of(message), List.of(request.delay()));
        return sent(message);
    }

    private JsonNode sendBatch(SqsRequest request) {
        String queue = request.queue();
        int maxBytes = queues.maxBytes(queue);
        List<Message> messages = new ArrayList<>();
        List<Optional<Integer>> delays = new ArrayList<>();
        Map<String, Message> accepted = new TreeMap<>();
        ObjectNode response =
                batch(
                        request,
                        entry -> {
                            Optional<Integer> delay = entry.delay();
                            Message message = message(entry, maxBytes);
                            messages.add(message);
                            delays.add(delay);
                            accepted.put(entry.text("Id"), message);
                        });
        if (messages.stream().mapToInt(Message::bytes).sum() > MAX_BATCH_BYTES) {
            throw SqsException.batch(
                    "BatchRequestTooLong",
                    "The messages have more than " + MAX_BATCH_BYTES + " bytes together.");
        }
        queues.send(queue, messages, delays);
        for (JsonNode success : response.withArray("Successful")) {
            Message message = accepted.get(success.path("Id").asString());
            if (message != null && success instanceof ObjectNode result) {
                result.setAll(sent(message));
            }
        }
        return response;
    }

    private Message message(SqsRequest request, int maxBytes) {
        Message message =
                new Message(
                        UUID.randomUUID().toString(),
                        request.text("MessageBody"),
                        request.messageAttributes(),
                        request.trace(),
                        clock.millis());
        if (message.bytes() > maxBytes) {
            throw SqsException.invalid(
                    "InvalidParameterValue",
                    "One or more parameters are invalid. Reason: Message must be shorter than "
                            + maxBytes
                            + " bytes.");
        }
        return message;
    }

    private static ObjectNode sent(Message message) {
        ObjectNode response =
                object().put("MessageId", message.id())
                        .put("MD5OfMessageBody", md5(message.body()));
        if (!message.attributes().isEmpty()) {
            response.put("MD5OfMessageAttributes", MessageAttribute.md5(message.attributes()));
        }
        return response;
    }

    private JsonNode receive(SqsRequest request) throws InterruptedException {
        int max = request.number("MaxNumberOfMessages", 1, SqsRequest.MAX_BATCH).orElse(1);
        List<Entry> entries =
                queues.receive(
                        request.queue(),
                        max,
                        request.number("VisibilityTimeout", 0, MAX_VISIBILITY)
                                .map(seconds -> 1_000L * seconds),
                        request.number("WaitTimeSeconds", 0, MAX_WAIT));
        Set<String> system = request.names("MessageSystemAttributeNames");
        system.addAll(request.names("AttributeNames"));
        Set<String> own = request.names("MessageAttributeNames");
        ObjectNode response = object();
        entries.forEach(entry -> response.withArray("Messages").add(received(entry, system, own)));
        return response;
    }

    private static ObjectNode received(Entry entry, Set<String> system, Set<String> own) {
        Message message = entry.message();
        ObjectNode json =
                object().put("MessageId", message.id())
                        .put("ReceiptHandle", entry.delivery().receipt())
                        .put("MD5OfBody", md5(message.body()))
                        .put("Body", message.body());
        systemAttributes(entry)
                .forEach(
                        (name, value) -> {
                            if (system.contains("All") || system.contains(name)) {
                                json.withObject("Attributes").put(name, value);
                            }
                        });
        Map<String, MessageAttribute> shown = new TreeMap<>(message.attributes());
        shown.keySet().removeIf(name -> own.stream().noneMatch(wanted -> covers(wanted, name)));
        shown.forEach(
                (name, attribute) ->
                        json.withObject("MessageAttributes").set(name, shown(attribute)));
        if (!shown.isEmpty()) {
            json.put("MD5OfMessageAttributes", MessageAttribute.md5(shown));
        }
        return json;
    }

    private static Map<String, String> systemAttributes(Entry entry) {
        Map<String, String> all = new TreeMap<>();
        all.put("SenderId", "local");
        all.put("SentTimestamp", Long.toString(entry.message().sent()));
        all.put("ApproximateReceiveCount", Integer.toString(entry.delivery().receives()));
        all.put(
                "ApproximateFirstReceiveTimestamp",
                Long.toString(entry.delivery().firstReceived()));
        entry.message().trace().ifPresent(trace -> all.put("AWSTraceHeader", trace));
        entry.delivery().source().ifPresent(arn -> all.put("DeadLetterQueueSourceArn", arn));
        return all;
    }

    private static boolean covers(String wanted, String name) {
        return wanted.equals("All")
                || wanted.equals(".*")
                || wanted.equals(name)
                || (wanted.endsWith(".*")
                        && name.startsWith(wanted.substring(0, wanted.length() - 2)));
    }

    private static ObjectNode shown(MessageAttribute attribute) {
        ObjectNode json = object().put("DataType", attribute.type());
        if (attribute.binary() != null) {
            return json.put("BinaryValue", attribute.binary());
        }
        return json.put("StringValue", attribute.text());
    }

    private JsonNode deleteBatch(SqsRequest request) {
        String queue = request.queue();
        List<String> receipts = new ArrayList<>();
        ObjectNode response = batch(request, entry -> receipts.add(entry.text("ReceiptHandle")));
        queues.deleteMessages(queue, receipts);
        return response;
    }

    private void changeVisibility(String queue, SqsRequest request) {
        int seconds =
                request.number("VisibilityTimeout", 0, MAX_VISIBILITY)
                        .orElseThrow(
                                () ->
                                        SqsException.invalid(
                                                "MissingParameter",
                                                "The request must contain the parameter"
                                                        + " VisibilityTimeout."));
        queues.changeVisibility(queue, request.text("ReceiptHandle"), seconds);
    }

    /** Does each entry of a batch, and says which succeeded. */
    private static ObjectNode batch(SqsRequest request, Consumer<SqsRequest> work) {
        ObjectNode response = object();
        response.withArray("Successful");
        response.withArray("Failed");
        for (SqsRequest entry : request.entries()) {
            String id = entry.text("Id");
            try {
                work.accept(entry);
                response.withArray("Successful").add(object().put("Id", id));
            } catch (SqsException e) {
                if (!e.isSenders()) {
                    throw e;
                }
                response.withArray("Failed")
                        .add(
                                object().put("Id", id)
                                        .put("SenderFault", true)
                                        .put("Code", e.code())
                                        .put("Message", e.getMessage()));
            }
        }
        return response;
    }

    private static JsonNode done(Runnable work) {
        work.run();
        return object();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String md5(String text) {
        return MessageAttribute.md5(text.getBytes(StandardCharsets.UTF_8));
    }

    private String url(String name) {
        return base + "/" + name;
    }
}
