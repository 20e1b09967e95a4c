package dragoman.local.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.translate.TranslateClient;
import software.amazon.awssdk.services.translate.model.DetectedLanguageLowConfidenceException;
import software.amazon.awssdk.services.translate.model.Formality;
import software.amazon.awssdk.services.translate.model.InvalidRequestException;
import software.amazon.awssdk.services.translate.model.TextSizeLimitExceededException;
import software.amazon.awssdk.services.translate.model.TranslateException;
import software.amazon.awssdk.services.translate.model.TranslateTextResponse;
import software.amazon.awssdk.services.translate.model.UnsupportedDisplayLanguageCodeException;
import software.amazon.awssdk.services.translate.model.UnsupportedLanguagePairException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Asks the endpoint by AWS's own client. What is not in the memory comes back in marks. */
class TranslateEndpointTest {
    @TempDir private Path folder;
    private RunningEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint =
                RunningEndpoint.with(
                        folder,
                        FaultPlan.NONE,
                        Map.of(
                                "Le port rouvre.", "The port reopens.",
                                "Le vent tombe.", "The wind drops.",
                                "Le bac part. Le quai est vide.", "One line.",
                                "Un toit.\nUn mur.", "A roof,\na wall."));
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void translatesWhatTheMemoryHasAndMarksTheRest() {
        TranslateTextResponse response = translate("Le port rouvre. Un navire attend.");

        assertThat(response.translatedText()).isEqualTo("The port reopens. ⟦Un navire attend.⟧");
        assertThat(response.sourceLanguageCode()).isEqualTo("fr");
        assertThat(response.targetLanguageCode()).isEqualTo("en");
        assertThat(endpoint.origin()).isEqualTo("gist");
    }

    @Test
    void translatesEachLineByItselfAndKeepsWhatIsBetweenThem() {
        String text = "  Le port rouvre.\r\n\n\tUn navire attend. \nLe vent tombe.\n";

        assertThat(translate(text).translatedText())
                .isEqualTo("  The port reopens.\r\n\n\t⟦Un navire attend.⟧ \nThe wind drops.\n");
        assertThat(endpoint.origin()).isEqualTo("gist;lines=memory,gist,memory");
    }

    @Test
    void aMemoryOfSeveralLinesMustHaveTheLinesOfTheText() {
        assertThat(translate("Le bac part.\nLe quai est vide.").translatedText())
                .isEqualTo("⟦Le bac part.⟧\n⟦Le quai est vide.⟧");
        assertThat(translate("\nUn toit.\nUn mur.\n").translatedText())
                .isEqualTo("\nA roof,\na wall.\n");
        assertThat(endpoint.origin()).isEqualTo("memory");
    }

    @Test
    void runsOfLinesWithOneOriginAreToldShortly() {
        translate("Le vent tombe.\n".repeat(40) + "Le ciel est bleu.");

        assertThat(endpoint.origin()).isEqualTo("gist;lines=memory*40,gist");
    }

    @Test
    void leavesAloneWhatIsBlankOrInTheLanguageAlready() {
        assertThat(translate(" \n ").translatedText()).isEqualTo(" \n ");
        assertThat(
                        endpoint.client()
                                .translateText(
                                        r ->
                                                r.text("Le port rouvre.")
                                                        .sourceLanguageCode("fr")
                                                        .targetLanguageCode("fr"))
                                .translatedText())
                .isEqualTo("Le port rouvre.");
        assertThat(translated()).containsEntry("characters", 3L);
    }

    @Test
    void detectsTheLanguage() {
        TranslateClient client = endpoint.client();

        assertThat(
                        client.translateText(
                                        r ->
                                                r.text("وصل الوفد إلى المطار صباح اليوم")
                                                        .sourceLanguageCode("auto")
                                                        .targetLanguageCode("fr"))
                                .sourceLanguageCode())
                .isEqualTo("ar");
        assertThatThrownBy(
                        () ->
                                client.translateText(
                                        r ->
                                                r.text("12345")
                                                        .sourceLanguageCode("auto")
                                                        .targetLanguageCode("en")))
                .isInstanceOf(DetectedLanguageLowConfidenceException.class);
    }

