package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.json.Json;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.unpack.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Any input ends as dispatches or as a failure with reason and place, soon and with little memory.
 */
@Timeout(120)
class BadInputTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Limits SMALL =
            new Limits(2_000_000, 200_000, 50, 4, 100, 900_000, 2_000, 300_000, 60);
    private static final Parser PARSER = Parser.withDefaults(SMALL);
    private static final String GOOD = "KUWAIT, June 3 (KUNA) -- The fair opened. (end)";
    private static final int DEEP = 50_000;

    /** An input, and the code with which it is rejected; empty if it is read. */
    @SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
    record Case(String name, byte[] bytes, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        return Stream.of(
                new Case("nothing", new byte[0], "empty"),
                text("blanks", " \r\n\t\u00A0\u200F\n", "empty"),
                new Case("one NUL", bytes("KUWAIT\u0000"), "binary"),
                new Case("NULs", new byte[100_000], "binary"),
                new Case(
                        "odd UTF-16", new byte[] {(byte) 0xFF, (byte) 0xFE, 65}, "unknown-charset"),
                new Case(
                        "a lone surrogate in UTF-16",
                        new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 65, (byte) 0xD8, 0, 0, 66},
                        "unknown-charset"),
                new Case(
                        "bytes that make words in no character set",
                        new byte[] {65, (byte) 0x81, 49, (byte) 0x9D, 50},
                        "unknown-charset"),
                text("truncated NITF", "<nitf><body><body.content><p>One.</p><p>Tw", "cut-off"),
                text("truncated ninjs", "{\"uri\":\"a\",\"body_text\":\"One. Tw", "cut-off"),
                text("ninjs without text", "{\"uri\":\"a\",\"type\":\"picture\"}", "no-item"),
                text("brackets too many", "{\"headline\":\"A\"}}}}", "no-item"),
                text(
                        "a feed without entries",
                        "<rss><channel><title>x</title></channel></rss>",
                        "no-item"),
                text(
                        "a package of references",
                        "<packageItem"
                            + " xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><groupSet><group><itemRef"
                            + " residref=\"a\"><title>Boat"
                            + " sails</title></itemRef></group></groupSet></packageItem>",
                        "no-item"),
                text("deep objects", "{\"a\":".repeat(DEEP), "cut-off"),
                text(
                        "deep and closed",
                        "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
                        "nested-too-deep"),
                text(
                        "deep lists",
                        "{\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}",
                        "nested-too-deep"),
                text(
                        "a huge number",
                        "{\"headline\":\"A\",\"urgency\":" + "9".repeat(100_000) + "}",
                        "no-item"),
                text(
                        "a huge name",
                        "{\"headline\":\"A\",\"" + "n".repeat(100_000) + "\":1}",
                        "no-item"),
                text("lines without end", "a line\n".repeat(3_000), "too-many-lines"),
                text("lines of the Macintosh", "a line\r".repeat(3_000), "too-many-lines"),
                text("one long line", "word ".repeat(200_000), "text-too-large"),
                text("tags", "<i>".repeat(99_000) + "</b>".repeat(1_000), "no-item"),
                text(
                        "XML in no known format",
                        "<ledger><entry>One</entry></ledger>",
                        "unknown-format"),
                zip("a flat bomb", "unpacks-too-large", Map.of("a.txt", new byte[5_000_000])),
                zip(
                        "a bomb in a Word document",
                        "unpacks-too-large",
                        Map.of("word/document.xml", new byte[5_000_000])),
                zip("names with dots", "none", Map.of("../../etc/passwd", bytes(GOOD))),
                zip("names with controls", "binary", Map.of("a\u0007\n\u001Bb.txt", new byte[50])),
                zip("nothing but folders", "empty", Map.of("a/", new byte[0])),
                nested(8),
                text(
                        "parts of mail",
                        mail("--b\nContent-Type: text/plain\n\nx\n".repeat(500) + "--b--\n"),
                        "too-many-entries"),
                text("parts in parts", deepMail(400), "nested-too-deep"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsWithItsCode(Case bad) {
        ParseOutcome outcome = parse(bad.bytes());

        switch (outcome) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, List<Rejected> _) -> {
                assertThat(bad.code()).isEqualTo("none");
                assertThat(dispatches).isNotEmpty();
            }
            case Rejected(String code, String message) -> {
                assertThat(code).as(message).isEqualTo(bad.code());
                assertThat(message).isNotBlank().hasSizeLessThan(400).doesNotContain("\n");
            }
        }
    }

    static Stream<Case> deepMarkup() {
        return Stream.of(
                text(
                        "NITF",
                        "<nitf><body><body.content>"
                                + "<div>".repeat(DEEP)
                                + "<p>One.</p>"
                                + "</div>".repeat(DEEP)
                                + "</body.content></body></nitf>",
                        ""),
                text(
                        "HTML",
                        "<html><body>" + "<div>".repeat(DEEP) + "One." + "</div>".repeat(DEEP),
                        ""),
                text(
                        "a feed",
                        "<rss><channel><item><title>A</title><description>"
                                + "<b>".repeat(DEEP)
                                + "One."
                                + "</b>".repeat(DEEP)
                                + "</description></item></channel></rss>",
                        ""),
                text(
                        "HTML in ninjs",
                        "{\"headline\":\"A\",\"body_html\":\"" + "<div>".repeat(DEEP) + "One.\"}",
                        ""),
                text(
                        "HTML in a feed",
                        "<rss><channel><item><title>A</title><description><![CDATA["
                                + "<p><i>".repeat(DEEP)
                                + "One.]]></description></item></channel></rss>",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("deepMarkup")
    void readsMarkupHoweverDeeplyItIsNested(Case deep) {
        assertThat(parse(deep.bytes())).isInstanceOf(ParseOutcome.Parsed.class);
    }

    @Test
    void expandsNoEntities() {
        String text =
                "<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY a '"
                        + "a".repeat(50_000)
                        + "'><!ENTITY % remote SYSTEM 'http://127.0.0.1:1/x.dtd'>"
                        + " %remote;]><nitf><body><body.content><p>One "
                        + "&a;".repeat(5_000)
                        + "</p></body.content></body></nitf>";

        Dispatch dispatch = dispatches(parse(bytes(text))).getFirst();

        assertThat(dispatch.paragraphs())
                .singleElement()
                .extracting(Paragraph::text)
                .asString()
                .hasSizeLessThan(20_000);
    }

    @Test
    void readsAMillionLinesOfOrdinaryDispatches() {
        // The same number of lines, relative to the limit.
        String bundle = GOOD.replace(" (end)", "\nMore.\n(end)\nab.cd\n\n").repeat(90);
        Limits few = new Limits(1_000_000, 1_000_000, 50, 4, 1_000, 3_000, 20, 1_000, 60);
        byte[] bytes = bytes(bundle);

        ParseOutcome outcome =
                Parser.withDefaults(few, 500).parse(bytes, Uploaded.as("x", bytes), RECEIVED);

        assertThat(dispatches(outcome)).hasSize(90);
    }

    @Test
    void aLoneSurrogateThatIsWrittenOutIsKeptFromTheRecord() {
        Dispatch dispatch =
                dispatches(parse(bytes("{\"headline\":\"A\",\"body_text\":\"One \\ud800 two.\"}")))
                        .getFirst();

        String json = Json.write(dispatch);

        assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @Test
    void aBadEntryDoesNotAffectItsNeighbours() throws IOException {
        byte[] bytes =
                zip(
                                "x",
                                "",
                                Map.of("1.txt", bytes(GOOD)),
                                Map.of("2.json", bytes("{\"uri\":\"a")),
                                Map.of("3.zip", new byte[] {'P', 'K', 3, 4, 1}),
                                Map.of("4.eml", bytes(deepMail(300))),
                                Map.of("5.txt", bytes(GOOD)))
                        .bytes();

        assertThat(parse(bytes))
                .isInstanceOfSatisfying(
                        ParseOutcome.Parsed.class,
                        parsed -> {
                            assertThat(parsed.dispatches()).hasSize(2);
                            assertThat(parsed.rejected())
                                    .extracting(Rejected::message)
                                    .satisfiesExactly(
                                            m -> assertThat(m).startsWith("2.json: "),
                                            m -> assertThat(m).startsWith("3.zip: "),
                                            m -> assertThat(m).startsWith("4.eml: "));
                        });
    }

    private static Case text(String name, String text, String code) {
        return new Case(name, bytes(text), code);
    }

    @SafeVarargs
    private static Case zip(String name, String code, Map<String, byte[]>... entries)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map<String, byte[]> some : entries) {
                for (Map.Entry<String, byte[]> entry : some.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
        }
        return new Case(name, out.toByteArray(), code);
    }

    private static Case nested(int times) throws IOException {
        byte[] inner = bytes(GOOD);
        for (int i = 0; i < times; i++) {
            inner = zip("", "", Map.of("a.zip", inner)).bytes();
        }
        return new Case("archives in archives", inner, "nested-too-deep");
    }

    private static String mail(String parts) {
        return "From: a@example.org\n"
                + "MIME-Version: 1.0\n"
                + "Subject: A\n"
                + "Content-Type: multipart/mixed; boundary=b\n\n"
                + parts;
    }

    private static String deepMail(int depth) {
        StringBuilder mail =
                new StringBuilder(
                        "From: a@example.org\n"
                                + "MIME-Version: 1.0\n"
                                + "Content-Type: multipart/mixed; boundary=b0\n\n");
        for (int i = 1; i < depth; i++) {
            mail.append(
                    "--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i - 1, i));
        }
        return mail + "--b" + (depth - 1) + "\n\n" + GOOD;
    }

    private static ParseOutcome parse(byte[] bytes) {
        List<Dispatch> dispatches = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        PARSER.parse(
                bytes,
                Uploaded.as("x", bytes),
                RECEIVED,
                Deadline.never(),
                dispatches::add,
                rejected::add);
        assertThat(dispatches.size() + rejected.size()).isPositive();
        return dispatches.isEmpty()
                ? rejected.getFirst()
                : new ParseOutcome.Parsed(dispatches, rejected);
    }

    private static List<Dispatch> dispatches(ParseOutcome outcome) {
        return switch (outcome) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, List<Rejected> _) -> dispatches;
            case Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
