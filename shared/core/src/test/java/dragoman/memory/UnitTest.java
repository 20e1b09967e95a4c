package dragoman.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Optional;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        // The fraction first, as agencies write it.
        "ارتفع السعر إلى 71ر84 دولار, The price rose to USD 84.71, ارتفع السعر إلى 62ر31 دولار,"
                + " The price rose to USD 31.62",
        // A desk's own memory may have the integer first.
        "ارتفع السعر إلى 71ر84 دولار, The price rose to USD 71.84, ارتفع السعر إلى 62ر31 دولار,"
                + " The price rose to USD 62.31",
        // A zero alone is the integer, wherever it is.
        "بلغ 305ر0 دينار, It was KWD 0.305, بلغ 0ر75 دينار, It was KWD 0.75",
        "بلغ 305ر0 دينار, It was KWD 0.305, بلغ 12 دينار, It was KWD 12",
    })
    void carriesDecimalsIntoTheTranslation(
            String source, String target, String segment, String expected) {
        assertThat(unit("ar", "en", source, target).translate(segment)).contains(expected);
    }

    @Test
    void doesNotCarryWhatTheTranslationDoesNotHave() {
        Unit unit = unit("ar", "en", "بلغ 71ر84", "It was 90.00");

        assertThat(unit.translate("بلغ 62ر31")).isEmpty();
    }

    @Test
    void doesNotGuessWhichSideOfAnArabicDecimalIsTheFraction() {
        Unit unit = unit("ar", "en", "بلغ 12 دينارا", "It was KWD 12");

        assertThat(unit.translate("بلغ 71ر84 دينارا")).isEmpty();
        assertThat(unit.translate("بلغ 130ر3 دينار")).isEmpty();
        assertThat(unit.translate("بلغ 305ر0 دينار")).contains("It was KWD 0.305");
    }

    @Test
    void threeDigitsAreAFractionOnlyWhereTheyWereBefore() {
        Unit fils = unit("ar", "en", "بلغ 125ر3 دينار", "It was KWD 3.125");
        Unit cents = unit("ar", "en", "بلغ 71ر84 دولارا", "It was USD 84.71");

        assertThat(fils.translate("بلغ 130ر3 دينار")).contains("It was KWD 3.130");
        assertThat(cents.translate("بلغ 130ر3 دولار")).isEmpty();
        assertThat(cents.translate("بلغ 3ر130 دولار")).contains("It was USD 130.3");
    }

    @Test
    void doesNotGuessWhetherThreeDigitsAreAFraction() {
        Unit plain = unit("ar", "en", "بلغ 1500 دينار", "It was KWD 1,500");
        Unit separated = unit("ar", "en", "بلغ 1,500 دينار", "It was KWD 1,500");

        assertThat(plain.translate("بلغ 1,620 دينارا")).isEmpty();
        assertThat(separated.translate("بلغ 1,620 دينارا")).contains("It was KWD 1,620");
        assertThat(
                        unit("ar", "fr", "بلغ 1,500 دينار", "Il était de 1,5 dinar")
                                .translate("بلغ 1,620 دينار"))
                .contains("Il était de 1,620 dinar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fr;ارتفع السعر يوم الاثنين 3 مارس إلى 71ر84 دولار;Le prix a atteint 84,71 dollars"
                        + " lundi 3 mars;ارتفع السعر يوم الثلاثاء 4 مارس إلى 62ر83 دولار;Le prix a"
                        + " atteint 83,62 dollars mardi 4 mars",
                "fr;وصل 1500 حاج;1 500 pèlerins sont arrivés;وصل 2750 حاجا;2 750 pèlerins sont"
                        + " arrivés",
                "it;عقد الاجتماع الاثنين الماضي;La riunione si è tenuta lunedì scorso;عقد الاجتماع"
                        + " الأحد الماضي;",
                "ru;في 3 مارس وصل 21 حاجا;3 марта прибыл 21 паломник;في 5 مارس وصل 31 حاجا;5 марта"
                        + " прибыл 31 паломник",
                "ru;في 3 مارس وصل 21 حاجا;3 марта прибыл 21 паломник;في 3 مارس وصل 22 حاجا;",
                "tr;بلغ السعر في 3 مارس;Fiyat 3 Mart'ta açıklandı;بلغ السعر في 4 مارس;Fiyat 4"
                        + " Mart'ta açıklandı",
                "tr;بلغ السعر في 3 مارس;Fiyat 3 Mart'ta açıklandı;بلغ السعر في 3 نيسان;",
                "de;في 3 مارس بلغ السعر 71ر84;Am 3. März lag der Preis bei 84,71;في 4 أيار بلغ"
                        + " السعر 5ر90;Am 4. Mai lag der Preis bei 90,5",
            })
    void followsTheLanguageOfTheTranslation(
            String language, String source, String target, String segment, String expected) {
        Unit unit = unit("ar", language, source, target.replace("1 500", "1\u202F500"));

        assertThat(unit.translate(segment))
                .isEqualTo(
                        Optional.ofNullable(expected)
                                .map(text -> text.replace("2 750", "2\u202F750")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The price rose to 90 on Monday 3 March;ارتفع السعر إلى 90 يوم الاثنين 3 مارس;The"
                    + " price rose to 95 on Tuesday 4 March;ارتفع السعر إلى 95 يوم الثلاثاء 4 مارس",
                "7 ships arrived;وصلت 7 سفن;12 ships arrived;",
                "7 ships arrived;وصلت 7 سفن;9 ships arrived;وصلت 9 سفن",
                "7 ships arrived;وصلت ٧ سفن;9 ships arrived;وصلت ٩ سفن",
                "They may march on 7 May;قد يتظاهرون في 7 مايو;They may march on 8 June;قد يتظاهرون"
                        + " في 8 يونيو",
                "It is held on the 3rd of March;يعقد في الثالث من مارس;It is held on the 4th of"
                        + " March;",
            })
    void translatesFromEnglishToo(String source, String target, String segment, String expected) {
        assertThat(unit("en", "ar", source, target).translate(segment))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void keepsWhatIsSaidBySignsQuotesAndQuestionMarks() {
        Unit unit = unit("ar", "en", "ارتفع السهم 12", "The share rose by 12");

        assertThat(unit.translate("«ارتفع السهم 12»")).isEmpty();
        assertThat(unit.translate("ارتفع السهم 12؟")).isEmpty();
        assertThat(unit.translate("ارتفع السهم 12%")).isEmpty();
        assertThat(unit.translate("ارتفع السهم -12")).isEmpty();
        assertThat(unit.translate("  ارتفع  السهم 12.")).contains("The share rose by 12");
    }

    private static Unit unit(String from, String to, String source, String target) {
        return new Unit(from, to, source, target, UnitOrigin.Person.UNNAMED, Instant.EPOCH);
    }
}
