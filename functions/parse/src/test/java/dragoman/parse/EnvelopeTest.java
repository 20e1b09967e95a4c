package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Span;
import dragoman.dispatch.Warning;
import dragoman.json.Json;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Envelope and body account for each byte of an upload, and point at what they claim. */
class EnvelopeTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();

    /**
     * Mails are unpacked, so that their text is not that of the upload; and what is cut off is no
     * dispatch.
     */
    static Stream<Path> samples() throws IOException {
        return GoldenTest.samples()
                .filter(sample -> !sample.toString().matches(".*(\\.eml|\\.mbox|truncated\\.xml)"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void rebuildsEachSample(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);

        assertAccountedFor(bytes, parsed(bytes));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void rebuildsEachSampleWithOtherLineEndsAndInUtf16(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        List<Dispatch> first = parsed(bytes);
        if (first.isEmpty() || !first.getFirst().upload().charset().orElseThrow().equals("UTF-8")) {
            return;
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        for (byte[] variant :
                List.of(
                        text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                        text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
            assertAccountedFor(variant, parsed(variant));
        }
    }

    @Property(tries = 600)
    void rebuildsAnyDamagedSample(@ForAll long seed) {
        byte[] bytes = MutationTest.scratched(new Random(seed));

        List<Dispatch> dispatches = parsed(bytes);

        boolean unpacked =
                dispatches.stream()
                        .anyMatch(dispatch -> dispatch.transmission().entry().isPresent());
        if (!dispatches.isEmpty() && !unpacked) {
            assertAccountedFor(bytes, dispatches);
        }
    }

    /** Lines of fields, text and stray characters in any order. */
    @Property(tries = 400)
    void rebuildsAnyPileOfLines(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(LINES.get(random.nextInt(LINES.size())))
                    .append(ENDS.get(random.nextInt(ENDS.size())));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

        List<Dispatch> dispatches = parsed(bytes);

        if (!dispatches.isEmpty()) {
            assertAccountedFor(bytes, dispatches);
        }
    }

    private static final List<String> ENDS = List.of("\n", "\r\n", "\r", "\n\n", " \n", "\u2028");
    private static final List<String> LINES =
            List.of(
                    "\u0627\u0644\u062A\u0627\u0631\u064A\u062E: 12/05/2026",
                    "\u0639\u0627\u062C\u0644 / \u0645\u0624\u062A\u0645\u0631",
                    "\u0627\u0644\u0643\u0648\u064A\u062A - 12 - 5 (\u0643\u0648\u0646\u0627)--"
                        + " \u0627\u0641\u062A\u062A\u062D \u0627\u0644\u0645\u0639\u0631\u0636.",
                    "MUSCAT, May 12 (ONA) -- The \uD83D\uDEA2 fair & the quay opened.",
                    "(\u0627\u0644\u0646\u0647\u0627\u064A\u0629) \u0623 \u0628 / \u062C \u062F",
                    "\u0641\u062A\u0640\u0640\u062D \u202Bباب\u202C \uFE8D\uFEDF.",
                    "The second paragraph.",
                    "   indented and open",
                    "By A Writer",
                    "* * *",
                    "17:40",
                    "\u0001\u0002 control \u0003",
                    "&amp; an entity &#1575; &notone;",
                    "ZCZC");

    @Test
    void eachDispatchOfABundleIsWhereItClaims() throws IOException {
        byte[] bytes =
                Files.readAllBytes(
                        Path.of("src", "test", "resources", "dispatches", "frames-between.txt"));

        List<Dispatch> dispatches = parsed(bytes);

        assertThat(dispatches).hasSizeGreaterThan(1);
        int at = 0;
        for (Dispatch dispatch : dispatches) {
            ByteRange place = dispatch.transmission().bytes().orElseThrow();
            assertThat(place.start()).isGreaterThanOrEqualTo(at);
            at = place.end();
            String there = text(bytes, place, dispatch);
            assertThat(dispatch.paragraphs())
                    .allSatisfy(paragraph -> assertThat(there).contains(paragraph.text()));
        }
        assertThat(at).isEqualTo(bytes.length);
    }

    @Test
    void recordsTheRuleOfEachFind() {
        String text =
                "\u0627\u0644\u062A\u0627\u0631\u064A\u062E: 12/05/2026\n\n"
                    + "\u0627\u0641\u062A\u062A\u0627\u062D \u0627\u0644\u0645\u0639\u0631\u0636\n"
                    + "\u0627\u0644\u0643\u0648\u064A\u062A - 12 - 5 (\u0643\u0648\u0646\u0627)--"
                    + " \u0641\u062A\u062D.\n"
                    + "(\u0627\u0644\u0646\u0647\u0627\u064A\u0629)\n";

        Dispatch dispatch = parsed(text.getBytes(StandardCharsets.UTF_8)).getFirst();

        assertThat(dispatch.transmission().envelope())
                .filteredOn(span -> !span.field().equals(Span.FRAMING))
                .extracting(Span::field, Span::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("date", "header-date"),
                        org.assertj.core.groups.Tuple.tuple("headline", "last-line-above"),
                        org.assertj.core.groups.Tuple.tuple("datelines", "dateline"),
                        org.assertj.core.groups.Tuple.tuple("places", "dateline-place"),
                        org.assertj.core.groups.Tuple.tuple("date", "dateline-day"),
                        org.assertj.core.groups.Tuple.tuple("agency", "agency-mark"),
                        org.assertj.core.groups.Tuple.tuple("endMark", "end-mark"));
    }

    @Test
    void namesTheEntryThatItAccountsFor() throws IOException {
        byte[] first =
                "MUSCAT, May 12 (ONA) -- The quay opened.\n".getBytes(StandardCharsets.UTF_8);
        byte[] second = "MOSCOW, May 12. /TASS/. The fair opened.".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("in/a.txt"));
            zip.write(first);
            zip.putNextEntry(new ZipEntry("b.txt"));
            zip.write(second);
        }

        List<Dispatch> dispatches = parsed(archive.toByteArray());

        assertThat(dispatches)
                .extracting(dispatch -> dispatch.transmission().entry().orElseThrow())
                .containsExactly("in/a.txt", "b.txt");
        assertThat(Original.of(dispatches.subList(0, 1))).isEqualTo(first);
        assertThat(Original.of(dispatches.subList(1, 2))).isEqualTo(second);
    }

    @Test
    void namesTheMessagesOfAMailbox() throws IOException {
        Path mailbox = Path.of("src", "test", "resources", "dispatches", "mailbox.mbox");

        assertThat(parsed(Files.readAllBytes(mailbox)))
                .extracting(dispatch -> dispatch.transmission().entry().orElseThrow())
                .containsExactly("#1", "#2");
    }

    @Test
    void leavesEndlessFramingInTheUpload() {
        String page =
                "<html><body><script>%s</script><p>MUSCAT, May 12 (ONA) -- The quay opened.</p></body></html>"
                        .formatted("var i = 0; ".repeat(10_000));

        Dispatch dispatch = parsed(page.getBytes(StandardCharsets.UTF_8)).getFirst();

        assertThat(dispatch.warnings()).extracting(Warning::code).contains("framing-left-out");
        assertThat(Json.write(dispatch)).hasSizeLessThan(page.length());
    }

    private static List<Dispatch> parsed(byte[] bytes) {
        return PARSER.parse(bytes, Uploaded.as("x", bytes), RECEIVED)
                                instanceof
                                ParseOutcome.Parsed(
                                        List<Dispatch> dispatches,
                                        List<ParseOutcome.Rejected> rejected)
                        // What could not be read is in no envelope.
                        && rejected.isEmpty()
                ? dispatches
                : List.of();
    }

    private static void assertAccountedFor(byte[] bytes, List<Dispatch> dispatches) {
        List<Dispatch> kept =
                dispatches.stream()
                        .map(dispatch -> Json.read(Json.write(dispatch), Dispatch.class))
                        .toList();
        assertThat(new String(Original.of(kept), StandardCharsets.ISO_8859_1))
                .isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
        for (Dispatch dispatch : kept) {
            String all = new String(bytes, charset(dispatch));
            boolean asWritten =
                    dispatch.warnings().stream()
                            .noneMatch(warning -> warning.code().equals("mojibake-repaired"));
            for (Span span : dispatch.transmission().envelope()) {
                if (span.rawBytes().isEmpty()) {
                    String raw = span.raw().orElse(span.value());
                    assertThat(text(bytes, span.bytes(), dispatch)).isEqualTo(raw);
                    if (asWritten) {
                        assertThat(all.substring(span.chars().start(), span.chars().end()))
                                .isEqualTo(raw);
                    }
                }
            }
            for (Paragraph paragraph : dispatch.paragraphs()) {
                if (paragraph.rawBytes().isEmpty()) {
                    assertThat(text(bytes, paragraph.bytes(), dispatch))
                            .isEqualTo(paragraph.raw().orElse(paragraph.text()));
                }
            }
        }
    }

    private static String text(byte[] bytes, ByteRange range, Dispatch dispatch) {
        return new String(Arrays.copyOfRange(bytes, range.start(), range.end()), charset(dispatch));
    }

    private static Charset charset(Dispatch dispatch) {
        return Charset.forName(dispatch.upload().charset().orElseThrow());
    }
}
