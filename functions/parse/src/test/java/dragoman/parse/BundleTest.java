package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.parse.ParseOutcome.Rejected;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.unpack.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bundles give the same dispatches whether they are read at once or part by part. */
class BundleTest {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    private static final int ITEMS = 60;
    private static final Map<Integer, Parser> PARSERS = new ConcurrentHashMap<>();

    /** A way to send many dispatches in one file. */
    enum Way {
        END_MARKS("", "\n", ""),
        TELEGRAPH_FRAMES("", "", ""),
        IPTC_FRAMES("", "", ""),
        MAILBOX("", "", ""),
        RSS(
                "<?xml version=\"1.0\"?>\n"
                        + "<rss version=\"2.0\"><channel><title>Kuwait News"
                        + " Agency</title><language>en</language>\n",
                "\n",
                "</channel></rss>\n"),
        NINJS_LIST("[\n", ",\n", "\n]\n"),
        NINJS_ITEMS("{\"title\": \"today\", \"items\": [", ", ", "], \"more\": {}}"),
        NINJS_ITEM("{\"total\": 3, \"item\": [", ", ", "]}"),
        NINJS_LINES("", "\n", "\n"),
        NITF("", "\n", "\n"),
        NEWS_MESSAGE(
                "<newsMessage"
                    + " xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header><sent>2026-06-03T10:00:00Z</sent></header><itemSet>",
                "<packageItem guid=\"p\"/>",
                "</itemSet></newsMessage>"),
        SGML("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n", "\n", "\n");

        private final String head;
        private final String between;
        private final String tail;

        Way(String head, String between, String tail) {
            this.head = head;
            this.between = between;
            this.tail = tail;
        }

        String item(int n) {
            String text =
                    "The harbour of quay %d was opened to %d boats on Monday.".formatted(n, n);
            String title = "Harbour %d opens".formatted(n);
            return switch (this) {
                case END_MARKS ->
                        "%s\nKUWAIT, June 3 (KUNA) -- %s\nMore boats are to follow.\n(end)\nab.cd\n"
                                .formatted(title, text);
                case TELEGRAPH_FRAMES ->
                        "ZCZC AB%03d\n%s\nKUWAIT, June 3 (KUNA) -- %s\nNNNN\n\n"
                                .formatted(n, title, text);
                case IPTC_FRAMES ->
                        "\u0001abc%04d 4 pl  120\n\u0002%s =\nKUWAIT, June 3 (KUNA) - %s\n\u0003031000 GMT Jun 26\n\u0004\n"
                                .formatted(n, title, text);
                case MAILBOX ->
                        "From desk@example.org Wed Jun  3 10:00:00 2026\nFrom: desk@example.org\nTo: you@example.org\nSubject: %s\nDate: Wed, 3 Jun 2026 10:00:00 +0000\n\nKUWAIT, June 3 (KUNA) -- %s (end)\n\n"
                                .formatted(title, text);
                case RSS ->
                        "<item><title>%s</title><guid>g%d</guid><description>&lt;p&gt;%s&lt;/p&gt;</description></item>"
                                .formatted(title, n, text);
                case NINJS_LIST, NINJS_ITEMS, NINJS_ITEM, NINJS_LINES ->
                        "{\"uri\":\"urn:x:%d\",\"type\":\"text\",\"headline\":\"%s\",\"body_text\":\"%s {[\\\"\"}"
                                .formatted(n, title, text);
                case NITF ->
                        "<nitf><head><title>%s</title></head><body><body.content><p>%s</p></body.content></body></nitf>"
                                .formatted(title, text);
                case NEWS_MESSAGE ->
                        "<newsItem guid=\"g%d\"><contentMeta><headline>%s</headline></contentMeta><contentSet><inlineXML><html><body><p>%s</p></body></html></inlineXML></contentSet></newsItem>"
                                .formatted(n, title, text);
                case SGML ->
                        "<REUTERS NEWID=\"%d\"><DATE> 3-JUN-1987 10:00:00</DATE><TEXT><TITLE>%s</TITLE><DATELINE> KUWAIT, June 3 - </DATELINE><BODY>%s\n</BODY></TEXT></REUTERS>"
                                .formatted(n, title, text);
            };
        }

