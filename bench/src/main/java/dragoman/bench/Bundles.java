package dragoman.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Ways to send many dispatches in one file, made to any size. */
public enum Bundles {
    /** Arabic text, one dispatch after the other, with end marks between. */
    END_MARKS("", "\n", ""),
    /** Telegraph frames. */
    ZCZC("", "", ""),
    /** IPTC 7901. */
    IPTC_7901("", "", ""),
    /** A mailbox. */
    MAILBOX("", "", ""),
    /** RSS. */
    RSS(
            "<?xml version=\"1.0\"?>\n"
                    + "<rss version=\"2.0\"><channel><title>Kuwait News Agency</title>\n",
            "\n",
            "</channel></rss>\n"),
    /** One NITF document after the other. */
    NITF("", "\n", "\n"),
    /** A message of NewsML-G2. */
    NEWSML_G2(
            "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>\n",
            "\n",
            "</itemSet></newsMessage>\n"),
    /** A list of ninjs objects. */
    NINJS("[\n", ",\n", "\n]\n"),
    /** Reuters' SGML. */
    SGML("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n", "\n", "\n"),
    /** A zip archive with a file for each dispatch. */
    ZIP("", "", "");

    private static final int PARAGRAPHS = 6;
    private static final String[] ARABIC = {
        "افتتح", "المعرض", "أبوابه", "أمام", "الزوار", "في", "قاعة", "الميناء", "الجديدة", "وقال",
        "مدير", "المعرض", "إن", "عدد", "الشركات", "المشاركة", "بلغ", "من", "دول", "عدة"
    };
    private static final String[] ENGLISH = {
        "the",
        "harbour",
        "opened",
        "its",
        "new",
        "hall",
        "to",
        "visitors",
        "on",
        "Monday",
        "and",
        "its",
        "head",
        "said",
        "that",
        "companies",
        "from",
        "many",
        "countries",
        "took",
        "part"
    };

    private final String head;
    private final String between;
    private final String tail;

    Bundles(String head, String between, String tail) {
        this.head = head;
        this.between = between;
        this.tail = tail;
    }

    /** A bundle of at least so many bytes; of an archive, so many when unpacked. */
    public byte[] ofBytes(int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes + 8192);
        try {
            if (this == ZIP) {
                zip(out, bytes);
                return out.toByteArray();
            }
            out.writeBytes(utf8(head));
            for (int n = 0; n == 0 || out.size() < bytes; n++) {
                out.writeBytes(utf8((n == 0 ? "" : between) + item(n)));
            }
            out.writeBytes(utf8(tail));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void zip(ByteArrayOutputStream out, int bytes) throws IOException {
        int size = 0;
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int n = 0; size < bytes; n++) {
                byte[] item = utf8(END_MARKS.item(n));
                size += item.length;
                zip.putNextEntry(new ZipEntry("%06d.txt".formatted(n)));
                zip.write(item);
                zip.closeEntry();
            }
        }
    }

    private String item(int n) {
        String title = "Harbour %d opens its hall".formatted(n);
        return switch (this) {
            case END_MARKS, ZIP ->
                    "المعرض رقم %d يفتتح أبوابه\nالكويت - 3 - 6 (كونا)-- %s(النهاية)\nأ ب / ج د\n"
                            .formatted(n, text(n, ARABIC, "\n"));
            case ZCZC ->
                    "ZCZC AB%06d\n%s\nKUWAIT, June 3 (KUNA) -- %sNNNN\n\n"
                            .formatted(n, title, text(n, ENGLISH, "\n"));
            case IPTC_7901 ->
                    "\u0001abc%04d 4 pl  120\n\u0002%s =\n   KUWAIT, June 3 (KUNA) - %s\u0003031000 GMT Jun 26\n\u0004\n"
                            .formatted(n % 10_000, title, text(n, ENGLISH, "\n   "));
            case MAILBOX ->
                    "From desk@example.org Wed Jun  3 10:00:00 2026\nFrom: desk@example.org\nTo: you@example.org\nSubject: %s\nDate: Wed, 3 Jun 2026 10:00:00 +0000\n\nKUWAIT, June 3 (KUNA) -- %s(end)\n\n"
                            .formatted(title, text(n, ENGLISH, "\n"));
            case RSS ->
                    "<item><title>%s</title><guid>g%d</guid><pubDate>Wed, 03 Jun 2026 10:00:00 GMT</pubDate><description><![CDATA[<p>%s</p>]]></description></item>"
                            .formatted(title, n, text(n, ENGLISH, "</p><p>"));
            case NITF ->
                    "<nitf><head><title>%s</title></head><body><body.content><p>%s</p></body.content></body></nitf>"
                            .formatted(title, text(n, ENGLISH, "</p><p>"));
            case NEWSML_G2 ->
                    "<newsItem guid=\"g%d\"><itemMeta><versionCreated>2026-06-03T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>%s</headline></contentMeta><contentSet><inlineXML><html><body><p>%s</p></body></html></inlineXML></contentSet></newsItem>"
                            .formatted(n, title, text(n, ENGLISH, "</p><p>"));
            case NINJS ->
                    "{\"uri\":\"urn:x:%d\",\"type\":\"text\",\"versioncreated\":\"2026-06-03T10:00:00Z\",\"headline\":\"%s\",\"body_html\":\"<p>%s</p>\"}"
                            .formatted(n, title, text(n, ENGLISH, "</p><p>"));
            case SGML ->
                    "<REUTERS NEWID=\"%d\"><DATE> 3-JUN-1987 10:00:00</DATE><TEXT><TITLE>%s</TITLE><DATELINE> KUWAIT, June 3 - </DATELINE><BODY>%s</BODY></TEXT></REUTERS>"
                            .formatted(n, title, text(n, ENGLISH, "\n    "));
        };
    }

    /** Paragraphs of words, none like another. */
    private static String text(int n, String[] words, String between) {
        StringBuilder text = new StringBuilder();
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            for (int i = 0; i < 40; i++) {
                text.append(words[(n * 31 + paragraph * 17 + i * 7) % words.length]).append(' ');
            }
            text.append(n).append('.').append(between);
        }
        return text.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
