package dragoman.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that were made to be costly to read, each by the name of what is hostile about it. */
final class HostileFiles {
    private static final int KB = 1024;
    private static final String HEAD = "KUWAIT, June 3 (KUNA) -- ";

    private HostileFiles() {}

    /** All files by name; each is made when it is asked for. */
    static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> files = new TreeMap<>();
        word(files);
        mail(files);
        wire(files);
        markup(files);
        copy(files);
        return files;
    }

    private static void word(Map<String, Supplier<byte[]>> files) {
        files.put("Word, 1 KB: paragraphs nested 20,000 deep", () -> word(nestedText(20_000)));
        files.put("Word, 2 KB: paragraphs nested 250 deep", () -> word(boxes(20, 12).repeat(80)));
        files.put("Word, 5 KB: paragraphs nested 99,000 deep", () -> word(nestedText(99_000)));
        files.put(
                "Word, 30 KB: 30 MB of text",
                () -> word("<w:p><w:r><w:t>" + "a ".repeat(15_000 * KB) + "</w:t></w:r></w:p>"));
        files.put(
                "Word, 9 MB of text in 130,000 runs",
                () ->
                        word(
                                "<w:p>"
                                        + ("<w:t>" + "a ".repeat(28) + "</w:t>").repeat(130_000)
                                        + "</w:p>"));
    }

    private static void mail(Map<String, Supplier<byte[]>> files) {
        files.put(
                "mail, 8 KB: 2,600 continuation lines",
                () -> mail("X: a\n" + " b\n".repeat(2_600)));
        files.put(
                "mail, 8 KB: 're: ' 1,900 times",
                () -> mail("Subject: " + "re: ".repeat(1_900) + "\n"));
        files.put(
                "mail, 8 KB: comments nested in the date",
                () -> mail("Date: " + "(".repeat(7_900) + "\n"));
        files.put(
                "mail, 8 KB: comments nested in the content type",
                () -> mail("Content-Type: text/plain " + "(".repeat(7_900) + "\n"));
        files.put(
                "mail, 1 MB: encoded words in the subject",
                () ->
                        bytes(
                                "From: a@b.c\nSubject:"
                                        + " =?utf-8?q?a?=".repeat(70_000)
                                        + "\n\n"
                                        + HEAD
                                        + "a"));
        files.put(
                "mail, 300 KB: 9,000 parts",
                () ->
                        bytes(
                                "From: a@b.c\n"
                                        + "MIME-Version: 1.0\n"
                                        + "Content-Type: multipart/mixed; boundary=b\n\n"
                                        + "--b\nContent-Type: text/plain\n\nx\n".repeat(9_000)
                                        + "--b--\n"));
        files.put(
                "mail, 500 KB: a boundary of 900 hyphens among hyphens",
                () ->
                        bytes(
                                "From: a@b.c\n"
                                        + "MIME-Version: 1.0\n"
                                        + "Content-Type: multipart/mixed; boundary=\""
                                        + "-".repeat(900)
                                        + "a\"\n\n"
                                        + ("-".repeat(899) + "\n").repeat(550)));
        files.put(
                "mailbox, 1 MB: 40,000 messages",
                () -> bytes("From a@b 2026\nFrom: a\nTo: b\n\n".repeat(35_000)));
    }

    private static void wire(Map<String, Supplier<byte[]>> files) {
        files.put("ANPA, 40 KB: SYN", () -> bytes("\u0016".repeat(40 * KB) + "a\u0001 b"));
        files.put(
                "ANPA, 40 KB: blanks after the keyword",
                () ->
                        bytes(
                                "\u0001a1234\nr w keyword"
                                        + " ".repeat(40 * KB)
                                        + "x\n\u0002^Head\u0003"));
        files.put("ZCZC, 40 KB: empty lines", () -> bytes("ZCZC a\n" + "\n".repeat(40 * KB) + "a"));
        files.put(
                "IPTC 7901, 40 KB: blanks in the headline",
                () -> bytes("dpa0123 4 pl 12\nA" + " ".repeat(40 * KB) + "b\n\nText.\n"));
        files.put(
                "NITF, 40 KB: blanks in the date of issue",
                () ->
                        nitf(
                                "<docdata><date.issue norm=\"x"
                                        + " ".repeat(40 * KB)
                                        + "x\"/></docdata>",
                                "<p>A.</p>"));
        files.put(
                "ninjs, 40 KB: strokes in a subject",
                () ->
                        bytes(
                                "{\"headline\":\"A\",\"body_text\":\"A"
                                        + " b.\",\"subject\":[{\"code\":\""
                                        + "/".repeat(40 * KB)
                                        + "\"}]}"));
    }

    private static void markup(Map<String, Supplier<byte[]>> files) {
        files.put(
                "HTML, 300 KB: list items nested",
                () -> bytes("<html><body>" + "<li><ul>".repeat(37_000)));
        files.put("NITF, 600 KB: paragraphs nested", () -> nitf("", nested("p", 90_000)));
        files.put(
                "NITF, 1 MB: blocks nested",
                () -> nitf("", "<div>".repeat(90_000) + "<p>a</p>" + "</div>".repeat(90_000)));
        files.put(
                "NITF, 1 MB: 100,000 attributes",
                () -> {
                    StringBuilder tag = new StringBuilder("<p");
                    for (int i = 0; i < 100_000; i++) {
                        tag.append(" a").append(i).append("=''");
                    }
                    return nitf("", tag + ">a</p>");
                });
        files.put(
                "NITF, 300 KB: 2,000 namespaces, 5,000 levels",
                () -> {
                    StringBuilder names = new StringBuilder("<p");
                    for (int i = 0; i < 2_000; i++) {
                        names.append(" xmlns:a").append(i).append("='u'");
                    }
                    return nitf("", names + ">" + "<b xmlns:z='u'>".repeat(5_000));
                });
        files.put(
                "RSS, 300 KB: 10,000 items",
                () -> bytes("<rss><channel>" + "<item><title>A</title></item>".repeat(10_000)));
        files.put("HTML, 300 KB: unclosed tags", () -> bytes("<p ".repeat(100_000)));
        files.put(
                "HTML, 1 MB: formatting opened",
                () -> bytes("<p>" + "<b><i><a href=x>".repeat(60_000)));
        files.put(
                "NewsML, 200 KB: nested items",
                () ->
                        bytes(
                                "<NewsML>"
                                        + "<NewsItem>".repeat(10_000)
                                        + "a"
                                        + "</NewsItem>".repeat(10_000)));
    }

    private static void copy(Map<String, Supplier<byte[]>> files) {
        files.put("text, 64 KB: equals signs", () -> bytes("=".repeat(64 * KB) + " x (end)"));
        files.put("text, 64 KB: one letter", () -> bytes(HEAD + "a".repeat(64 * KB)));
        files.put("text, 1 MB: blanks", () -> bytes(HEAD + " ".repeat(KB * KB) + "x"));
        files.put(
                "text, 300 KB: names and what each said",
                () -> {
                    StringBuilder text = new StringBuilder(HEAD);
                    for (int i = 0; i < 6_000; i++) {
                        text.append("President Ab")
                                .append(letters(i))
                                .append(" Cd")
                                .append(letters(i))
                                .append(" said that it opened. ");
                    }
                    return bytes(text.toString());
                });
        files.put(
                "text, 300 KB: places in one paragraph",
                () -> bytes(HEAD + "Kuwait and London, ".repeat(16_000)));
        files.put(
                "text, 300 KB: Arabic attributions in one paragraph",
                () ->
                        bytes(
                                "الكويت - 3 - 6 (كونا)-- "
                                        + "قال الوزير محمد ان المعرض ".repeat(6_500)));
        files.put(
                "text, 500 KB: marks of agencies", () -> bytes(HEAD + "(KUNA) -- ".repeat(50_000)));
        files.put(
                "text, 500 KB: end marks in one line", () -> bytes(HEAD + "(end) ".repeat(83_000)));
        files.put("text, 400 KB: 200,000 lines", () -> bytes("a\n".repeat(199_000)));
    }

    private static String letters(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    private static String nested(String name, int times) {
        return ("<" + name + ">").repeat(times) + "a" + ("</" + name + ">").repeat(times);
    }

    private static String nestedText(int times) {
        return "<w:p><w:t>a</w:t>".repeat(times) + "</w:p>".repeat(times);
    }

    private static String boxes(int times, int levels) {
        return ("<w:p>" + "<w:x>".repeat(levels)).repeat(times)
                + "<w:r><w:t>text </w:t></w:r>"
                + ("</w:x>".repeat(levels) + "</w:p>").repeat(times);
    }

    private static byte[] nitf(String head, String body) {
        return bytes(
                "<nitf><head>"
                        + head
                        + "</head><body><body.content>"
                        + body
                        + "</body.content></body></nitf>");
    }

    static byte[] mail(String headers) {
        return bytes(
                "From: a@b.c\nTo: d@e.f\n" + headers + "\n" + HEAD + "The fair opened. (end)\n");
    }

    private static byte[] word(String paragraphs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes("<w:document><w:body>" + paragraphs + "</w:body></w:document>"));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
