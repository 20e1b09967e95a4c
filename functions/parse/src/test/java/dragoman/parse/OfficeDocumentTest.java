package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Warning;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class OfficeDocumentTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final String HEAD = "MUSCAT, June 3 (ONA) -- The quay opened.";
    private static final String RELATION =
            "<Relationship Id='%s' Type='http://schemas/relationships/%s' Target='%s'/>";

    @Test
    void findsTheMainPartByTheRelationshipsOfThePackage() {
        byte[] file = word("word/document7.xml", paragraph(HEAD), "", Map.of());

        assertThat(texts(file)).containsExactly("The quay opened.");
    }

    @Test
    void readsADocumentAsItLooksWithAllChangesAccepted() {
        byte[] file =
                word(
                        paragraph(HEAD)
                                + "<w:p><w:moveFrom><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p>"
                                + "<w:p><w:del><w:r><w:delText>Old.</w:delText></w:r></w:del>"
                                + "<w:ins><w:r><w:t>New.</w:t></w:r></w:ins>"
                                + "<w:moveTo><w:r><w:t> Moved.</w:t></w:r></w:moveTo></w:p>"
                                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One"
                                + " </w:t></w:r></w:p>"
                                + paragraph("line."));

        assertThat(texts(file)).containsExactly("The quay opened.", "New. Moved.", "One line.");
        assertThat(warnings(file))
                .containsExactly(
                        "Text that was deleted with changes tracked was left out:"
                                + " \u201COld.\u201D.");
    }

    @Test
    void leavesOutHiddenTextAndSaysSo() {
        byte[] file =
                word(
                        paragraph(HEAD)
                                + "<w:p><w:r><w:t>Seen</w:t><w:noBreakHyphen/><w:t>too.</w:t></w:r>"
                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r><w:r><w:rPr><w:vanish"
                                + " w:val='0'/></w:rPr><w:t> Shown.</w:t></w:r></w:p>");

        assertThat(texts(file)).containsExactly("The quay opened.", "Seen\u2011too. Shown.");
        assertThat(warnings(file))
                .containsExactly("Hidden text of the document was left out: \u201CUnseen.\u201D.");
    }

    @Test
    void keepsFootnotesAndQuotesHeadersAndComments() {
        byte[] file =
                word(
                        "word/document.xml",
                        "<w:p><w:r><w:t>"
                                + HEAD
                                + "</w:t></w:r><w:r><w:footnoteReference w:id='4'/></w:r></w:p>"
                                + paragraph("It is long."),
                        RELATION.formatted("a", "footnotes", "footnotes.xml")
                                + RELATION.formatted("b", "header", "header1.xml")
                                + RELATION.formatted("c", "comments", "comments.xml"),
                        Map.of(
                                "word/footnotes.xml",
                                "<w:footnotes><w:footnote w:id='0' w:type='separator'>"
                                        + paragraph("---")
                                        + "</w:footnote><w:footnote w:id='4'>"
                                        + paragraph("By its length.")
                                        + "</w:footnote></w:footnotes>",
                                "word/header1.xml",
                                "<w:hdr>" + paragraph("Port desk") + "</w:hdr>",
                                "word/comments.xml",
                                "<w:comments><w:comment>"
                                        + paragraph("Check.")
                                        + "</w:comment></w:comments>"));

        assertThat(texts(file))
                .containsExactly("The quay opened.", "By its length.", "It is long.");
        assertThat(warnings(file))
                .containsExactly(
                        "The header of its pages was left out: \u201CPort desk\u201D.",
                        "Comments on the document were left out: \u201CCheck.\u201D.");
    }

    @Test
    void readsTheRowsOfASpreadsheet() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations(RELATION.formatted("a", "officeDocument", "xl/w.xml")));
        parts.put("xl/w.xml", "<workbook><sheets><sheet name='s' r:id='b'/></sheets></workbook>");
        parts.put(
                "xl/_rels/w.xml.rels",
                relations(
                        RELATION.formatted("b", "worksheet", "s.xml")
                                + RELATION.formatted("c", "sharedStrings", "t.xml")
                                + RELATION.formatted("d", "styles", "/xl/f.xml")));
        parts.put(
                "xl/t.xml",
                "<sst><si><t>Port</t></si><si><r><t>Sh</t></r><r><t>ips</t></r></si></sst>");
        parts.put(
                "xl/f.xml",
                "<styleSheet><cellXfs><xf numFmtId='0'/><xf"
                        + " numFmtId='14'/></cellXfs></styleSheet>");
        parts.put(
                "xl/s.xml",
                "<worksheet><sheetData><row><c t='inlineStr'><is><t>"
                        + HEAD
                        + "</t></is></c></row><row><c t='s'><v>0</v></c><c"
                        + " t='s'><v>1</v></c></row><row><c><v>12</v></c><c"
                        + " s='1'><v>46176</v></c></row></sheetData></worksheet>");

        assertThat(texts(zip(parts)))
                .containsExactly("The quay opened.", "Port\tShips", "12\t03/06/2026");
    }

    @Test
    void readsTextOfLibreOffice() {
        byte[] file =
                zip(
                        Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text",
                                "content.xml",
                                "<office:text><text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:p>MUSCAT,<text:s/>June"
                                    + " 3 (ONA) -- The <text:span>quay</text:span>"
                                    + " opened.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By"
                                    + " its length.</text:p></text:note-body></text:note></text:p><text:p>It"
                                    + " is<text:line-break/>long.</text:p></office:text>"));

        assertThat(texts(file))
                .containsExactly("The quay opened.", "By its length.", "It is", "long.");
        assertThat(warnings(file))
                .containsExactly(
                        "Text that was deleted with changes tracked was left out:"
                                + " \u201CGone.\u201D.");
    }

    @Test
    void saysThatADocumentIsOfAnotherKind() {
        byte[] file = zip(Map.of("[Content_Types].xml", "<Types/>", "a.xml", "<a/>"));

        assertThat(parse(file))
                .isInstanceOfSatisfying(
                        ParseOutcome.Rejected.class,
                        rejected -> {
                            assertThat(rejected.code()).isEqualTo("binary");
                            assertThat(rejected.message()).contains("office document");
                        });
    }

    private static Iterable<String> texts(byte[] file) {
        return dispatch(file).paragraphs().stream().map(Paragraph::text).toList();
    }

    private static Iterable<String> warnings(byte[] file) {
        return dispatch(file).warnings().stream()
                .filter(warning -> warning.code().equals("left-out"))
                .map(Warning::message)
                .toList();
    }

    private static Dispatch dispatch(byte[] file) {
        return switch (parse(file)) {
            case ParseOutcome.Parsed parsed -> parsed.dispatches().getFirst();
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    private static ParseOutcome parse(byte[] file) {
        return Parser.withDefaults().parse(file, Uploaded.as(Path.of("x"), file), RECEIVED);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    private static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    private static byte[] word(String body) {
        return word("word/document.xml", body, "", Map.of());
    }

    private static byte[] word(
            String main, String body, String relations, Map<String, String> others) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations(RELATION.formatted("a", "officeDocument", main)));
        parts.put(main, "<w:document><w:body>" + body + "</w:body></w:document>");
        parts.put("word/_rels/document.xml.rels", relations(relations));
        parts.putAll(others);
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
