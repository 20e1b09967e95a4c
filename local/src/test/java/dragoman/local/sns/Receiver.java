package dragoman.local.sns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dragoman.json.Json;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A desk's webhook, as AWS tells how to write one: it checks signatures and confirms. */
public final class Receiver implements AutoCloseable {
    private static final List<String> OF_NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> OF_CONFIRMATION =
            List.of(
                    "Message",
                    "MessageId",
                    "SubscribeURL",
                    "Timestamp",
                    "Token",
                    "TopicArn",
                    "Type");

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> notifications = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> complaints = new LinkedBlockingQueue<>();
    private final AtomicInteger tried = new AtomicInteger();
    private volatile boolean failing;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** Starts one on a free port. */
    public static Receiver start() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        Receiver receiver = new Receiver(server);
        server.createContext("/", receiver::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return receiver;
    }

    /** Its address. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/news";
    }

    /** Answers notifications with 500 from now on. */
    public void fail() {
        failing = true;
    }

    /** How many notifications were posted, those that failed included. */
    public int tried() {
        return tried.get();
    }

    /** The next notification; nothing when none comes. */
    public Optional<JsonNode> next(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(notifications.poll(timeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** What was wrong with messages. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode message =
                    Json.read(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8),
                            JsonNode.class);
            String type = message.path("Type").asString("");
            if (!type.equals(exchange.getRequestHeaders().getFirst("x-amz-sns-message-type"))) {
                complaints.add("the header says another type than " + type);
            }
            if (!isGenuine(message, type)) {
                complaints.add("the signature of " + type + " is wrong");
            }
            int status = 200;
            if (type.equals("SubscriptionConfirmation")) {
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(message.get("SubscribeURL").stringValue()))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            } else {
                tried.incrementAndGet();
                if (failing) {
                    status = 500;
                } else {
                    notifications.add(message);
                }
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (GeneralSecurityException e) {
            complaints.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isGenuine(JsonNode message, String type)
            throws IOException, InterruptedException, GeneralSecurityException {
        String pem =
                http.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        message.get("SigningCertURL")
                                                                .stringValue()))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        StringBuilder text = new StringBuilder();
        for (String name : type.equals("Notification") ? OF_NOTIFICATION : OF_CONFIRMATION) {
            if (message.has(name)) {
                text.append(name).append('\n').append(message.get(name).stringValue()).append('\n');
            }
        }
        Signature signature =
                Signature.getInstance(
                        message.get("SignatureVersion").stringValue().equals("2")
                                ? "SHA256withRSA"
                                : "SHA1withRSA");
        signature.initVerify(
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8))));
        signature.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(message.get("Signature").stringValue()));
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
