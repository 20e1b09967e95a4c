package dragoman.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;

import dragoman.local.template.Account;
import dragoman.local.template.Stack.Queue;

import org.apache.pekko.actor.Terminated;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;

import scala.Function0;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ElasticMQ. */
public final class Queues implements AutoCloseable {
    private static final String REDRIVE = "RedrivePolicy";

    private final Function0<Terminated> stop;
    private final URI address;

    private Queues(Function0<Terminated> stop, URI address) {
        this.stop = stop;
        this.address = address;
    }

    /**
     * Starts the engine.
     *
     * @param account its queues' address tells the port
     * @param folder where messages are kept; in memory without one
     */
    public static Queues start(Account account, Optional<Path> folder) {
        Config settings =
                ConfigFactory.load("application")
                        .withValue("node-address.host", text("127.0.0.1"))
                        .withValue("node-address.port", number(account.queues().getPort()))
                        .withValue("rest-sqs.bind-hostname", text("127.0.0.1"))
                        .withValue("rest-sqs.bind-port", number(account.queues().getPort()))
                        .withValue("aws.region", text(account.region()))
                        .withValue("aws.accountId", text(account.id()))
                        .withValue("pekko.loglevel", text("WARNING"))
                        .withValue("pekko.daemonic", ConfigValueFactory.fromAnyRef(true));
        if (folder.isPresent()) {
            MessageFile file = new MessageFile(folder.get().resolve("queues"));
            file.makeVisible();
            settings =
                    settings.withValue(
                                    "messages-storage.enabled", ConfigValueFactory.fromAnyRef(true))
                            .withValue("messages-storage.uri", text(file.address()));
        }
        Function0<Terminated> stop =
                new ElasticMQServer(new ElasticMQServerConfig(settings)).start();
        return new Queues(stop, account.queues());
    }

    /** Where the engine answers. */
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
                                    java.util.stream.Collectors.toMap(
                                            entry -> QueueAttributeName.fromValue(entry.getKey()),
                                            Map.Entry::getValue));
            client.setQueueAttributes(request -> request.queueUrl(url).attributes(attributes));
        }
    }

    /**
     * Stops the engine, but does not wait for polls that are still open; a commit is on disk when
     * it returns.
     */
    @Override
    public void close() {
        Thread.ofPlatform().daemon().start(stop::apply);
    }

    private static com.typesafe.config.ConfigValue text(String value) {
        return ConfigValueFactory.fromAnyRef(value);
    }

    private static com.typesafe.config.ConfigValue number(int value) {
        return ConfigValueFactory.fromAnyRef(value);
    }
}
