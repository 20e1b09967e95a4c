package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Topic;
import dragoman.dispatch.TopicSource;
import dragoman.parse.text.Resource;
import dragoman.parse.topic.TopicTagger;
import dragoman.topic.MediaTopics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class TopicsTest {
    private static final Parser PARSER = Parser.withDefaults();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15000000|20001108|فاز منتخب السالمية على ضيفه بهدفين في المباراة النهائية لكأس"
                        + " الناشئين",
                "17000000|20001128|توقعت ادارة الارصاد الجوية رياحا شمالية وامطارا متفرقة وانخفاض"
                        + " درجات الحرارة",
                "04000000|20000385|انخفض سعر برميل النفط في تداولات امس وفق السعر المعلن من"
                        + " البورصة",
                "02000000|20000106|قضت محكمة الجنايات بحبس المتهم بعد جلسة استمع فيها القضاة الى"
                        + " الشهود",
                "03000000|20000148|ضرب زلزال بقوة ست درجات على مقياس ريختر جزيرة نائية واعقبته هزات"
                        + " ارضية",
                "11000000|20000638|بحث السفير مع وزير الخارجية العلاقات الثنائية بين البلدين وسبل"
                        + " تعزيز التعاون",
                "07000000|20000464|بدأت المراكز الصحية تطعيم الأطفال بلقاح جديد ضد الحصبة",
                "16000000|20000056|قصفت المدفعية مواقع المسلحين وتجددت الاشتباكات رغم اعلان وقف"
                        + " اطلاق النار",
                "12000000|20000696|أنهى الحجاج مناسكهم بعد صلاة العيد في المسجد",
                "15000000|20001108|The home side scored twice in the second half to win the cup"
                        + " final",
                "04000000|20000385|Crude oil rose to 90 dollars a barrel as traders bought futures",
                "11000000|20000574|Voters queued at polling stations as the election opened in the"
                        + " islands",
                "02000000|20000106|A judge sentenced the lawyer after a trial that the prosecutor"
                        + " called fair",
                "13000000|20000756|The space agency will launch two satellites with a new"
                        + " spacecraft",
                "05000000|20000415|Students protested no more once the university cut tuition",
            })
    void isToldByTheTextsTerms(String first, String second, String text) {
        List<Topic> topics = topics(text);

        assertThat(topics).extracting(Topic::code).startsWith("medtop:" + first);
        assertThat(topics).extracting(Topic::code).contains("medtop:" + second);
        assertThat(topics).allSatisfy(topic -> assertThat(topic.from()).contains(TopicSource.TEXT));
        assertThat(topics).allSatisfy(topic -> assertThat(topic.label()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وصل القطار متأخرا بسبب عطل بسيط ثم واصل رحلته بعد ساعة",
                "The shop on the corner opened an hour late and closed early",
                "قال مصدر إنه لا يعرف شيئا عن ذلك وإنه سيعود غدا",
            })
    void isNotGuessed(String text) {
        assertThat(topics(text)).isEmpty();
    }

    @Test
    void isFoundWhateverIsJoinedToATerm() {
        for (String word :
                List.of("محكمة", "المحكمة", "للمحكمة", "وبالمحكمة", "ومحكمتها", "محاكم")) {
            assertThat(topics("زار الوفد " + word + " والنيابة العامة"))
                    .extracting(Topic::code)
                    .contains("medtop:20000106");
        }
    }

    @Test
    void isNotThatOfAWordInALongerTerm() {
        // A university, but the league of states.
        assertThat(topics("عقدت جامعة الدول العربية قمة لبحث العلاقات الثنائية"))
                .extracting(Topic::code)
                .startsWith("medtop:11000000")
                .doesNotContain("medtop:05000000");
    }

    @Test
    void weighsTheHeadlineMoreThanTheEnd() {
        String sport = "فاز الفريق في المباراة النهائية لكأس الدوري.";
        String law = "نظرت المحكمة في دعوى المتهم على القاضي.";

        assertThat(topics(sport + "\n\n" + law).getFirst().code()).isEqualTo("medtop:15000000");
        assertThat(topics(law + "\n\n" + law + "\n\n" + sport).getFirst().code())
                .isEqualTo("medtop:02000000");
    }

    @Test
    void ofTheSenderComesFirstAndHasItsLabel() {
        List<Topic> topics =
                read(
                                "item.json",
                                """
                                {"uri": "urn:x:1", "type": "text", "language": "en",
                                 "headline": "Court jails judge",
                                 "subject": [{"code": "mediatopic:08000000"}],
                                 "body_text": "LONDON - A judge was sentenced at the high court after a trial."}
                                """)
                        .topics();

        assertThat(topics.getFirst().code()).isEqualTo("medtop:08000000");
        assertThat(topics.getFirst().from()).contains(TopicSource.SENDER);
        assertThat(topics.getFirst().label().orElseThrow().en()).isEqualTo("human interest");
        assertThat(topics).extracting(Topic::from).contains(Optional.of(TopicSource.TEXT));
        assertThat(topics).extracting(Topic::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void termsSpeakForTopicsOfTheVocabularyOrForNone(String language) {
        Set<String> none = new HashSet<>();
        Set<String> some = new HashSet<>();
        for (List<String> row : Resource.rows(TopicTagger.class, language + ".tsv")) {
            String topic = row.getFirst();
            if (!topic.startsWith("ending")) {
                Set<String> terms = topic.equals("-") ? none : some;
                terms.addAll(List.of(row.get(2).split("\\|", -1)));
            }
            if (Character.isDigit(topic.charAt(0))) {
                assertThat(MediaTopics.builtIn().label("medtop:" + topic)).as(topic).isPresent();
                assertThat(Double.parseDouble(row.get(1))).isBetween(0.5, 4.0);
            }
        }
        assertThat(none).isNotEmpty().doesNotContainAnyElementsOf(some);
        assertThat(some).doesNotContain("");
    }

    private static List<Topic> topics(String text) {
        return read("wire.txt", text).topics();
    }

    private static Dispatch read(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ParseOutcome outcome =
                PARSER.parse(
                        bytes,
                        Uploaded.as(Path.of(name), bytes),
                        Instant.parse("2026-05-05T09:00:00Z"));
        return ((ParseOutcome.Parsed) outcome).dispatches().getFirst();
    }
}
