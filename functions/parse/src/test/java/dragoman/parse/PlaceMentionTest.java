package dragoman.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Paragraph;

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
                "Phoenix told reporters that the film was finished."
            })
    void takesCommonWordsForNoPlace(String text) {
        assertThat(places(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "عرض الفيلم في مهرجان كان السينمائي امس. | Cannes",
                "قالت وزارة الدفاع في كوريا الجنوبية ان سيول سترد قريبا. | Seoul",
                "افتتح المحافظ مستشفى في مدينة ينبع امس. | Yanbu",
                "وصل الوفد الى جدة بعد الظهر. | Jeddah",
                "غادر الوزير مسقط الى الدوحة. | Muscat Doha",
                "قال مسؤول اردني ان الاردن يستضيف في عمان اجتماعا للخبراء. | Amman",
                "Two people were injured in Nice, the mayor said. | Nice",
                "Le tribunal a ouvert lundi à Nice. | Nice"
            })
    void findsPlacesThatSomethingVouchesFor(String text, String places) {
        assertThat(places(text)).containsExactly(places.split(" "));
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
                Paragraph paragraph = dispatch.paragraphs().get(mention.paragraph());
                int at = text.indexOf(paragraph.text());
                if (at >= 0 && isMarked(sentence, at + mention.start())) {
                    right++;
                } else {
                    wrong.add(mention.text());
                }
            }
        }
        assertThat(right).isGreaterThan(150);
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
