package dragoman.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.rendition.Terms;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TermReviewTest {
    private static final Terminology TERMS =
            TestingTerms.of(
                    "ar,en,en also,en forms,en not,kind",
                    "سالم الشرقي,Salem al-Sharqi,,,Salim Al-Sharki|Salem Sharqi,",
                    "الكويت,Kuwait,,Kuwaiti,Kuweit,",
                    "مدينة الكويت,Kuwait City,,,,",
                    "كييف,Kyiv,,,Kiev,",
                    "منظمة الصحة,WHO,World Health Organization,,,",
                    "وزارة الصيد,Ministry of Fisheries,,,Hunting Ministry,",
                    "نفط خام,crude oil,,,raw oil,word",
                    "محطة وقود,filling station,,,fuel station,word");
    private static final String SOURCE =
            "قال سالم الشرقي في مدينة الكويت إن نفط خام من كييف يصل إلى الكويت ومنظمة الصحة"
                    + " ووزارة الصيد وكل محطة وقود";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "الكويت | It left Kuwait's ports.",
                "الكويت | The Kuwaiti ports closed.",
                "سالم الشرقي | SALEM AL-SHARQI SPEAKS",
                "نفط خام | Crude oil rose.",
                "نفط خام | Crude oils rose.",
                "محطة وقود | All filling stations shut.",
                "منظمة الصحة | the World Health Organization warned",
                "منظمة الصحة | the WHO warned"
            })
    void aTermIsAppliedInWhateverFormItStands(String source, String translation) {
        TermReview review = review(source, translation);

        assertThat(review.terms()).isEqualTo(new Terms(1, 0, 0));
        assertThat(review.text()).isEqualTo(translation);
        assertThat(review.missed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "سالم الشرقي | Mr Salim al-Sharki's plan | Mr Salem al-Sharqi's plan",
                "سالم الشرقي | Salem Al Sharqi said | Salem al-Sharqi said",
                "سالم الشرقي | Then سالم الشرقي spoke. | Then Salem al-Sharqi spoke.",
                "كييف | Kiev and Kyiv | Kyiv and Kyiv",
                "نفط خام | Raw oil fell. Raw oil rose. | Crude oil fell. Crude oil rose.",
                "نفط خام | The نفط خام fell. | The crude oil fell.",
                "وزارة الصيد | the hunting ministry | the Ministry of Fisheries"
            })
    void aWrongWordingIsRepaired(String source, String translation, String repaired) {
        TermReview review = review(source, translation);

        assertThat(review.text()).isEqualTo(repaired);
        assertThat(review.terms()).isEqualTo(new Terms(0, 1, 0));
        assertThat(review.missed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "الكويت | It left the port.",
                "منظمة الصحة | Those who warned",
                // The prefix's own meaning would be lost.
                "الكويت | It went وللكويت.",
                // The plural of a wrong wording has no certain plural of the right one.
                "محطة وقود | All fuel stations shut.",
                "كييف | In Kiewit county"
            })
    void whatIsNotThereIsMissedAndLeftAlone(String source, String translation) {
        TermReview review = review(source, translation);

        assertThat(review.text()).isEqualTo(translation);
        assertThat(review.terms()).isEqualTo(new Terms(0, 0, 1));
        assertThat(review.missed())
                .extracting(match -> source.substring(match.start(), match.end()))
                .containsExactly(source);
    }

    @Test
    void aPartOfALongerTermIsNotTheShorterOne() {
        assertThat(review("من الكويت إلى مدينة الكويت", "He went to Kuwait City.").missed())
                .extracting(TermMatch::translation)
                .containsExactly("Kuwait");
        assertThat(review("من الكويت إلى مدينة الكويت", "From Kuwait to Kuwait City.").terms())
                .isEqualTo(new Terms(2, 0, 0));
    }

    @Test
    void aTermThatTheSourceNamesTwiceCountsOnce() {
        assertThat(review("الكويت والكويت", "It is Kuwait.").terms()).isEqualTo(new Terms(1, 0, 0));
    }

    @Test
    void onlyTermsOfTheSourceAreRepaired() {
        assertThat(review("الكويت", "Kuwait bought chicken Kiev.").text())
                .isEqualTo("Kuwait bought chicken Kiev.");
    }

    @Test
    void aTranslationIntoArabicIsReviewedWithItsPrefixes() {
        List<TermMatch> matches = TERMS.find("Kuwait sells crude oil to WHO", "en", "ar");

        TermReview review = TERMS.review(matches, "باعت الكويت لمنظمة الصحة وللكويت raw oil", "ar");

        assertThat(review.terms()).isEqualTo(new Terms(2, 1, 0));
        assertThat(review.text()).isEqualTo("باعت الكويت لمنظمة الصحة وللكويت نفط خام");
    }

    @Test
    void aRepairThatMakesAnotherWrongWordingIsLeft() {
        Terminology terms =
                TestingTerms.of(
                        "ar,en,en not",
                        "خليج سمك,Fish Bay,Bay of Fish|Blue Fish Bay",
                        "جسر أزرق,Azure Bridge,Blue Bridge");

        TermReview review =
                terms.review(terms.find("خليج سمك", "ar", "en"), "the blue Bay of Fish", "en");

        assertThat(review.text()).isEqualTo("the blue Bay of Fish");
        assertThat(review.terms()).isEqualTo(new Terms(0, 0, 1));
    }

    @Property
    void aReviewedTranslationIsLeftAsItIs(@ForAll("translations") String translation) {
        TermReview once = review(SOURCE, translation);
        TermReview twice = review(SOURCE, once.text());

        assertThat(twice.text()).isEqualTo(once.text());
        assertThat(twice.terms().repaired()).isZero();
        assertThat(twice.missed()).isEqualTo(once.missed());
    }

    @Provide
    Arbitrary<String> translations() {
        return Arbitraries.of(
                        "Salim Al-Sharki",
                        "Salem",
                        "al Sharqi",
                        "Sharqi",
                        "سالم الشرقي",
                        "والكويت",
                        "Kuweit",
                        "KUWAIT",
                        "city",
                        "Kiev",
                        "Kiev's",
                        "raw",
                        "oil.",
                        "Raw oil",
                        "crude oils",
                        "fuel",
                        "station",
                        "fuel stations",
                        "The",
                        "Hunting Ministry",
                        "of Fisheries",
                        "ministry",
                        "-",
                        "نفط خام",
                        "who")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    private static TermReview review(String source, String translation) {
        return TERMS.review(TERMS.find(source, "ar", "en"), translation, "en");
    }
}
