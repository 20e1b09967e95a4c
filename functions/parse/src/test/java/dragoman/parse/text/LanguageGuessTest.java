package dragoman.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ar | غادر القارب الميناء فجرا إلى الجزيرة وقال الربان إن الريح كانت هادئة.
                    ar | غادر القارب المیناء إلی الجزیرة فی الفجر وقال الربان إن الریح کانت هادئة.
                    ar | وصل القارب
                    fa | قایق در سپیده دم از بندر به سوی جزیره رفت و ناخدا گفت که باد آرام بود.
                    fa | قايق از بندر رفت و در جزيره ماند.
                    ur | کشتی صبح سویرے بندرگاہ سے جزیرے کی طرف روانہ ہوئی اور ہوا پرسکون تھی۔
                    ps | بېړۍ سهار وختي له بندر څخه د ټاپو پر لور روانه شوه او باد ارام و.
                    ckb | بەلەمەکە بەیانی زوو لە بەندەرەوە بەرەو دوورگەکە ڕۆیشت و با هێمن بوو.
                    en | Boats sail here Monday.
                    en | Wind up 3 knots.
                    """)
    void tellsLanguagesApart(String language, String text) {
        assertThat(LanguageGuess.builtIn().of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"Boats met fog.", "Harbour shut."})
    void takesTheSendersLanguageWhereAFlashSaysNothing(String flash) {
        assertThat(LanguageGuess.builtIn().of(flash, Optional.empty(), List.of("ar", "en")))
                .isEqualTo("en");
    }
}
