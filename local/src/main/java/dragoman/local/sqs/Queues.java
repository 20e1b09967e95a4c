package dragoman.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;

import dragoman.local.template.Stack.Queue;

import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.http.scaladsl.Http;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.Limits;
import org.elasticmq.NodeAddress;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.server.config.ElasticMQServerConfig;
import org.elasticmq.util.NowProvider;

import scala.Option;
import scala.util.Either;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * ElasticMQ. Its parts are put together here as its own server does, but for two things: the port
 * that it is bound to can be read back, and messages kept in a folder are there before it answers.
 */
public final class Queues implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String REDRIVE = "RedrivePolicy";
    private static final Duration RESTORE_TIMEOUT = Duration.ofSeconds(60);

    private final ActorSystem system;
    private final URI address;

    private Queues(ActorSystem system, URI address) {
        this.system = system;
        this.address = address;
    }

    /**
     * Starts the engine.
     *
     * @param port 0 for any free one
     * @param accountId whose queues they are
     * @param folder where messages are kept; in memory without one
     */
    public static Queues start(int port, String region, String accountId, Optional<Path> folder) {
        Config settings =
                ConfigFactory.load("application")
                        .withValue("pekko.loglevel", ConfigValueFactory.fromAnyRef("WARNING"))
                        .withValue("pekko.daemonic", ConfigValueFactory.fromAnyRef(true));
        if (folder.isPresent()) {
            MessageFile file = new MessageFile(folder.get().resolve("queues"));
            file.makeVisible();
            settings =
                    settings.withValue(
                                    "messages-storage.enabled", ConfigValueFactory.fromAnyRef(true))
                            .withValue(
                                    "messages-storage.uri",
                                    ConfigValueFactory.fromAnyRef(file.address()));
        }
        silenceBinding();
        ActorSystem system = ActorSystem.create("elasticmq", settings);
        try {
            ElasticMQServerConfig config = new ElasticMQServerConfig(settings);
            int bound = serve(system, config, port, region, accountId, folder.isPresent());
            return new Queues(system, URI.create("http://" + HOST + ":" + bound));
        } catch (RuntimeException e) {
            system.terminate();
            throw e;
        }
    }

    /** A port that is taken is reported by whoever asked for it, in one line instead of a trace. */
    private static void silenceBinding() {
        for (String name :
                List.of(
                        "org.apache.pekko.io.TcpListener",
                        "org.elasticmq.rest.sqs.TheSQSRestServerBuilder")) {
            System.setProperty("org.slf4j.simpleLogger.log." + name, "off");
        }
    }

    /** Starts answering, and returns the port. */
    private static int serve(
            ActorSystem system,
            ElasticMQServerConfig config,
            int port,
            String region,
            String accountId,
            boolean keeps) {
        Option<ActorRef> store = keeps ? Option.apply(store(system, config)) : Option.empty();
        Limits limits = (Limits) config.restSqs().sqsLimits();
        ActorRef manager =
                system.actorOf(
                        Props.create(
                                QueueManagerActor.class,
                                () -> new QueueManagerActor(new NowProvider(), limits, store)));
        if (store.isDefined()) {
            restore(store.get(), manager);
        }
        Http.ServerBinding binding =
                new TheSQSRestServerBuilder(
                                Option.apply(system),
                                Option.apply(manager),
                                HOST,
                                port,
                                new NodeAddress("http", HOST, port, ""),
                                true,
                                limits,
                                region,
                                accountId,
                                store,
                                config.autoCreateQueues())
                        .start()
                        .waitUntilStarted();
        return binding.localAddress().getPort();
    }

    private static ActorRef store(ActorSystem system, ElasticMQServerConfig config) {
        return system.actorOf(
                Props.create(
                        SqlQueuePersistenceActor.class,
                        () ->
                                new SqlQueuePersistenceActor(
                                        config.sqlQueuePersistenceConfig(), config.baseQueues())));
    }

    private static void restore(ActorRef store, ActorRef manager) {
        Object result =
                Patterns.ask(store, new QueueEvent.Restore(manager), RESTORE_TIMEOUT)
                        .toCompletableFuture()
                        .join();
        if (result instanceof Either<?, ?> either && either.isLeft()) {
            throw new IllegalStateException(
                    "the messages that were kept cannot be read: "
                            + either.swap().toOption().get());
        }
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
                                    Collectors.toMap(
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
        system.terminate();
    }
}
