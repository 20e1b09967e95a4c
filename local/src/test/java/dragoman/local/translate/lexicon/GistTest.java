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
                                    "قال\tsaid\tverb",
                                    "وزير\tminister\tnoun",
                                    "خطة\tplan\tnoun",
                                    "جديد\tnew\tadj",
                                    "جديدة\tnew\tadj",
                                    "سالم\tSalem\tname",
                                    "في\tin\tfunc",
                                    "إلى\tto\tfunc",
                                    "آلي\tautomatic\tadj",
                                    "على هامش\ton the sidelines of\tphrase",
                                    "رحب ب\twelcomed\tphrase",
                                    "مدينة\tcity\tnoun")));

    @Test
    void takesParticlesAndArticleOff() {
        check("الخطة", "The plan");
        check("والخطة", "The plan");
        check("بالخطة", "With the plan");
        check("للخطة", "To the plan");
        check("خطته", "Its plan");
    }

    @Test
    void putsAdjectivesBeforeTheirNouns() {
        check("خطة جديدة", "New plan");
        check("الخطة الجديدة", "The new plan");
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
        check("رحب بالخطة", "Welcomed the plan");
    }

    @Test
    void prefersTheWordAsItIsSpelled() {
        check("إلى المدينة", "To the city");
    }

    @Test
    void marksWhatItDoesNotKnow() {
        check("قال الوزير في سمرقند", "The minister said in ⟦سمرقند⟧");
        check("OPEC في المدينة", "OPEC in the city");
    }

    @Test
    void writesNumbersAndMarksAsEnglishDoes() {
        check("خطة ١٢، (71ر84) 5٫5؟", "Plan 12, (84.71) 5.5?");
    }

    @Test
    void refusesALexiconOfAnotherForm() {
        assertThatThrownBy(() -> Lexicon.parse(List.of("a\tb"))).hasMessageContaining("line 1");
        assertThatThrownBy(() -> Lexicon.parse(List.of("a\tb\tnoun", "a\tc\tnoun")))
                .hasMessageContaining("line 2");
    }

    private void check(String arabic, String english) {
        assertThat(gist.of(arabic)).isEqualTo(english);
    }
}