    @Test
    void reportsTheSettingsThatTakeEffect() {
        TranslateClient client = endpoint.client();

        assertThat(
                        client.translateText(
                                        r ->
                                                r.text("Le port rouvre.")
                                                        .sourceLanguageCode("fr")
                                                        .targetLanguageCode("de")
                                                        .settings(s -> s.formality("FORMAL")))
                                .appliedSettings()
                                .formality())
                .isEqualTo(Formality.FORMAL);
        assertThat(
                        client.translateText(
                                        r ->
                                                r.text("Le port rouvre.")
                                                        .sourceLanguageCode("fr")
                                                        .targetLanguageCode("en")
                                                        .settings(s -> s.formality("FORMAL")))
                                .appliedSettings())
                .isNull();
    }

    @Test
    void takesTextsUpToTheLimitOfTheService() {
        String longest = "é".repeat(5000);

        assertThat(translate(longest).translatedText()).contains(longest);
        assertThatThrownBy(() -> translate(longest + "e"))
                .isInstanceOf(TextSizeLimitExceededException.class)
                .hasMessageContaining("allowed is 10000 bytes")
                .hasMessageContaining("text size is 10001 bytes");
    }

    @Test
    void refusesLanguagesThatTheServiceDoesNotHave() {
        assertThatThrownBy(
                        () ->
                                endpoint.client()
                                        .translateText(
                                                r ->
                                                        r.text("x")
                                                                .sourceLanguageCode("tlh")
                                                                .targetLanguageCode("en")))
                .isInstanceOfSatisfying(
                        UnsupportedLanguagePairException.class,
                        e -> {
                            assertThat(e.sourceLanguageCode()).isEqualTo("tlh");
                            assertThat(e.targetLanguageCode()).isEqualTo("en");
                            assertThat(e.statusCode()).isEqualTo(400);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', fr, en, 'Value '''' at ''text'' failed to satisfy constraint: Member must have length"
                + " greater than or equal to 1'",
        "x, f, en, 'at ''sourceLanguageCode'' failed to satisfy constraint: Member must have length"
                + " greater than or equal to 2'",
        "x, fr, english, 'at ''targetLanguageCode'' failed to satisfy constraint: Member must have"
                + " length less than or equal to 5'"
    })
    void checksParametersInTheWordsOfTheService(
            String text, String source, String target, String message) {
        assertThatThrownBy(
                        () ->
                                endpoint.client()
                                        .translateText(
                                                r ->
                                                        r.text(text)
                                                                .sourceLanguageCode(source)
                                                                .targetLanguageCode(target)))
                .isInstanceOfSatisfying(
                        TranslateException.class,
                        e ->
                                assertThat(e.awsErrorDetails().errorCode())
                                        .isEqualTo("ValidationException"))
                .hasMessageContaining("1 validation error detected: ")
                .hasMessageContaining(message);
    }

    @Test
    void translatesDocuments() {
        assertThat(document("Le port rouvre.\n\nUn navire.", "text/plain"))
                .isEqualTo("The port reopens.\n\n⟦Un navire.⟧");
        assertThat(
                        document(
                                "<h1 class=\"x\">Le port rouvre.</h1>\n<p>Un <b"
                                        + " translate=\"no\">navire</b> &amp; un quai</p><script>Le"
                                        + " vent tombe.</script>",
                                "text/html"))
                .isEqualTo(
                        "<h1 class=\"x\">The port reopens.</h1>\n<p>⟦Un⟧ <b"
                                + " translate=\"no\">navire</b> ⟦&amp; un quai⟧</p><script>Le vent"
                                + " tombe.</script>");
    }

    @Test
    void refusesDocumentsThatTheServiceWouldRefuse() {
        assertThatThrownBy(() -> document("x".repeat(100_001), "text/plain"))
                .hasMessageContaining("at most 100000 characters");
        assertThatThrownBy(() -> document("x".repeat(102_401), "text/plain"))
                .hasMessageContaining(
                        "'document.content' failed to satisfy constraint: Member must have length"
                                + " less than or equal to 102400");
        assertThatThrownBy(
                        () ->
                                document(
                                        "x",
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("only text/plain and text/html");
        assertThatThrownBy(
                        () ->
                                endpoint.client()
                                        .translateDocument(
                                                r ->
                                                        r.document(
                                                                        d ->
                                                                                d.content(utf8("x"))
                                                                                        .contentType(
                                                                                                "text/plain"))
                                                                .sourceLanguageCode("fr")
                                                                .targetLanguageCode("de")))
                .isInstanceOf(UnsupportedLanguagePairException.class);
    }

    @Test
    void listsItsLanguagesInPagesAndInOtherLanguages() {
        TranslateClient client = endpoint.client();
        List<String> codes =
                client.listLanguagesPaginator(r -> r.maxResults(20)).stream()
                        .flatMap(page -> page.languages().stream())
                        .map(language -> language.languageCode())
                        .toList();

        assertThat(codes).hasSize(76).doesNotHaveDuplicates().contains("ar", "zh-TW", "auto");
        assertThat(client.listLanguages(r -> r.displayLanguageCode("de")).languages())
                .anySatisfy(
                        language -> {
                            assertThat(language.languageCode()).isEqualTo("ar");
                            assertThat(language.languageName()).isEqualTo("Arabisch");
                        });
        assertThatThrownBy(() -> client.listLanguages(r -> r.displayLanguageCode("ar")))
                .isInstanceOfSatisfying(
                        UnsupportedDisplayLanguageCodeException.class,
                        e -> assertThat(e.displayLanguageCode()).isEqualTo("ar"));
        assertThatThrownBy(() -> client.listLanguages(r -> r.nextToken("made up")))
                .hasMessageContaining("NextToken");
    }

    @Test
    void countsWhatIsAskedAndWhatIsAskedTwice() {
        translate("Le port rouvre. Un navire attend.\nLe vent tombe.");
        translate("Le vent tombe.");
        assertThatThrownBy(() -> translate("x".repeat(10_001)))
                .isInstanceOf(TextSizeLimitExceededException.class);

        Map<String, Object> usage = endpoint.usage();
        assertThat(usage).containsEntry("requests", 3);
        assertThat(usage).containsEntry("operations", Map.of("TranslateText", 3));
        assertThat(usage).containsEntry("refused", Map.of("TextSizeLimitExceededException", 1));
        assertThat(usage)
                .containsEntry("translated", Map.of("requests", 2, "characters", 62, "lines", 3));
        assertThat(usage).containsEntry("repeated", Map.of("lines", 1, "characters", 14));
        assertThat(usage)
                .containsEntry(
                        "origins",
                        Map.of(
                                "gist", Map.of("pieces", 1, "characters", 17),
                                "memory", Map.of("pieces", 3, "characters", 43)));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> translated() {
        return (Map<String, Object>) endpoint.counts().getOrDefault("translated", Map.of());
    }

    private TranslateTextResponse translate(String text) {
        return endpoint.client()
                .translateText(r -> r.text(text).sourceLanguageCode("fr").targetLanguageCode("en"));
    }

    private String document(String text, String type) {
        return endpoint.client()
                .translateDocument(
                        r ->
                                r.document(d -> d.content(utf8(text)).contentType(type))
                                        .sourceLanguageCode("fr")
                                        .targetLanguageCode("en"))
                .translatedDocument()
                .content()
                .asString(StandardCharsets.UTF_8);
    }

    private static SdkBytes utf8(String text) {
        return SdkBytes.fromString(text, StandardCharsets.UTF_8);
    }
}
