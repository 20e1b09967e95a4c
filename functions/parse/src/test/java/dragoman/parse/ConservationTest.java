package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Nothing that is put together from samples is lost: what was joined is in the envelopes and
 * paragraphs byte for byte, and each file that was packed comes out whole or is named in a failure.
 */
class ConservationTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();
    private static final List<String> SEPARATORS =
            List.of("\n", "\n\n", "\r\n", "\f", "\n***\n", "\n-----\n", "\nNNNN\n", "\u0003", "");
    private static final List<byte[]> TEXTS = texts();

    @Property(tries = 300)
    void joinedSamplesAreAllAccountedFor(@ForAll long seed) {
        Random random = new Random(seed);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            joined.writeBytes(any(TEXTS, random));
            joined.writeBytes(any(SEPARATORS, random).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = joined.toByteArray();

        if (parse("joined.txt", bytes)
                        instanceof
                        ParseOutcome.Parsed(
                                List<Dispatch> dispatches,
                                List<ParseOutcome.Rejected> rejected)
                && rejected.isEmpty()
                && isUnpacked(dispatches)) {
            assertThat(new String(Original.of(dispatches), StandardCharsets.ISO_8859_1))
                    .isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    @Property(tries = 300)
    void eachPackedFileComesOutWholeOrIsNamedInAFailure(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            byte[] text =
                    random.nextBoolean() ? any(TEXTS, random) : MutationTest.scratched(random);
            files.put("file" + i + ".txt", text);
        }
        byte[] packed = random.nextBoolean() ? zip(files) : mail(files);
        byte[] upload = random.nextInt(4) == 0 ? gzip(packed) : packed;

        ParseOutcome outcome = parse("packed", upload);

        files.forEach((name, bytes) -> assertAccountedFor(name, bytes, outcome));
    }

    /** The file's dispatches make it up byte for byte, or a failure names it. */
    private static void assertAccountedFor(String name, byte[] bytes, ParseOutcome outcome) {
        if (!(outcome
                instanceof
                ParseOutcome.Parsed(
                        List<Dispatch> dispatches,
                        List<ParseOutcome.Rejected> rejected))) {
            assertThat(((ParseOutcome.Rejected) outcome).message()).contains(name);
            return;
        }
        if (rejected.stream().anyMatch(failure -> failure.message().contains(name))) {
            return;
        }
        List<Dispatch> own =
                dispatches.stream().filter(dispatch -> entry(dispatch).endsWith(name)).toList();
        if (own.isEmpty() || isPacked(name, bytes)) {
            // A file within the file, such as a mail that was damaged, has entries of its own.
            assertThat(dispatches).anyMatch(dispatch -> entry(dispatch).contains(name));
        } else {
            assertThat(new String(Original.of(own), StandardCharsets.ISO_8859_1))
                    .as("what became of %s", name)
                    .isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private static String entry(Dispatch dispatch) {
        return dispatch.transmission().entry().orElse("");
    }

    private static boolean isPacked(String name, byte[] bytes) {
        return parse(name, bytes)
                        instanceof
                        ParseOutcome.Parsed(
                                List<Dispatch> dispatches,
                                List<ParseOutcome.Rejected> _)
                && !isUnpacked(dispatches);
    }

    private static boolean isUnpacked(List<Dispatch> dispatches) {
        return dispatches.stream().allMatch(dispatch -> entry(dispatch).isEmpty());
    }

    private static ParseOutcome parse(String name, byte[] bytes) {
        return PARSER.parse(bytes, Uploaded.as(name, bytes), RECEIVED);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<byte[]> texts() {
        try {
            List<byte[]> texts = new ArrayList<>();
            for (Path sample : GoldenTest.samples().toList()) {
                if (sample.toString().endsWith(".txt")) {
                    texts.add(Files.readAllBytes(sample));
                }
            }
            return List.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] mail(Map<String, byte[]> files) {
        StringBuilder mail =
                new StringBuilder(
                        "From: desk@example.org\r\n"
                                + "Subject: Copy\r\n"
                                + "MIME-Version: 1.0\r\n"
                                + "Content-Type: multipart/mixed; boundary=\"cut\"\r\n\r\n"
                                + "--cut\r\n"
                                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                                + "Please see attached.\r\n");
        files.forEach(
                (name, bytes) ->
                        mail.append("--cut\r\nContent-Type: application/octet-stream; name=\"")
                                .append(name)
                                .append("\"\r\nContent-Disposition: attachment; filename=\"")
                                .append(name)
                                .append("\"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                                .append(Base64.getMimeEncoder().encodeToString(bytes))
                                .append("\r\n"));
        return mail.append("--cut--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
