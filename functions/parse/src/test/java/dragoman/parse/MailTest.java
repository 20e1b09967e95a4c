package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Each part of a mail ends as a dispatch, or in a warning or failure that names it. */
class MailTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final Parser PARSER = Parser.withDefaults();
    private static final String ARABIC =
            "\u0627\u0644\u0643\u0648\u064A\u062A - 3 - 6 (\u0643\u0648\u0646\u0627)--"
                    + " \u0627\u0641\u062A\u062A\u062D \u0627\u0644\u0645\u0639\u0631\u0636"
                    + " \u0627\u0644\u062C\u062F\u064A\u062F \u0644\u0644\u0643\u062A\u0627\u0628."
                    + " (\u0627\u0644\u0646\u0647\u0627\u064A\u0629)\n";
    private static final String TEXT =
            "\u0627\u0641\u062A\u062A\u062D \u0627\u0644\u0645\u0639\u0631\u0636"
                    + " \u0627\u0644\u062C\u062F\u064A\u062F \u0644\u0644\u0643\u062A\u0627\u0628.";
    private static final String ENGLISH = "MUSCAT, June 3 (ONA) -- The quay opened to ships.\n";
    private static final String PLAIN = "Content-Type: text/plain; charset=utf-8";
    private static final String HTML = "Content-Type: text/html; charset=utf-8";

    @ParameterizedTest
    @CsvSource({
        "windows-1256, windows-1256",
        "x-windows-1256, windows-1256",
        "unknown-8bit, windows-1256",
        "iso-8859-1, windows-1256",
        "us-ascii, UTF-8",
        "utf-8, windows-1256",
        "windows-1256, UTF-8",
        "iso-8859-6, ISO-8859-6",
        "utf-16le, UTF-16LE",
    })
    void readsTextInTheSetInWhichItMakesWords(String claimed, Charset charset) {
        byte[] mail =
                mail(
                        "Content-Type: text/plain; charset=" + claimed,
                        base64(ARABIC.getBytes(charset)));

        assertThat(paragraphs(mail)).containsExactly(TEXT);
    }

    @Test
    void readsWhatAnHtmlPartDeclares() {
        String page =
                "<html><head><meta charset='windows-1256'></head><p>" + ARABIC + "</p></html>";
        byte[] mail =
                mail(
                        "Content-Type: text/html",
                        base64(page.getBytes(Charset.forName("windows-1256"))));

        assertThat(paragraphs(mail)).containsExactly(TEXT);
    }

    @Test
    void takesThePlainFormUnlessItSaysLess() {
        String page = "<p>" + ENGLISH + "</p><p>It has room for nine.</p>";

        assertThat(
                        paragraphs(
                                multipart(
                                        "alternative",
                                        part(PLAIN, ENGLISH + "It has room for nine.\n"),
                                        part(HTML, "<p>Read on</p>" + page))))
                .containsExactly("The quay opened to ships.", "It has room for nine.");
        assertThat(paragraphs(multipart("alternative", part(PLAIN, "\u00A0\n"), part(HTML, page))))
                .containsExactly("The quay opened to ships.", "It has room for nine.");
    }

    @Test
    void quotesAPlainFormThatSaysSomethingElse() {
        byte[] mail =
                multipart(
                        "alternative",
                        part(PLAIN, "Your program cannot show this mail.\n"),
                        part(HTML, "<p>" + ENGLISH + "</p>"));

        assertThat(paragraphs(mail)).containsExactly("The quay opened to ships.");
        assertThat(parsed(mail).dispatches().getFirst().warnings())
                .extracting(Warning::message)
                .anyMatch(message -> message.contains("Your program cannot show this mail."));
    }

    @Test
    void readsAttachmentsAsUploads() throws IOException {
        byte[] mail =
                multipart(
                        "mixed",
                        part(PLAIN, ENGLISH),
                        file("a.txt", ARABIC.getBytes(StandardCharsets.UTF_8)),
                        file("b.gz", gzip(ENGLISH.getBytes(StandardCharsets.UTF_8))),
                        file("c.eml", mail(PLAIN, ARABIC)));

        assertThat(parsed(mail).dispatches())
                .extracting(dispatch -> dispatch.agency().orElse("none"))
                .containsExactly("ONA", "KUNA", "ONA", "KUNA");
        assertThat(parsed(mail).dispatches())
                .extracting(dispatch -> dispatch.transmission().entry().orElseThrow())
                .containsExactly("#1", "a.txt", "b.gz", "c.eml");
        assertThat(parsed(mail).rejected()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "story.pdf, 255044462d312e37, PDF",
        "story.doc, d0cf11e0a1b11ae100, Office",
        "photo.jpg, ffd8ffe000104a464946, JPEG",
        "winmail.dat, 789f3e2201000000, Outlook",
        "\u062E\u0628\u0631.rtf, 7b5c72746631, Rich Text",
    })
    void namesAttachmentsThatCannotBeRead(String name, String start, String kind) {
        byte[] mail =
                multipart(
                        "mixed", part(PLAIN, ENGLISH), file(name, HexFormat.of().parseHex(start)));

        assertThat(parsed(mail).dispatches()).hasSize(1);
        assertThat(parsed(mail).rejected())
                .singleElement()
                .satisfies(
                        rejected ->
                                assertThat(rejected.message())
                                        .startsWith(name + ": ")
                                        .contains(kind));
    }

    @Test
    void namesPicturesOfASignatureInAWarning() {
        byte[] mail =
                multipart(
                        "related",
                        part(HTML, "<p>" + ENGLISH + "</p><img src='cid:1'>"),
                        part(
                                "Content-Type: image/png; name=\"logo.png\"\nContent-ID: <1>",
                                "not a picture"));

        assertThat(parsed(mail).rejected()).isEmpty();
        assertThat(parsed(mail).dispatches().getFirst().warnings())
                .contains(Warning.of("left-out", "The mail contains what was not read: logo.png."));
    }

    @Test
    void saysThatAMailIsEncrypted() {
        byte[] mail = mail("Content-Type: application/pkcs7-mime; name=smime.p7m", "AAAA");

        assertThat(PARSER.parse(mail, Uploaded.as("x", mail), RECEIVED))
                .isInstanceOfSatisfying(
                        ParseOutcome.Rejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo("encrypted"));
    }

    @Test
    void joinsTheLinesOfFlowedText() {
        byte[] mail =
                mail(
                        PLAIN + "; format=flowed",
                        "MUSCAT, June 3 (ONA) -- The quay \nopened to \nships.\n It has room.\n");

        assertThat(paragraphs(mail)).containsExactly("The quay opened to ships.", "It has room.");
    }

    @Test
    void completesDatesByTheDayOfTheMail() {
        Dispatch dispatch = parsed(mail(PLAIN, ENGLISH)).dispatches().getFirst();

        assertThat(dispatch.dating().date()).isEqualTo(LocalDate.of(2025, 6, 3));
    }

    @Test
    void prefersAPrintedDayToThatOfTheMail() {
        byte[] mail =
                mail(PLAIN, "\u0627\u0644\u062A\u0627\u0631\u064A\u062E : 01/06/2025\n" + ARABIC);

        assertThat(parsed(mail).dispatches().getFirst().dating().date())
                .isEqualTo(LocalDate.of(2025, 6, 1));
    }

    private static List<String> paragraphs(byte[] mail) {
        ParseOutcome.Parsed parsed = parsed(mail);
        assertThat(parsed.dispatches()).hasSize(1);
        return parsed.dispatches().getFirst().paragraphs().stream()
                .map(dragoman.dispatch.Paragraph::text)
                .toList();
    }

    private static ParseOutcome.Parsed parsed(byte[] mail) {
        return switch (PARSER.parse(mail, Uploaded.as(Path.of("x"), mail), RECEIVED)) {
            case ParseOutcome.Parsed parsed -> parsed;
            case ParseOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    private static byte[] mail(String headers, String body) {
        return ("From: desk@example.org\nDate: Tue, 3 Jun 2025 09:00:00 +0300\n"
                        + headers
                        + "\n\n"
                        + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mail(String headers, byte[] encoded) {
        return mail(
                headers + "\nContent-Transfer-Encoding: base64",
                new String(encoded, StandardCharsets.US_ASCII));
    }

    private static byte[] multipart(String kind, String... parts) {
        return mail(
                "Content-Type: multipart/%s; boundary=b".formatted(kind),
                String.join("", Stream.of(parts).map(part -> "--b\n" + part + "\n").toList())
                        + "--b--\n");
    }

    private static String part(String headers, String body) {
        return headers + "\n\n" + body;
    }

    private static String file(String name, byte[] content) {
        String encoded =
                "=?utf-8?B?%s?="
                        .formatted(
                                Base64.getEncoder()
                                        .encodeToString(name.getBytes(StandardCharsets.UTF_8)));
        return part(
                "Content-Type: application/octet-stream\n"
                        + "Content-Disposition: attachment; filename=\"%s\"\n".formatted(encoded)
                        + "Content-Transfer-Encoding: base64",
                new String(base64(content), StandardCharsets.US_ASCII));
    }

    private static byte[] base64(byte[] bytes) {
        return Base64.getMimeEncoder().encode(bytes);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
