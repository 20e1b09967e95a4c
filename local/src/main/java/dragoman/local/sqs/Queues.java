package dragoman.local.sqs;

import com.sun.net.httpserver.HttpServer;

import dragoman.local.Loopback;
import dragoman.local.template.Stack.Queue;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The queues of the embedded cloud, and where they answer. */
public final class Queues implements AutoCloseable {
    private static final String REDRIVE = "RedrivePolicy";

    private final QueueService service;
    private final SqsEndpoint endpoint;
    private final URI address;

    private Queues(QueueService service, SqsEndpoint endpoint, URI address) {
        this.service = service;
        this.endpoint = endpoint;
        this.address = address;
    }

    /**
     * Starts answering.
     *
     * @param port 0 for any free one
     * @param accountId whose queues they are
     * @param folder where messages are kept; in memory without one
     * @throws IllegalStateException when what is in the folder cannot be read, or another process
     *     uses it
     */
    public static Queues start(int port, String region, String accountId, Optional<Path> folder)
            throws IOException {
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        HttpServer server = Loopback.bind(port);
        QueueService service;
        try {
            service =
                    new QueueService(
                            folder.map(at -> at.resolve("queues.mv")),
                            "arn:aws:sqs:" + region + ":" + accountId + ":",
                            InstantSource.system());
        } catch (RuntimeException e) {
            server.stop(0);
            throw e;
        }
        URI address = Loopback.address(server.getAddress().getPort());
        SqsEndpoint endpoint =
                new SqsEndpoint(
                        server,
                        new SqsActions(
                                service,
                                URI.create(address + "/" + accountId),
                                InstantSource.system()));
        endpoint.start();
        return new Queues(service, endpoint, address);
    }

    /** Where they answer. */
    public URI address() {
        return address;
    }

    /** Makes the queues; one that is there already takes the attributes. */
    public static void create(SqsClient client, List<Queue> queues) {
        // A dead-letter queue must be there before the queue that names it.
        queues.stream()
                .sorted(Comparator.comparing(queue -> queue.attributes().containsKey(REDRIVE)))
                .forEach(queue -> create(client, queue));
    }

    private static void create(SqsClient client, Queue queue) {
        String url = client.createQueue(request -> request.queueName(queue.name())).queueUrl();
        if (!queue.attributes().isEmpty()) {
            Map<QueueAttributeName, String> attributes =
                    queue.attributes().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            entry -> QueueAttributeName.fromValue(entry.getKey()),
                                            Map.Entry::getValue));
            client.setQueueAttributes(request -> request.queueUrl(url).attributes(attributes));
        }
    }

    /** Stops answering. What was answered is on disk. */
    @Override
    public void close() {
        endpoint.close();
        service.close();
    }
}
