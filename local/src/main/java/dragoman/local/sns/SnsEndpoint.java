package dragoman.local.sns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.local.Loopback;
import dragoman.local.template.Account;
import dragoman.local.template.Stack.Topic;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers as SNS does, by its query protocol, and at the addresses that its messages hold: that of
 * the certificate, and those to confirm and to end a subscription.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/welcome.html">the API of SNS</a>
 */
public final class SnsEndpoint implements AutoCloseable {
    private static final int MAX_BYTES = 1_000_000;
    // What the links in messages do: nobody signs those.
    private static final Set<String> LINKS = Set.of("ConfirmSubscription", "Unsubscribe");
    private static final System.Logger LOG = System.getLogger(SnsEndpoint.class.getName());

    private final HttpServer server;
    private final Topics topics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Delivery delivery;
    private final Actions actions;

    private SnsEndpoint(HttpServer server, Topics topics, Delivery delivery, Actions actions) {
        this.server = server;
        this.topics = topics;
        this.delivery = delivery;
        this.actions = actions;
    }

    /**
     * Starts answering.
     *
     * @param port 0 for any free one
     * @param queues takes what is delivered to queues, and dead letters
     * @param mail folder that e-mails are written to
     * @param retryDelay how long a failed delivery waits, for each attempt so far
     * @param onSubscription is run before the first subscription is made
     */
    public static SnsEndpoint start(
            int port,
            Account account,
            SqsClient queues,
            Path mail,
            Duration retryDelay,
            Runnable onSubscription)
            throws IOException {
        HttpServer server = Loopback.bind(port);
        Delivery delivery = new Delivery(account, queues, mail, retryDelay);
        URI address = Loopback.address(server.getAddress().getPort());
        Topics kept = new Topics(account);
        SnsEndpoint endpoint =
                new SnsEndpoint(
                        server,
                        kept,
                        delivery,
                        new Actions(
                                kept,
                                account,
                                delivery,
                                address,
                                InstantSource.system(),
                                onSubscription));
        server.createContext("/", endpoint::handle);
        server.setExecutor(endpoint.threads);
        server.start();
        return endpoint;
    }

    /** Makes topics that are not there. */
    public void create(List<Topic> wanted) {
        wanted.forEach(topic -> topics.create(topic.name(), topic.attributes()));
    }

    /** Where it answers. */
    public URI address() {
        return Loopback.address(server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().endsWith(".pem")) {
                send(exchange, 200, "application/x-pem-file", actions.certificate().pem());
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES);
            Map<String, String> form =
                    form(
                            exchange.getRequestMethod().equals("POST")
                                    ? new String(body, StandardCharsets.UTF_8)
                                    : String.valueOf(exchange.getRequestURI().getRawQuery()));
            String action = form.getOrDefault("Action", "");
            try {
                // Signatures are not checked. But no web page that is open in a browser can have it
                // send this header, and so none can subscribe somebody to what is on this machine.
                if (!LINKS.contains(action)
                        && !exchange.getRequestHeaders().containsKey("Authorization")) {
                    throw SnsException.unsigned();
                }
                send(exchange, 200, "text/xml", Xml.answer(action, actions.apply(action, form)));
            } catch (SnsException e) {
                send(
                        exchange,
                        e.status(),
                        "text/xml",
                        Xml.error(e.code(), String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                // The edge: without an answer a caller would only try again.
                LOG.log(System.Logger.Level.ERROR, action + " failed", e);
                send(exchange, 500, "text/xml", Xml.error("InternalFailure", e.toString()));
            }
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        delivery.close();
    }
}
