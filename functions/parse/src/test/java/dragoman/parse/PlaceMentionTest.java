package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.PlaceForm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Places in running text: names that are also common words are places where something says so. */
class PlaceMentionTest {
    private static final Parser PARSER = Parser.withDefaults();
    // Words of Arabic news with the entities that people marked in them.
    private static final Path MARKED =
            Path.of(
                    System.getProperty("dragoman.root", "../.."),
                    "../shared/eval/ner/anercorp_camel_test.tsv");
    private static final double MIN_PRECISION = 0.9;
    // Of 676 places, and those in the names of organisations.
    private static final int MIN_FOUND = 580;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "اوضح المدير ان السوق كان مغلقا طوال الاسبوع.",
                "وكان المجلس ناقش الميزانية امس، فكان الرد سريعا.",
                "تسببت الامطار الغزيرة في سيول جارفة قطعت الطريق.",
                "القرار ينبع من حرص الشركة على زبائنها.",
                "خصصت الوزارة مبالغ مالية لترميم المدرسة.",
                "حضر الموظفون باكرا الى مقر العمل.",
                "زار الطبيب مسقط رأسه بعد غياب طويل.",
                "ورث الارض عن جده قبل عشرين عاما.",
                "تحدثت الصحيفة عن مشهد غير مألوف.",
                "Nice weather is forecast for the weekend, the office said.",
                "Reading remains the favourite pastime, the survey found.",
                "Phoenix told reporters that the film was finished.",
                "اليد اليمنى للطفل سليمة، والمجرى الجديد للنهر جاهز.",
                "ارتفع سعر خام دبي تسليم الشهر المقبل.",
                "Dubai crude rose, the traders said."
            })
    void takesCommonWordsForNoPlace(String text) {
        assertThat(places(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "عرض الفيلم في مهرجان كان السينمائي امس. | Cannes",
                "قالت وزارة الدفاع في كوريا الجنوبية ان سيول سترد قريبا. | South Korea, Seoul",
                "افتتح المحافظ مستشفى في مدينة ينبع امس. | Yanbu",
                "وصل الوفد الى جدة بعد الظهر. | Jeddah",
                "غادر الوزير مسقط الى الدوحة. | Muscat, Doha",
                "قال مسؤول اردني ان الاردن يستضيف في عمان اجتماعا للخبراء. | Jordan, Amman",
                "Two people were injured in Nice, the mayor said. | Nice",
                "Le tribunal a ouvert lundi à Nice. | Nice"
            })
    void findsPlacesThatSomethingVouchesFor(String text, String places) {
        assertThat(places(text)).containsExactly(places.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "شارك الوفد في منتدى عن العراق ولبنان، وعاد للأردن. | العراق, لبنان, للأردن",
                "استقبل أمير دولة الكويت وفدا من جمهورية العراق. | دولة الكويت, جمهورية العراق",
                "أقامت المملكة العربية السعودية جسرا جويا. | المملكة العربية السعودية",
                "عبرت السفينة مضيق هرمز الى بحر العرب. | مضيق هرمز, بحر العرب",
                "وصل المصابون من بلدة بيت لاهيا شمالي قطاع غزة. | بيت لاهيا, قطاع غزة",
                "The ship left the State of Kuwait for Oman. | State of Kuwait, Oman",
                "Snow fell in Wolfsburg and across the Alps. | Wolfsburg, Alps",
                "U.S.-led talks on Russia's debt opened. | U.S., Russia",
            })
    void marksStatesAndRegionsByTheirWholeNames(String text, String places) {
        assertThat(placeMentions(dispatch(text)))
                .extracting(Mention::text)
                .containsExactly(places.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وصلت الطائرات الكويتية فجرا. | KW Kuwait الكويتية",
                "شكر الأتراك المنظمين وغادروا. | TR Türkiye الأتراك",
                "تدرب بحارة بريطانيون في الميناء. | GB United Kingdom بريطانيون",
                "زار الرئيسان الجناح الكوري الجنوبي. | KR South Korea الكوري الجنوبي",
                "The Dutch won the cup in the rain. | NL Netherlands Dutch",
                "Some South Koreans stayed in the port. | KR South Korea South Koreans"
            })
    void marksAdjectivesOfStates(String text, String expected) {
        assertThat(placeMentions(dispatch(text)))
                .filteredOn(mention -> mention.form().equals(Optional.of(PlaceForm.ADJECTIVE)))
                .extracting(
                        mention ->
                                mention.country().orElse("")
                                        + " "
                                        + mention.english().orElse("")
                                        + " "
                                        + mention.text())
                .containsExactly(expected);
    }

    @Test
    void takesTheSameWordForTheStateOrTheAdjective() {
        assertThat(placeMentions(dispatch("بدأت الاجتماعات في السعودية بحضور الفرق السعودية.")))
                .extracting(Mention::form)
                .containsExactly(Optional.empty(), Optional.of(PlaceForm.ADJECTIVE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "دانت موسكو وباريس في وقت واحد الهجوم على السفينة. | موسكو, باريس",
                "تتباعد المواقف بين واشنطن وطهران. | واشنطن, طهران",
                "Ankara accused the rebels of delay on Monday. | Ankara",
            })
    void distinguishesGovernmentsFromTheirCapitals(String text, String places) {
        assertThat(placeMentions(dispatch(text)))
                .filteredOn(mention -> mention.form().equals(Optional.of(PlaceForm.GOVERNMENT)))
                .extracting(Mention::text)
                .containsExactly(places.split(", "));
        assertThat(placeMentions(dispatch("وصل الوفد الى موسكو وباريس ثم عاد.")))
                .extracting(Mention::form)
                .containsOnly(Optional.empty());
    }

    @Test
    void takesCitiesForClubsInNewsOfSport() {
        String match = "فاز ليفربول على ضيفه في المباراة التي أقيمت في لندن ضمن الدوري، وسجل أهداف";
        assertThat(places(match + " اللقاء لاعبان.")).containsExactly("London");
        assertThat(places("The coach of Bayern said the league match in Paris was his last goal."))
                .containsExactly("Paris");
    }

    @Test
    void decidesBetweenPlacesOfOneName() {
        String talks = "تستضيف عمان المحادثات غدا، كما اعلن ";
        assertThat(places(talks + "مسؤول في الاردن.")).contains("Amman");
        assertThat(places(talks + "مسؤول في مسقط.")).contains("Oman");
    }

    @Test
    void findsFewFalsePlacesInNewsMarkedByPeople() throws IOException {
        assumeThat(MARKED).as("marked news is there").exists();
        Map<Integer, List<String[]>> sentences = new TreeMap<>();
        List<String> rows = Files.readAllLines(MARKED);
        for (String row : rows.subList(1, rows.size())) {
            String[] columns = row.split("\t", -1);
            sentences
                    .computeIfAbsent(Integer.valueOf(columns[0]), _ -> new ArrayList<>())
                    .add(columns);
        }
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (List<String[]> sentence : sentences.values()) {
            String text = String.join(" ", sentence.stream().map(word -> word[1]).toList());
            Dispatch dispatch = dispatch(text);
            for (Mention mention : placeMentions(dispatch)) {
                // People marked no adjectives.
                if (mention.form().equals(Optional.of(PlaceForm.ADJECTIVE))) {
                    continue;
                }
                Paragraph paragraph = dispatch.paragraphs().get(mention.paragraph());
                int at = text.indexOf(paragraph.text());
                if (at >= 0 && isMarked(sentence, at + mention.start())) {
                    right++;
                } else {
                    wrong.add(mention.text());
                }
            }
        }
        assertThat(right).isGreaterThan(MIN_FOUND);
        assertThat((double) right / (right + wrong.size()))
                .as("of the places found, those that people marked; not marked: %s", wrong)
                .isGreaterThan(MIN_PRECISION);
    }

    /** Whether the word at that code unit is part of a place or an organisation. */
    private static boolean isMarked(List<String[]> sentence, int at) {
        int start = 0;
        for (String[] word : sentence) {
            int end = start + word[1].length();
            if (at >= start && at < end) {
                return word[2].endsWith("LOC") || word[2].endsWith("ORG");
            }
            start = end + 1;
        }
        return false;
    }

    private static List<String> places(String text) {
        return placeMentions(dispatch(text)).stream()
                .filter(mention -> !mention.form().equals(Optional.of(PlaceForm.ADJECTIVE)))
                .map(mention -> mention.english().orElse(mention.text()))
                .toList();
    }

    private static List<Mention> placeMentions(Dispatch dispatch) {
        return dispatch.mentions().stream()
                .filter(mention -> mention.kind() == MentionKind.PLACE)
                .toList();
    }

    private static Dispatch dispatch(String text) {
        return Uploaded.first(PARSER, text);
    }
}
