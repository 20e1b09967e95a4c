package dragoman.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;

class SearchFormTest {
    @Test
    void formsOfAlefAreOne() {
        check("أحمد", "احمد");
        check("إيران", "ايران");
        check("آثار", "اثار");
    }

    @Test
    void hamzasLoseNothingButThemselves() {
        check("مؤتمر", "موتمر");
        check("رئيس", "رييس");
    }

    @Test
    void alefMaqsuraIsYa() {
        check("مستشفى", "مستشفي");
    }

    @Test
    void taMarbutaIsHa() {
        check("فاطمة", "فاطمه");
    }

    @Test
    void vowelSignsAndTatweelAreDropped() {
        check("مُدِيرٌ", "مدير");
        check("مـــدير", "مدير");
    }

    @Test
    void presentationFormsAreLetters() {
        check("ﻣﺪﻳﺮ", "مدير");
        check("ﻻعب", "لاعب");
    }

    @Test
    void theArticleGoesWithWhatIsJoinedBeforeIt() {
        check("الميناء", "ميناء");
        check("والميناء", "ميناء");
        check("بالميناء", "ميناء");
        check("كالميناء", "ميناء");
        check("فالميناء", "ميناء");
        check("للميناء", "ميناء");
    }

    @Test
    void wordsThatOnlyLookLikeAnArticleStay() {
        check("ال", "ال");
        check("الا", "الا");
        check("ولد", "ولد");
    }

    @Test
    void digitsAreWestern() {
        check("٢٠٢٦", "2026");
        check("۱۴", "14");
    }

    @Test
    void latinLettersLoseCaseAndAccents() {
        check("Côté", "cote");
        check("Müller", "muller");
        check("PORT", "port");
        check("Kuwait's", "kuwait");
        check("Kuwait’s", "kuwait");
    }

    @Test
    void directionMarksAreDropped() {
        check("\u200Fمدير\u200E", "مدير");
    }

    @Property(tries = 500)
    void foldingTwiceChangesNothing(@ForAll String word) {
        assertThat(SearchForm.folded(SearchForm.folded(word))).isEqualTo(SearchForm.folded(word));
    }

    @Test
    void termsLeaveOutWordsThatSayNothing() {
        assertThat(Terms.of("افتتح الوزير الميناء في مدينة صلالة"))
                .containsExactly("افتتح", "وزير", "ميناء", "مدينه", "صلاله");
        assertThat(Terms.of("The port of Salalah")).containsExactly("port", "salalah");
        assertThat(Terms.of("港口")).containsExactly("港", "口");
    }

    @Test
    void aQuestionAsksForAllItsWords() {
        List<String> texts = List.of("افتتح الوزير ميناء صلالة", "The minister opens the port");
        assertThat(Question.of("الميناء صلاله", true).matches(texts)).isTrue();
        assertThat(Question.of("port وزير", true).matches(texts)).isTrue();
        assertThat(Question.of("port airport", true).matches(texts)).isFalse();
    }

    @Test
    void aPhraseStandsAsItIs() {
        List<String> texts = List.of("The minister opens the port");
        assertThat(Question.of("\"opens the port\"", true).matches(texts)).isTrue();
        assertThat(Question.of("\"the port opens\"", true).matches(texts)).isFalse();
        assertThat(Question.of("“Opens The Port”", true).matches(texts)).isTrue();
    }

    @Test
    void foldingCanBeTurnedOff() {
        List<String> texts = List.of("افتتح الوزير الميناء");
        assertThat(Question.of("ميناء", true).matches(texts)).isTrue();
        assertThat(Question.of("ميناء", false).matches(texts)).isFalse();
        assertThat(Question.of("الميناء", false).matches(texts)).isTrue();
    }

    private static void check(String word, String form) {
        assertThat(SearchForm.of(word)).isEqualTo(form);
    }
}
