package dragoman.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import dragoman.handoff.Invocation;
import dragoman.json.Json;
import dragoman.log.aws.FunctionLog;
import dragoman.memory.Match;
import dragoman.memory.Memory;
import dragoman.memory.Unit;
import dragoman.terminology.ServiceTerminology;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

class SeedHandlerTest {
    private final Map<String, String> terminologies = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Map<?, ?>> responses = new ArrayList<>();
    private final List<String> contentTypes = new ArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private Runnable trouble = () -> {};
    private HttpServer cloudFormation;

    @BeforeEach
    void listen() throws IOException {
        cloudFormation =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cloudFormation.createContext(
                "/answer",
                exchange -> {
                    try (exchange) {
                        contentTypes.addAll(
                                exchange.getRequestHeaders()
                                        .getOrDefault("content-type", List.of()));
                        responses.add(
                                Json.read(
                                        new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8),
                                        Map.class));
                        exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.pop(), -1);
                    }
                });
        cloudFormation.start();
    }

    @AfterEach
    void stop() {
        cloudFormation.stop(0);
    }

    @Test
    void putsTerminologyAndMemoryInPlace() throws IOException {
        handle("Create", "");

        assertThat(terminologies.get("desk-ar-en"))
                .startsWith("ar,en\n")
                .contains("\nوالكويت,and Kuwait\n");
        assertThat(terminologies.get("desk-en-ar")).startsWith("en,ar\n");
        assertThat(units).isNotEmpty().allMatch(Unit::isPersons);
        assertThat(units).extracting(Unit::from).contains("ar", "en");
        assertThat(responses.getFirst())
                .isEqualTo(
                        Map.of(
                                "Status", "SUCCESS",
                                "PhysicalResourceId", "desk",
                                "StackId", "stack",
                                "RequestId", "request",
                                "LogicalResourceId", "Seed"));
        // The address is signed for a request without one.
        assertThat(contentTypes).isEmpty();
    }

    @Test
    void keepsTheNameThatItHadWhenItIsChanged() throws IOException {
        handle("Update", ", \"PhysicalResourceId\": \"earlier\"");

        assertThat(responses.getFirst().get("PhysicalResourceId")).isEqualTo("earlier");
        assertThat(terminologies).containsKey("desk-ar-en");
    }

    @Test
    void takesTheTerminologyAwayWithTheStack() throws IOException {
        handle("Create", "");
        handle("Delete", ", \"PhysicalResourceId\": \"desk\"");

        assertThat(terminologies).isEmpty();
        assertThat(responses.getLast().get("Status")).isEqualTo("SUCCESS");
    }

    @Test
    void saysWhyItFailed() throws IOException {
        trouble =
                () -> {
                    throw new IllegalStateException("out of order");
                };

        handle("Create", "");

        assertThat(responses.getFirst().get("Status")).isEqualTo("FAILED");
        assertThat(responses.getFirst().get("Reason"))
                .isEqualTo("IllegalStateException: out of order");
    }

    @Test
    void saysThatItFailedWhenTheVirtualMachineDoes() throws IOException {
        trouble =
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                };

        handle("Create", "");

        assertThat(responses.getFirst().get("Reason"))
                .isEqualTo("OutOfMemoryError: Java heap space");
    }

    @Test
    void answersBeforeItsTimeIsOver() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        trouble =
                () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    }
                };

        handle(event("Create", ""), new Invocation(SeedHandler.MILLIS_FOR_ANSWER));

        assertThat(responses.getFirst().get("Status")).isEqualTo("FAILED");
        assertThat(responses.getFirst().get("Reason")).asString().startsWith("Timed out");
    }

    @Test
    void keepsItsAnswerWithinWhatCloudFormationReads() throws IOException {
        trouble =
                () -> {
                    throw new IllegalStateException("long ".repeat(1_000));
                };

        handle("Create", "");

        assertThat(Json.write(responses.getFirst()).length()).isLessThan(4_096);
    }

    @Test
    void answersAgainWhenTheAnswerWasNotTaken() throws IOException {
        statuses.addAll(List.of(503, 500));

        handle("Create", "");

        assertThat(responses)
                .hasSize(3)
                .allSatisfy(response -> assertThat(response.get("Status")).isEqualTo("SUCCESS"));
    }

    @Test
    void failsWhenNoAnswerWasTaken() {
        statuses.addAll(List.of(503, 503, 503));

        assertThatThrownBy(() -> handle("Create", ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
    }

    @Test
    void understandsTheSampleEvent() throws IOException {
        Path sample =
                Path.of(System.getProperty("dragoman.root", "../.."), "events", "seed-create.json");

        handle(
                Files.readString(sample)
                        .replaceFirst(
                                "http://[^\"]+",
                                "http://127.0.0.1:"
                                        + cloudFormation.getAddress().getPort()
                                        + "/answer"));

        assertThat(responses.getFirst().get("Status")).isEqualTo("SUCCESS");
        assertThat(responses.getFirst().get("LogicalResourceId")).isEqualTo("Seed");
    }

    private void handle(String type, String more) throws IOException {
        handle(event(type, more));
    }

    private String event(String type, String more) {
        return """
        {"RequestType": "%s", "ResponseURL": "http://127.0.0.1:%d/answer?signed=1",
         "StackId": "stack", "RequestId": "request", "LogicalResourceId": "Seed",
         "ResourceType": "Custom::Seed", "ResourceProperties": {"Version": "1"}%s}
        """
                .formatted(type, cloudFormation.getAddress().getPort(), more);
    }

    private void handle(String event) throws IOException {
        handle(event, new Invocation());
    }

    private void handle(String event, Invocation invocation) throws IOException {
        new SeedHandler(
                        new Seeds(new TestingTerminologies(), "desk", new TestingMemory()),
                        "desk",
                        new FunctionLog(_ -> {}, "test", InstantSource.system()))
                .handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        invocation);
    }

    private final class TestingTerminologies implements Terminologies {
        @Override
        public void put(String name, ServiceTerminology terminology) {
            trouble.run();
            terminologies.put(name, terminology.csv());
        }

        @Override
        public void remove(String name) {
            terminologies.remove(name);
        }
    }

    private final class TestingMemory implements Memory {
        @Override
        public Map<String, Match> find(Collection<String> segments, String from, String to) {
            return Map.of();
        }

        @Override
        public void keep(Collection<Unit> kept) {
            units.addAll(kept);
        }
    }
}
