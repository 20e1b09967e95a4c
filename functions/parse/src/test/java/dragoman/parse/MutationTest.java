package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.json.Json;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Parsing returns an answer for samples that were cut, joined, doubled and damaged in transmission.
 */
class MutationTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();
    private static final List<byte[]> SAMPLES = samples();
    private static final List<String> SIGNS =
            List.of(
                    "<",
                    "</p>",
                    "(\u0643\u0648\u0646\u0627)",
                    "\n",
                    "&#5;",
                    "--",
                    "31/31/2026",
                    "25:61",
                    "{",
                    "\"",
                    "ZCZC",
                    "\u0001",
                    "\u0002",
                    "\u202D",
                    "\u0000",
                    "0000-00-00",
                    "From ",
                    ": ");

    @Property(tries = 1500)
    void answersTheSameTwiceForAnyDamagedSample(@ForAll long seed) {
        byte[] bytes = scratched(new Random(seed));

        ParseOutcome outcome = PARSER.parse(bytes, Uploaded.as("x", bytes), RECEIVED);

        assertThat(PARSER.parse(bytes.clone(), Uploaded.as("x", bytes), RECEIVED))
                .isEqualTo(outcome);
        if (outcome instanceof ParseOutcome.Parsed(List<Dispatch> dispatches, var _)) {
            for (Dispatch dispatch : dispatches) {
                assertThat(Json.read(Json.write(dispatch), Dispatch.class)).isEqualTo(dispatch);
            }
        }
    }

    static byte[] scratched(Random random) {
        byte[] bytes = SAMPLES.get(random.nextInt(SAMPLES.size()));
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + random.nextInt(60));
            byte[] other = SAMPLES.get(random.nextInt(SAMPLES.size()));
            int from = random.nextInt(other.length);
            bytes =
                    switch (random.nextInt(5)) {
                        case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt()}, at);
                        case 1 ->
                                joined(
                                        bytes,
                                        at,
                                        SIGNS.get(random.nextInt(SIGNS.size()))
                                                .getBytes(StandardCharsets.UTF_8),
                                        at);
                        case 2 -> joined(bytes, at, new byte[0], to);
                        case 3 -> joined(bytes, at, new byte[0], bytes.length);
                        default ->
                                joined(
                                        bytes,
                                        at,
                                        java.util.Arrays.copyOfRange(
                                                other, from, Math.min(other.length, from + 300)),
                                        to);
                    };
        }
        return bytes;
    }

    /** The bytes up to one place, some others, and the bytes from another place on. */
    private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, to);
        out.writeBytes(between);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static List<byte[]> samples() {
        try (Stream<Path> files =
                Files.list(Path.of("src", "test", "resources", "dispatches")).sorted()) {
            return files.map(MutationTest::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
