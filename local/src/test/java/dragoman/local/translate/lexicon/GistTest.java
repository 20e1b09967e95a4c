package dragoman.local.translate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class GistTest {
    private final Gist gist =
            new Gist(
                    Lexicon.parse(
                            List.of(
                                    "# a few words",
                                    "وزير\tminister\tnoun",
                                    "خطة\tplan\tnoun",
                                    "جديد\tnew\tadj",
                                    "جديدة\tnew\tadj",
                                    "سالم\tSalem\tname",
                                    "في\tin\tprep",
                                    "إلى\tto\tprep",
                                    "آلي\tautomatic\tadj",
                                    "على هامش\ton the sidelines of\tprep",
                                    "وفقا ل\taccording to\tprep",
                                    "مدينة\tcity\tnoun"),
                            List.of("مصنع\tمصانع\tfactory\tnoun"),
                            List.of(
                                    "قال\tيقول\t\tsay\ta",
                                    "رحب\tيرحب\t\twelcome\tp",
                                    "رحب\tيرحب\tب\twelcome\tp",
                                    "عقد\tيعقد\t\thold\ta")));

    @Test
    void takesParticlesAndArticleOff() {
        check("الخطة", "The plan");
        check("والخطة", "The plan");
        check("كالخطة", "As the plan");
        check("للخطة", "To the plan");
        check("خطته", "Its plan");
    }

    @Test
    void putsAdjectivesBeforeTheirNouns() {
        check("خطة جديدة", "A new plan");
        check("الخطة الجديدة", "The new plan");
        check("خطة الوزير الجديدة", "The new plan of the minister");
    }

    @Test
    void joinsNounsByOf() {
        check("وزير المدينة", "The minister of the city");
    }

    @Test
    void putsTheSubjectBeforeTheVerb() {
        check("وقال سالم في المدينة", "Salem said in the city");
        check("قال الوزير", "The minister said");
    }

    @Test
    void takesTheLongestPhrase() {
        check("على هامش الخطة", "On the sidelines of the plan");
        check("وفقا للخطة", "According to the plan");
    }

    @Test
    void findsThePrepositionOfAVerbAfterItsSubject() {
        check("رحب الوزير بالخطة", "The minister welcomed the plan");
    }

    @Test
    void prefersTheWordAsItIsSpelled() {
        check("إلى المدينة", "To the city");
    }

    @Test
    void takesNoTehMarbutaForAPronoun() {
        check("خطه", "A plan");
        assertThat(gist.of("مصنعة")).isEqualTo("⟦مصنعة⟧");
        check("مصنعه", "Its factory");
    }

    @Test
    void readsNoPrepositionBeforeAVerb() {
        assertThat(gist.of("بقال")).doesNotContain("say").doesNotContain("said");
    }

    @Test
    void makesTheFormsOfNounsAndVerbs() {
        check("المصانع", "The factories");
        check("مصنعان", "Two factories");
        check("قالوا", "They said");
        check("سيقول الوزير", "The minister will say");
    }

    @Test
    void makesPassiveWhatAThingCannotDo() {
        check("عقدت الخطة", "The plan was held");
    }

    @Test
    void marksWhatItDoesNotKnow() {
        check("قال الوزير في الزمهريرة", "The minister said in ⟦الزمهريرة⟧");
        check("OPEC في المدينة", "OPEC in the city");
    }

    @Test
    void writesNumbersAndMarksAsEnglishDoes() {
        check("(71ر84) 5٫5؟", "(84.71) 5.5?");
        check("١٢٪", "12%");
    }

    @Test
    void refusesALexiconOfAnotherForm() {
        assertThatThrownBy(() -> Lexicon.parse(List.of("a\tb"))).hasMessageContaining("line 1");
        assertThatThrownBy(() -> Lexicon.parse(List.of("a\tb\tnoun", "a\tc\tnoun")))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> Lexicon.parse(List.of("a\tb\tthing")))
                .hasMessageContaining("line 1")
                .hasMessageContaining("thing");
    }

    private void check(String arabic, String english) {
        assertThat(gist.of(arabic)).isEqualTo(english);
    }
}
