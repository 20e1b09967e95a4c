package dragoman.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

class SurfaceFormsTest {
    @Test
    void aNameIsWrittenWithAndWithoutHamzaAndDotsAndAfterAnd() {
        assertThat(texts("أيوب الشرقي,Ayoub al-Sharqi,", "ar", "en"))
                .containsExactlyInAnyOrder(
                        "أيوب الشرقي",
                        "ايوب الشرقي",
                        "أيوب الشرقى",
                        "ايوب الشرقى",
                        "وأيوب الشرقي",
                        "وايوب الشرقي",
                        "وأيوب الشرقى",
                        "وايوب الشرقى");
    }

    @Test
    void onlyAndIsTranslatedWithItsTerm() {
        assertThat(forms("لبنان,Lebanon,", "ar", "en"))
                .containsExactly(
                        new SurfaceForm("لبنان", "Lebanon", false),
                        new SurfaceForm("ولبنان", "and Lebanon", true));
        assertThat(SurfaceForms.of(term("لبنان,Lebanon,Liban", "ar,en,fr"), "ar", "fr"))
                .extracting(SurfaceForm::text)
                .containsExactly("لبنان");
    }

    @Test
    void commonWordsTakeTheArticleWhereTheyCan() {
        assertThat(texts("نفط خام,crude oil,word", "ar", "fr")).isEmpty();
        assertThat(texts("نفط خام,crude oil,word", "ar", "en"))
                .contains("نفط خام", "النفط الخام", "نفط الخام", "والنفط الخام")
                .doesNotContain("النفط خام");
        assertThat(texts("وزير الصيد,fisheries minister,word", "ar", "en"))
                .contains("وزير الصيد", "وزير صيد")
                .doesNotContain("الوزير الصيد");
        assertThat(texts("القائد العام,commander,word", "ar", "en"))
                .contains("القائد العام", "قائد عام");
        assertThat(texts("صاروخ في البحر,missile at sea,word", "ar", "en"))
                .containsExactlyInAnyOrder(
                        "صاروخ في البحر", "وصاروخ في البحر", "صاروخ فى البحر", "وصاروخ فى البحر");
    }

    @Test
    void latinTermsAreCapitalisedAndLoseTheirDiacritics() {
        assertThat(texts("نفط خام,crude oil,word", "en", "ar"))
                .containsExactly("crude oil", "Crude oil", "CRUDE OIL");
        assertThat(texts("لبنان,Lebanon,", "en", "ar")).containsExactly("Lebanon", "LEBANON");
        assertThat(texts("منظمة الصحة,WHO,", "en", "ar")).containsExactly("WHO");
        assertThat(
                        SurfaceForms.of(term("الكويت,Koweït,", "ar,fr,kind"), "fr", "ar").stream()
                                .map(SurfaceForm::text))
                .containsExactly("Koweït", "KOWEÏT", "Koweit", "KOWEIT");
    }

    @ParameterizedTest
    @CsvSource({"ar,en", "ar,fr", "en,ar", "en,fr", "fr,ar", "fr,en"})
    void eachFormOfTheDesksTermsIsFoundAgain(String source, String target) {
        Terminology terminology = Terminology.builtIn();
        for (Term term : terminology.terms()) {
            if (!term.isIn(source, target)) {
                continue;
            }
            for (SurfaceForm form : SurfaceForms.of(term, source, target)) {
                List<TermMatch> matches = terminology.find(form.text(), source, target);

                assertThat(matches).as(form.text()).hasSize(1);
                assertThat(form.text().substring(matches.getFirst().end())).isIn("", ".");
                assertThat(form.translation()).endsWith(matches.getFirst().translation());
            }
        }
    }

    @Test
    void theServicesFileHasOneLineForEachFormWithinItsLimits() {
        for (ServiceTerminology file : Terminology.builtIn().forService()) {
            List<String> lines = file.csv().lines().toList();

            assertThat(lines.getFirst()).matches("[a-z]{2},[a-z]{2}");
            assertThat(
                            lines.stream()
                                    .map(line -> line.split(",", 2)[0])
                                    .collect(Collectors.toSet()))
                    .hasSameSizeAs(lines);
            assertThat(file.csv().getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(ServiceTerminology.MAX_FILE_BYTES);
        }
    }

    @Test
    void theServicesFileQuotesWhatHasACommaAndPrefersTermsToPrefixes() {
        Terminology terminology =
                TestingTerms.of(
                        "ar,en",
                        "جدة,Jeddah",
                        "وجدة,Oujda",
                        "وزارة الماء,\"Ministry of Water, Dams\"");

        assertThat(terminology.forService().getFirst().csv())
                .isEqualTo(
                        """
                        ar,en
                        جدة,Jeddah
                        وجدة,Oujda
                        وزارة الماء,"Ministry of Water, Dams"
                        ووجدة,and Oujda
                        ووزارة الماء,"and Ministry of Water, Dams"
                        """);
    }

    @Test
    void aFormOverTheLimitIsLeftOut() {
        String term = "ن".repeat(100);

        assertThat(TestingTerms.of("ar,en", term + ",long").forService().getFirst().csv())
                .isEqualTo("ar,en\n" + term + ",long\n");
    }

    private static List<String> texts(String row, String source, String target) {
        return forms(row, source, target).stream().map(SurfaceForm::text).toList();
    }

    private static List<SurfaceForm> forms(String row, String source, String target) {
        Term term = term(row, "ar,en,kind");
        return term.isIn(source, target) ? SurfaceForms.of(term, source, target) : List.of();
    }

    private static Term term(String row, String header) {
        return TestingTerms.of(header, row).terms().getFirst();
    }
}
