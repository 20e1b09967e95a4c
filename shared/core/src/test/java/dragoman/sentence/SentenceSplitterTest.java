package dragoman.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SentenceSplitterTest {
    @Test
    void cutsAfterFullStopsAndQuestionAndExclamationMarks() {
        assertThat(split("en", "The ferry sailed. Who was aboard? Nobody! The sea was calm…"))
                .containsExactly(
                        "The ferry sailed.", "Who was aboard?", "Nobody!", "The sea was calm…");
    }

    @Test
    void cutsArabicAfterItsOwnMarks() {
        assertThat(split("ar", "وصلت السفينة. من كان على متنها؟ لا أحد! هدأ البحر."))
                .containsExactly("وصلت السفينة.", "من كان على متنها؟", "لا أحد!", "هدأ البحر.");
    }

    @Test
    void cutsIdeographicTextWithoutBlanks() {
        assertThat(split("zh", "船到了。谁在船上？没有人。")).containsExactly("船到了。", "谁在船上？", "没有人。");
    }

    @Test
    void keepsClosingQuotesAndBracketsWithTheirSentence() {
        assertThat(split("en", "He said “it sails.” The crew cheered (twice.) Then it left."))
                .containsExactly(
                        "He said “it sails.”", "The crew cheered (twice.)", "Then it left.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The price rose by 3.5 percent to 71.20 dollars.",
                "Dr. Salem met Mr. Brown at noon.",
                "The yard (Prof. Amin runs it) reopened.",
                "The director, “Dr. Salem”, spoke at noon.",
                "J. R. Harper signed for the port.",
                "The U.S. Navy sent a tug.",
                "He paid, e.g. Friday, in cash.",
                "It sold fuel, food, etc. to the crews.",
                "The site port.example lists both ships.",
                "The file crew.Names.txt lists both ships.",
                "Brig. Gen. Amin inspected the tugs."
            })
    void doesNotCutAfterAStopThatEndsNoSentence(String sentence) {
        assertThat(split("en", sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ارتفع السعر بنسبة 3.5 بالمئة إلى 71.20 دولار.",
                "استقبل د. سالم الوفد في الميناء.",
                "حضر الحفل (د. سالم) ورئيس البلدية.",
                "شيدت القلعة عام 300 ق.م. قرب الساحل."
            })
    void doesNotCutArabicAfterAStopThatEndsNoSentence(String sentence) {
        assertThat(split("ar", sentence)).containsExactly(sentence);
    }

    @Test
    void cutsArabicAfterAStopThatLostItsBlank() {
        assertThat(split("ar", "رست السفينة في الميناء.وذكر القبطان أنها سليمة .وأضاف أنه باق."))
                .containsExactly(
                        "رست السفينة في الميناء.", "وذكر القبطان أنها سليمة .", "وأضاف أنه باق.");
        assertThat(split("ar", "بني الرصيف عام 1950.واتسع بعدها «كثيرا».وهجر أخيرا."))
                .containsExactly("بني الرصيف عام 1950.", "واتسع بعدها «كثيرا».", "وهجر أخيرا.");
    }

    @Test
    void cutsEnglishAfterAStopThatLostItsBlank() {
        assertThat(split("en", "The ferry sailed at noon.Nobody was aboard."))
                .containsExactly("The ferry sailed at noon.", "Nobody was aboard.");
    }

    @Test
    void keepsTheNumberOfAnItemWithIt() {
        assertThat(split("en", "1. Ropes and sails. 2. Lamps."))
                .containsExactly("1. Ropes and sails.", "2. Lamps.");
        assertThat(split("ar", "3. الحبال والأشرعة.")).containsExactly("3. الحبال والأشرعة.");
    }

    @Test
    void takesALongArabicSentenceAsOne() {
        String sentence =
                "قال مدير الميناء إن الرصيف جاهز مشيرا إلى أن العمل استمر عاما، مؤكدا أن السفن"
                        + " ستعود فيما ينتظر البحارة القرار وذلك قبل نهاية الشهر.";

        assertThat(split("ar", sentence)).containsExactly(sentence);
    }

    @Test
    void goesOnAfterAQuestionThatIsQuoted() {
        assertThat(split("en", "“Who sails?” he asked. Nobody answered."))
                .containsExactly("“Who sails?” he asked.", "Nobody answered.");
    }

    @Test
    void cutsAfterAWordThatIsAnAbbreviationBeforeNumbersOnly() {
        assertThat(split("en", "Ship No. 7 sank. Was it lost? No. It was raised."))
                .containsExactly("Ship No. 7 sank.", "Was it lost?", "No.", "It was raised.");
    }

    @Test
    void leavesOutWhatHasNoWord() {
        assertThat(split("en", "The ferry sailed. * * * . The sea was calm."))
                .contains("The ferry sailed.")
                .noneMatch(sentence -> sentence.equals("* * * ."));
        assertThat(split("en", "... !")).isEmpty();
    }

    @Test
    void takesATextWithoutAMarkAsOneSentence() {
        assertThat(split("en", " The ferry sailed\u00A0")).containsExactly("The ferry sailed");
    }

    @Property(tries = 500)
    void spansPointAtTheirTextInOrder(@ForAll("texts") String text) {
        Paragraph paragraph = paragraph(text);
        int end = 0;
        for (Sentence sentence : SentenceSplitter.of("en").split(paragraph)) {
            assertThat(sentence.span().paragraph()).isEqualTo(3);
            assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
            end = sentence.span().end();
            assertThat(text.substring(sentence.span().start(), end)).isEqualTo(sentence.text());
        }
    }

    @Property(tries = 500)
    void losesNoWord(@ForAll("texts") String text) {
        assertThat(letters(String.join("", split("en", text)))).isEqualTo(letters(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Dr", "x", "Ship", "3", ".", ". ", "? ", "؟ ", "! ", "”", " ", "\u00A0",
                        "(", "سفينة", "。", "…", "😀")
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(parts -> "a" + String.join("", parts));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> split(String language, String text) {
        return SentenceSplitter.of(language).split(paragraph(text)).stream()
                .map(Sentence::text)
                .toList();
    }

    private static Paragraph paragraph(String text) {
        return Paragraph.plain(3, ParagraphKind.BODY, text, new ByteRange(0, 10));
    }
}