        String bundle() {
            List<String> items = new ArrayList<>();
            for (int i = 0; i < ITEMS; i++) {
                items.add(item(i));
            }
            return head + String.join(between, items) + tail;
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void givesTheSameWholeAndInParts(Way way) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            boolean marked = charset.equals(StandardCharsets.UTF_16LE);
            if (marked && way == Way.MAILBOX) {
                continue;
            }
            byte[] bytes = ((marked ? "\uFEFF" : "") + way.bundle()).getBytes(charset);

            ParseOutcome whole = parse(bytes, 10_000_000);

            assertThat(dispatches(whole)).as("%s in %s", way, charset).hasSize(ITEMS);
            for (int part : List.of(700, 2_000, 5_000)) {
                assertThat(parse(bytes, part)).as("parts of %d", part).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"RSS", "NINJS_LIST", "NINJS_ITEMS", "NINJS_ITEM", "NEWS_MESSAGE", "NITF"})
    void anItemThatIsCutOffSparesThoseBefore(Way way) {
        String bundle = way.bundle();
        String cut = bundle.substring(0, bundle.lastIndexOf("Monday"));
        byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);
        List<Dispatch> dispatches = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();

        Parser.withDefaults()
                .parse(
                        bytes,
                        Uploaded.as("x", bytes),
                        RECEIVED,
                        Deadline.never(),
                        dispatches::add,
                        rejected::add);

        assertThat(dispatches).hasSize(ITEMS - 1);
        assertThat(rejected)
                .singleElement()
                .satisfies(
                        why -> {
                            assertThat(why.code()).isEqualTo("cut-off");
                            assertThat(why.message()).contains("at byte");
                        });
    }

    @Test
    void anItemThatIsTooLargeSparesItsNeighbours() {
        String huge =
                "Long list\nKUWAIT, June 3 (KUNA) -- It begins.\n"
                        + "A line of a very long list of names that never comes to an end, word by word.\n"
                                .repeat(400)
                        + "(end)\nab.cd\n";
        String text =
                Way.END_MARKS.item(1)
                        + "\n"
                        + huge
                        + "\n"
                        + Way.END_MARKS.item(2)
                        + "\n"
                        + Way.END_MARKS.item(3);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Limits limits = new Limits(1_000_000, 1_000_000, 10, 3, 100, 8_000, 10_000, 10, 60);

        ParseOutcome outcome =
                Parser.withDefaults(limits, 1_000).parse(bytes, Uploaded.as("x", bytes), RECEIVED);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ParseOutcome.Parsed.class,
                        parsed -> {
                            assertThat(parsed.rejected())
                                    .extracting(Rejected::code)
                                    .containsExactly("text-too-large");
                            assertThat(parsed.dispatches())
                                    .extracting(d -> d.heading().headline().orElse("none"))
                                    .startsWith("Harbour 1 opens")
                                    .endsWith("Harbour 3 opens");
                        });
    }

    @Test
    void stopsAtTheMaximumNumberOfDispatches() {
        byte[] bytes = Way.TELEGRAPH_FRAMES.bundle().getBytes(StandardCharsets.UTF_8);
        Limits limits = new Limits(1_000_000, 1_000_000, 10, 3, 7, 1_000_000, 10_000, 1_000, 60);

        assertThat(Parser.withDefaults(limits).parse(bytes, Uploaded.as("x", bytes), RECEIVED))
                .isInstanceOfSatisfying(
                        ParseOutcome.Parsed.class,
                        parsed -> {
                            assertThat(parsed.dispatches()).hasSize(7);
                            assertThat(parsed.rejected())
                                    .extracting(Rejected::code)
                                    .containsExactly("too-many-dispatches");
                        });
    }

    @Test
    void paragraphsOfABundleKeepTheirPlaceInTheUpload() {
        byte[] bytes = Way.NITF.bundle().getBytes(StandardCharsets.UTF_8);

        for (Dispatch dispatch : dispatches(parse(bytes, 900))) {
            for (Paragraph paragraph : dispatch.paragraphs()) {
                String there =
                        new String(
                                bytes,
                                paragraph.bytes().start(),
                                paragraph.bytes().end() - paragraph.bytes().start(),
                                StandardCharsets.UTF_8);
                assertThat(there).isEqualTo(paragraph.text());
            }
        }
    }

    private static ParseOutcome parse(byte[] bytes, int part) {
        return PARSERS.computeIfAbsent(part, size -> Parser.withDefaults(Limits.DEFAULT, size))
                .parse(bytes, Uploaded.as("x", bytes), RECEIVED);
    }

    private static List<Dispatch> dispatches(ParseOutcome outcome) {
        return switch (outcome) {
            case ParseOutcome.Parsed(List<Dispatch> dispatches, List<Rejected> rejected) -> {
                assertThat(rejected).isEmpty();
                yield dispatches;
            }
            case Rejected rejected -> throw new AssertionError(rejected);
        };
    }
}
