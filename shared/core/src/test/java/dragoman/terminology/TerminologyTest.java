package dragoman.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TerminologyTest {
    private static final Terminology TERMS =
            TestingTerms.of(
                    "ar,ar also,en,fr,kind",
                    "الكويت,,Kuwait,Koweït,",
                    "مدينة الكويت,,Kuwait City,,",
                    "لبنان,,Lebanon,Liban,",
                    "لندن,,London,Londres,",
                    "اللجنة الأولمبية,,Olympic Committee,,",
                    "إسبانيا,,Spain,Espagne,",
                    "عبد الله سالم,عبد الرزاق سالم,Abdullah Salem,,",
                    "تركيا,,Turkey,Turquie,",
                    "منظمة الصحة,,WHO,OMS,",
                    "أوبك,,OPEC,,",
                    "أوبك+,,OPEC+,,",
                    "نفط خام,,crude oil,pétrole brut,word",
                    "وزير الصيد,,fisheries minister,,word",
                    "سعر الغاز,,gas price,,word");

    @ParameterizedTest
    @CsvSource({
        "زار الكويت أمس,الكويت",
        "عاد إلى الكُوَيْت,الكُوَيْت",
        "في الكــويت,الكــويت",
        "الكويت والكويت,الكويت الكويت",
        "غادر بالكويت وفالكويت,الكويت",
        "هدية للكويت,لكويت",
        "وللكويت دور,لكويت",
        "فبالكويت يقيم,الكويت",
        "كلبنان وللبنان,لبنان لبنان",
        "سافر للندن,لندن",
        "قال للجنة الأولمبية,لجنة الأولمبية",
        "من مدينة الكويت,مدينة الكويت",
        "من اسبانيا,اسبانيا",
        "التقى عبدالله سالم,عبدالله سالم",
        "التقى بعبدالرزاق سالم,عبدالرزاق سالم",
        "صدرت النفط الخام,النفط الخام",
        "وبالنفط الخام,النفط الخام",
        "وزير صيد بحري,وزير صيد",
        "وأوبك+ قررت,أوبك+",
        "وأوبك قررت,أوبك",
        "\u0644\u0646\u062F\u0646\u200F \u0644\u0646\u062F\u0646,\u0644\u0646\u062F\u0646\u200F"
                + " \u0644\u0646\u062F\u0646"
    })
    void findsATermInWhateverFormItStands(String text, String expected) {
        assertThat(String.join(" ", found(text, "ar", "en"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "الكويتي والكويتية", // another word, not a prefix
        "شلبنان",
        "مدينة. وزير، الصيد", // two phrases
        "وزير - الصيد",
        "رجلاً تركياً",
        "كويت"
    })
    void findsWholeTermsOnly(String text) {
        assertThat(found(text, "ar", "en")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The WHO said who,WHO",
        "Roast turkey in Turkey,Turkey",
        "KUWAIT CITY and kuwait city,KUWAIT CITY|kuwait city",
        "Crude Oil fell,Crude Oil",
        "OPEC+ and OPEC agreed,OPEC+|OPEC",
        "Kuwait's oil,Kuwait"
    })
    void findsLatinTermsWhateverTheirCapitals(String text, String expected) {
        assertThat(String.join("|", found(text, "en", "ar"))).isEqualTo(expected);
    }

    @Test
    void findsLatinTermsWithoutTheirDiacritics() {
        assertThat(found("Du petrole brut du KOWEÏT et du Koweit", "fr", "en"))
                .containsExactly("petrole brut", "KOWEÏT", "Koweit");
    }

    @Test
    void givesTheTranslationOfThePair() {
        List<TermMatch> matches = TERMS.find("من لبنان إلى مدينة الكويت", "ar-KW", "en-GB");

        assertThat(matches)
                .extracting(TermMatch::translation)
                .containsExactly("Lebanon", "Kuwait City");
        assertThat(matches).extracting(TermMatch::target).containsOnly("en");
        assertThat(TERMS.find("من لبنان", "ar", "fr"))
                .extracting(TermMatch::translation)
                .containsExactly("Liban");
    }

    @Test
    void findsNothingForAPairWithoutTerms() {
        assertThat(TERMS.find("Kuwait", "en", "de")).isEmpty();
        assertThat(TERMS.find("Kuwait", "en", "en")).isEmpty();
        assertThat(TERMS.find("", "ar", "en")).isEmpty();
        // No French wording: the shorter term is what there is.
        assertThat(TERMS.find("مدينة الكويت", "ar", "fr"))
                .extracting(TermMatch::translation)
                .containsExactly("Koweït");
    }

    @Test
    void theVersionChangesWithWordingsAlone() {
        String version = TestingTerms.of("ar,en", "لبنان,Lebanon", "قبرص,Cyprus").version();

        assertThat(version).matches("[0-9a-f]{12}");
        assertThat(TestingTerms.of("ar,en,note", "قبرص,Cyprus,island", "لبنان,Lebanon,").version())
                .isEqualTo(version);
        assertThat(TestingTerms.of("ar,en", "لبنان,Liban", "قبرص,Cyprus").version())
                .isNotEqualTo(version);
    }

    @Test
    void namesTheServicesTerminologyOfEachPair() {
        assertThat(TERMS.serviceName("desk", "ar-KW", "en")).hasValue("desk-ar-en");
        assertThat(TERMS.serviceName("desk", "ar", "de")).isEmpty();
        assertThat(TERMS.forService())
                .extracting(file -> file.name("desk"))
                .containsExactly(
                        "desk-ar-en",
                        "desk-ar-fr",
                        "desk-en-ar",
                        "desk-en-fr",
                        "desk-fr-ar",
                        "desk-fr-en");
    }

    @Test
    void theDesksGlossariesKnowWhatWireCopyNames() {
        assertThat(
                        Terminology.builtIn()
                                .find(
                                        "استقبل حضرة صاحب السمو أمير البلاد الشيخ مشعل الأحمد"
                                            + " الجابر الصباح اليوم بقصر بيان وزير الخارجية"
                                            + " البريطاني، بحضور وزير الدفاع وسفير المملكة المتحدة"
                                            + " لدى دولة الكويت.",
                                        "ar",
                                        "en"))
                .extracting(TermMatch::translation)
                .containsExactly(
                        "His Highness the Amir",
                        "Meshal Al-Ahmad Al-Jaber Al-Sabah",
                        "Bayan Palace",
                        "British Foreign Secretary",
                        "Defence Minister",
                        "United Kingdom",
                        "State of Kuwait");
    }

    private static List<String> found(String text, String source, String target) {
        return TERMS.find(text, source, target).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }
}
