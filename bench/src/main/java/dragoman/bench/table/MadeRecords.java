package dragoman.bench.table;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.local.dynamodb.Tables;
import dragoman.local.template.Stack.Index;
import dragoman.local.template.Stack.KeySchema;
import dragoman.local.template.Stack.Table;
import dragoman.parse.ParseOutcome;
import dragoman.parse.Parser;
import dragoman.record.RecordContent;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionText;
import dragoman.rendition.Segment;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Records for the measurements: parsed from text, with an English rendition as long as itself. */
final class MadeRecords {
    static final String TABLE = "dispatches";
    static final int DAYS = 180;

    private static final Parser PARSER = Parser.withDefaults();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<String> PLACES =
            List.of("الكويت", "موسكو", "الرياض", "مسقط", "باريس", "الدوحة", "القاهرة", "تونس");
    private static final List<String> SPEAKERS =
            List.of(
                    "وقال الرئيس الروسي فلاديمير بوتين",
                    "وقال الأمين العام للأمم المتحدة أنطونيو غوتيريش",
                    "وأكد وزير الخارجية السعودي الأمير فيصل بن فرحان",
                    "وأوضح المتحدث باسم وزارة النفط علي الأنصاري");
    private static final List<String> WORDS =
            List.of(
                    ("الوزير افتتح المعرض الجديد مشروع المياه مدرسة تعاون البلدين ارتفاع الميناء"
                                    + " زيارة رسمية المؤتمر النفط الصادرات الجامعة الطلبة المستشفى"
                                    + " الطريق الجسر المطار الرحلات السوق")
                            .split(" "));

    private MadeRecords() {}

    /** Makes the table of dispatches as the template has it. */
    static void createTable(DynamoDbClient database) {
        Tables.create(
                database,
                new Table(
                        "Dispatches",
                        TABLE,
                        Map.of("pk", "S", "sk", "S", "facet", "S", "order", "S"),
                        new KeySchema("pk", Optional.of("sk")),
                        List.of(
                                new Index(
                                        "by-facet",
                                        new KeySchema("facet", Optional.of("order"))))));
    }

    /** What is read in an upload; nothing where it cannot be read. */
    static List<Dispatch> parse(String name, byte[] bytes, Instant received) {
        Upload upload =
                new Upload(
                        UploadIds.of("", name, "v"),
                        Optional.empty(),
                        name,
                        Optional.empty(),
                        Optional.empty(),
                        bytes.length,
                        Optional.empty(),
                        received);
        return PARSER.parse(bytes, upload, received)
                        instanceof ParseOutcome.Parsed(List<Dispatch> found, var _)
                ? found
                : List.of();
    }

    /** In KUNA's or SPA's layout, of words drawn by the number, so that no two are near-copies. */
    static Dispatch dispatch(int n) {
        Random random = new Random(n);
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        String mark = random.nextBoolean() ? "كونا" : "واس";
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "التاريخ : %02d/%02d/%d%n",
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        day.getYear()));
        text.append(sentence(random, 6)).append(' ').append(n).append('\n');
        text.append(
                String.format(
                        Locale.ROOT,
                        "%s - %d - %d (%s)-- %s.%n",
                        PLACES.get(random.nextInt(PLACES.size())),
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        mark,
                        sentence(random, 25)));
        text.append(SPEAKERS.get(random.nextInt(SPEAKERS.size())))
                .append(" ان ")
                .append(sentence(random, 12))
                .append(".\n");
        for (int i = 0; i < 3; i++) {
            text.append(sentence(random, 30)).append(".\n");
        }
        return parse(
                        "made-up-" + n,
                        text.toString().getBytes(StandardCharsets.UTF_8),
                        day.atTime(9, 0).toInstant(ZoneOffset.UTC))
                .getFirst();
    }

    private static String sentence(Random random, int words) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            drawn.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", drawn);
    }

    /** A dispatch as translate hands it to store. */
    static RecordContent content(Dispatch dispatch) {
        List<Segment> segments =
                dispatch.paragraphs().stream()
                        .map(one -> Segment.whole(one.n(), one.text(), one.text(), Origin.AWS))
                        .toList();
        Optional<String> headline =
                dispatch.heading()
                        .headline()
                        .or(() -> dispatch.paragraphs().stream().findFirst().map(p -> p.text()));
        Rendition english =
                Rendition.translation(
                        "en",
                        false,
                        Optional.empty(),
                        new RenditionText(
                                headline,
                                headline.map(_ -> HeadlineSource.LEAD),
                                List.of(),
                                List.of()),
                        segments,
                        0);
        Instant at = dispatch.upload().received();
        return RecordContent.of(
                dispatch,
                List.of(english),
                List.of(new StageTime(Stage.PARSE, at), new StageTime(Stage.TRANSLATE, at)));
    }
}
