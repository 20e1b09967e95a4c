package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.parse.unpack.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class UnpackingTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final byte[] FIRST = bytes("الكويت - 3 - 6 (كونا)-- افتتح المعرض. (النهاية)");
    private static final byte[] SECOND = bytes("MOSCOW, June 3. /TASS/. The fair opened.");

    @Test
    void readsCompressedFiles() throws IOException {
        assertThat(agencies(gzip(FIRST))).containsExactly("KUNA");
        assertThat(agencies(gzip(gzip(SECOND)))).containsExactly("TASS");
    }

    @Test
    void readsEachEntryOfAnArchiveInOrder() throws IOException {
        byte[] archive =
                zip(Map.of("a.txt", FIRST), Map.of("inner.zip", zip(Map.of("b.txt", SECOND))));

        assertThat(agencies(archive)).containsExactly("KUNA", "TASS");
    }

    @Test
    void anUnreadableEntryDoesNotAffectItsNeighbours() throws IOException {
        ParseOutcome outcome =
                parse(
                        zip(
                                Map.of("a.txt", FIRST),
                                Map.of("photo.png", HexFormat.of().parseHex("89504e470d0a1a0a")),
                                Map.of("b.txt", SECOND)),
                        Limits.DEFAULT);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ParseOutcome.Parsed.class,
                        parsed -> {
                            assertThat(parsed.dispatches()).hasSize(2);
                            assertThat(parsed.rejected())
                                    .containsExactly(
                                            new ParseOutcome.Rejected(
                                                    "binary",
                                                    "photo.png: This is a picture (PNG), and no"
                                                            + " text. Upload the dispatch's"
                                                            + " text."));
                        });
    }

    @Test
    void readsAWordDocument() throws IOException {
        String xml =
                "<w:document><w:body><w:p><w:r><w:t>Boat sails</w:t></w:r></w:p><w:p><w:r><w:t"
                        + " xml:space='preserve'>GENEVA, June 3 (KUNA) -- The"
                        + " </w:t></w:r><w:r><w:t>boat sails."
                        + " (end)</w:t></w:r></w:p></w:body></w:document>";
        ParseOutcome outcome =
                parse(
                        zip(
                                Map.of("[Content_Types].xml", bytes("<Types/>")),
                                Map.of("word/styles.xml", bytes("<w:styles/>")),
                                Map.of("word/document.xml", bytes(xml)),
                                Map.of("docProps/app.xml", bytes("<p/>"))),
                        Limits.DEFAULT);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ParseOutcome.Parsed.class,
                        parsed -> {
                            Dispatch dispatch = parsed.dispatches().getFirst();
                            assertThat(parsed.dispatches()).hasSize(1);
                            assertThat(dispatch.heading().headline()).contains("Boat sails");
                            assertThat(dispatch.paragraphs())
                                    .extracting(Paragraph::text)
                                    .containsExactly("The boat sails.");
                        });
    }

    /** A text box is written twice: for new and for old versions of Word. */
    @Test
    void readsEachParagraphOfAWordDocumentOnce() throws IOException {
        String box = "<w:txbxContent>" + paragraph("In a box.") + "</w:txbxContent>";
        String xml =
                "<w:document><w:body><w:p><w:r><w:t>GENEVA, June 3 (KUNA) -- The boat"
                        + " sails.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
                        + box
                        + "</mc:Choice><mc:Fallback>"
                        + box
                        + "</mc:Fallback></mc:AlternateContent></w:r></w:p><w:tbl><w:tr><w:tc>"
                        + paragraph("In a table.")
                        + "<w:tbl><w:tr><w:tc>"
                        + paragraph("In a table in a table.")
                        + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl></w:body></w:document>";

        assertThat(parse(word(xml), Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        ParseOutcome.Parsed.class,
                        parsed ->
                                assertThat(parsed.dispatches().getFirst().paragraphs())
                                        .extracting(Paragraph::text)
                                        .containsExactly(
                                                "The boat sails.",
                                                "In a box.",
                                                "In a table.",
                                                "In a table in a table."));
    }

    @Test
    void boundsWhatAWordDocumentMayCost() throws IOException {
        int deep = 20_000;
        byte[] nested = word("<w:p>".repeat(deep) + "</w:p>".repeat(deep));

        assertThat(nested.length).isLessThan(1_200);
        assertThat(code(nested, Limits.DEFAULT)).isEqualTo("nested-too-deep");
        assertThat(code(word(paragraph("a").repeat(10)), limits(10))).isEqualTo("too-many-tags");
        assertThat(code(word(paragraph("a".repeat(3_000))), limits(10, 3_000)))
                .isEqualTo("text-too-large");
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static byte[] word(String xml) throws IOException {
        return zip(Map.of("word/document.xml", bytes(xml)));
    }

    @Test
    void stopsAtItsLimits() throws IOException {
        byte[] bomb = gzip(new byte[3_000_000]);

        assertThat(code(bomb, limits(10))).isEqualTo("unpacks-too-large");
        assertThat(code(gzip(gzip(gzip(gzip(FIRST)))), limits(10))).isEqualTo("nested-too-deep");
        assertThat(code(bytes("a\n".repeat(30)), limits(10))).isEqualTo("too-many-lines");
        assertThat(code(bytes("<p>a".repeat(30)), limits(10))).isEqualTo("too-many-tags");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            many.put(i + ".txt", FIRST);
        }
        assertThat(parse(zip(many), limits(3)))
                .isInstanceOfSatisfying(
                        ParseOutcome.Parsed.class,
                        parsed -> {
                            assertThat(parsed.dispatches()).hasSize(3);
                            assertThat(parsed.rejected().getFirst().code())
                                    .isEqualTo("too-many-entries");
                        });
    }

    @Test
    void reportsBrokenArchives() throws IOException {
        byte[] archive = zip(Map.of("a.txt", new byte[1000]));

        assertThat(code(Arrays.copyOf(archive, 40), Limits.DEFAULT)).isEqualTo("broken-archive");
        assertThat(code(Arrays.copyOf(gzip(FIRST), 20), Limits.DEFAULT))
                .isEqualTo("broken-archive");
        assertThat(code(zip(), Limits.DEFAULT)).isEqualTo("empty");
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a, PNG",
        "ffd8ffe000104a464946, JPEG",
        "255044462d312e37, PDF",
        "d0cf11e0a1b11ae100, Office",
        "7b5c727466315c616e7369, Rich Text",
        "377abcaf271c0004, 7z"
    })
    void namesWhatIsNoText(String start, String kind) {
        assertThat(parse(HexFormat.of().parseHex(start), Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        ParseOutcome.Rejected.class,
                        rejected -> {
                            assertThat(rejected.code()).isEqualTo("binary");
                            assertThat(rejected.message()).contains(kind);
                        });
    }

    @Test
    void resolvesNoEntitiesOfADocumentsOwn() {
        StringBuilder bomb =
                new StringBuilder("<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY a 'aaaaaaaaaa'>");
        for (char c = 'b'; c < 'l'; c++) {
            bomb.append("<!ENTITY ")
                    .append(c)
                    .append(" '")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("'>");
        }
        bomb.append(
                "<!ENTITY file SYSTEM 'file:///etc/hostname'>]><nitf><body><body.content><p>x &k;"
                        + " &file; y</p></body.content></body></nitf>");

        assertThat(parse(bytes(bomb.toString()), Limits.DEFAULT))
                .isInstanceOfSatisfying(
                        ParseOutcome.Parsed.class,
                        parsed ->
                                assertThat(parsed.dispatches().getFirst().paragraphs())
                                        .extracting(Paragraph::text)
                                        .containsExactly("x &k; &file; y"));
    }

    private static Limits limits(int entries) {
        return limits(entries, 1_000_000);
    }

    private static Limits limits(int entries, int textBytes) {
        return new Limits(1_000_000, 1_000_000, entries, 3, 1000, textBytes, 10, 10, 60);
    }

    private static List<String> agencies(byte[] bytes) {
        return switch (parse(bytes, Limits.DEFAULT)) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, var _) ->
                    dispatches.stream().map(d -> d.agency().orElse("none")).toList();
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    private static String code(byte[] bytes, Limits limits) {
        return switch (parse(bytes, limits)) {
            case ParseOutcome.Parsed parsed -> throw new AssertionError(parsed);
            case ParseOutcome.Rejected rejected -> rejected.code();
        };
    }

    private static ParseOutcome parse(byte[] bytes, Limits limits) {
        return Parser.withDefaults(limits)
                .parse(bytes, Uploaded.as(java.nio.file.Path.of("x"), bytes), RECEIVED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    @SafeVarargs
    private static byte[] zip(Map<String, byte[]>... entries) throws IOException {
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
        return out.toByteArray();
    }
}
