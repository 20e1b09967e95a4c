package dragoman.local.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.translate.model.Directionality;
import software.amazon.awssdk.services.translate.model.InvalidParameterValueException;
import software.amazon.awssdk.services.translate.model.InvalidRequestException;
import software.amazon.awssdk.services.translate.model.LimitExceededException;
import software.amazon.awssdk.services.translate.model.MergeStrategy;
import software.amazon.awssdk.services.translate.model.ResourceNotFoundException;
import software.amazon.awssdk.services.translate.model.Tag;
import software.amazon.awssdk.services.translate.model.Term;
import software.amazon.awssdk.services.translate.model.TerminologyDataFormat;
import software.amazon.awssdk.services.translate.model.TerminologyProperties;
import software.amazon.awssdk.services.translate.model.TooManyTagsException;
import software.amazon.awssdk.services.translate.model.TranslateTextResponse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Custom terminologies, by AWS's own client. */
class TerminologyTest {
    private static final String CSV = "fr,en,de\nport franc,free port,Freihafen\nquai,quay,Kai\n";

    @TempDir private Path folder;
    private RunningEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint =
                RunningEndpoint.with(
                        folder, FaultPlan.NONE, Map.of("Le quai est plein.", "The dock is full."));
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void tellsWhatWasImported() {
        TerminologyProperties imported =
                put("ports", CSV, TerminologyDataFormat.CSV, Directionality.UNI);

        assertThat(imported.name()).isEqualTo("ports");
        assertThat(imported.arn()).endsWith(":terminology/ports/LATEST");
        assertThat(imported.sourceLanguageCode()).isEqualTo("fr");
        assertThat(imported.targetLanguageCodes()).containsExactly("en", "de");
        assertThat(imported.termCount()).isEqualTo(2);
        assertThat(imported.sizeBytes()).isEqualTo(CSV.length());
        assertThat(imported.directionalityAsString()).isEqualTo("UNI");
        assertThat(imported.formatAsString()).isEqualTo("CSV");
        assertThat(endpoint.client().getTerminology(r -> r.name("ports")).terminologyProperties())
                .isEqualTo(imported);
    }

    @Test
    void putsTermsIntoTheTranslationAndReportsThem() {
        put("ports", CSV, TerminologyDataFormat.CSV, Directionality.UNI);

        TranslateTextResponse response = translate("Un port franc, deux quais, un quai.");

        assertThat(response.translatedText()).isEqualTo("⟦Un free port, deux quais, un quay.⟧");
        assertThat(response.appliedTerminologies())
                .singleElement()
                .satisfies(
                        applied -> {
                            assertThat(applied.name()).isEqualTo("ports");
                            assertThat(applied.terms())
                                    .containsExactly(
                                            term("port franc", "free port"), term("quai", "quay"));
                        });
    }

    @Test
    void reportsNoTermThatTheTranslationDoesNotHold() {
        put("ports", CSV, TerminologyDataFormat.CSV, Directionality.UNI);

        TranslateTextResponse response = translate("Le quai est plein.");

        assertThat(response.translatedText()).isEqualTo("The dock is full.");
        assertThat(response.appliedTerminologies().getFirst().terms()).isEmpty();
    }

    @Test
    void translatesFromAnyOfItsLanguagesOnlyWhenItIsMultidirectional() {
        put("one", CSV, TerminologyDataFormat.CSV, Directionality.UNI);
        put("many", CSV, TerminologyDataFormat.CSV, Directionality.MULTI);

        assertThat(translate("Kai", "de", "en", "many").translatedText()).isEqualTo("⟦quay⟧");
        assertThatThrownBy(() -> translate("Kai", "de", "en", "one"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no terms for de to en");
        assertThatThrownBy(() -> translate("x", "fr", "es", "many"))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void readsAndWritesEachFormat() throws IOException {
        String rows = "fr\ten\nquai, bassin\tdock \"A\"\n";
        put("ports", rows, TerminologyDataFormat.TSV, Directionality.UNI);

        String tmx = file("ports", TerminologyDataFormat.TMX);
        put("again", tmx, TerminologyDataFormat.TMX, Directionality.UNI);
        String csv = file("again", TerminologyDataFormat.CSV);

        assertThat(csv).isEqualTo("fr,en\n\"quai, bassin\",\"dock \"\"A\"\"\"\n");
        put("third", csv, TerminologyDataFormat.CSV, Directionality.UNI);
        assertThat(translate("quai, bassin", "fr", "en", "third").translatedText())
                .isEqualTo("⟦dock \"A\"⟧");
        assertThat(
                        read(
                                endpoint.client()
                                        .getTerminology(r -> r.name("third"))
                                        .terminologyDataLocation()
                                        .location()))
                .isEqualTo(csv);
    }

    @Test
    void overwritesWhatHasTheSameName() {
        TerminologyProperties first =
                put("ports", CSV, TerminologyDataFormat.CSV, Directionality.UNI);
        translate("quai");
        TerminologyProperties second =
                put("ports", "fr,en\nquai,wharf\n", TerminologyDataFormat.CSV, Directionality.UNI);

        assertThat(second.createdAt()).isEqualTo(first.createdAt());
        assertThat(second.termCount()).isEqualTo(1);
        assertThat(translate("quai").translatedText()).isEqualTo("⟦wharf⟧");
    }

    @Test
    void skipsRowsThatAreIncompleteOrRepeatATerm() {
        TerminologyProperties imported =
                put(
                        "ports",
                        "fr,en\nquai,quay\nquai,dock\nbassin,\n",
                        TerminologyDataFormat.CSV,
                        Directionality.UNI);

        assertThat(imported.termCount()).isEqualTo(1);
        assertThat(imported.skippedTermCount()).isEqualTo(2);
    }

    @Test
    void listsAndDeletes() {
        for (String name : List.of("c", "a", "b")) {
            put(name, CSV, TerminologyDataFormat.CSV, Directionality.UNI);
        }

        assertThat(names()).containsExactly("a", "b", "c");
        endpoint.client().deleteTerminology(r -> r.name("b"));
        assertThat(names()).containsExactly("a", "c");
        assertThatThrownBy(() -> endpoint.client().deleteTerminology(r -> r.name("b")))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(404));
        assertThatThrownBy(() -> translate("x", "fr", "en", "b"))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void takesNoMoreThanTheServiceDoes() {
        for (int i = 0; i < 100; i++) {
            put("t" + i, CSV, TerminologyDataFormat.CSV, Directionality.UNI);
        }

        assertThatThrownBy(() -> put("t", CSV, TerminologyDataFormat.CSV, Directionality.UNI))
                .isInstanceOf(LimitExceededException.class);
        put("t0", CSV, TerminologyDataFormat.CSV, Directionality.UNI);
        assertThatThrownBy(
                        () ->
                                put(
                                        "t1",
                                        "fr,en\n" + "x".repeat(10_485_755),
                                        TerminologyDataFormat.CSV,
                                        Directionality.UNI))
                .hasMessageContaining("'terminologyData.file' failed to satisfy constraint");
        assertThatThrownBy(
                        () -> put("no spaces", CSV, TerminologyDataFormat.CSV, Directionality.UNI))
                .hasMessageContaining("must satisfy regular expression pattern");
        assertThatThrownBy(
                        () ->
                                put(
                                        "t1",
                                        "fr,en\nquai",
                                        TerminologyDataFormat.CSV,
                                        Directionality.UNI))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("Line 2 of the terminology file has 1 terms");
    }

    @Test
    void keepsTags() {
        String arn = put("ports", CSV, TerminologyDataFormat.CSV, Directionality.UNI).arn();
        Tag desk = Tag.builder().key("desk").value("Gulf").build();
        Tag owner = Tag.builder().key("owner").value("").build();

        endpoint.client().tagResource(r -> r.resourceArn(arn).tags(desk, owner));
        assertThat(endpoint.client().listTagsForResource(r -> r.resourceArn(arn)).tags())
                .containsExactly(desk, owner);
        endpoint.client().untagResource(r -> r.resourceArn(arn).tagKeys("owner"));
        assertThat(endpoint.client().listTagsForResource(r -> r.resourceArn(arn)).tags())
                .containsExactly(desk);
        List<Tag> many =
                IntStream.range(0, 50)
                        .mapToObj(i -> Tag.builder().key("k" + i).value("v").build())
                        .toList();
        assertThatThrownBy(() -> endpoint.client().tagResource(r -> r.resourceArn(arn).tags(many)))
                .isInstanceOf(TooManyTagsException.class);
        assertThatThrownBy(
                        () ->
                                endpoint.client()
                                        .listTagsForResource(
                                                r -> r.resourceArn(arn.replace("ports", "none"))))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> endpoint.client().listTagsForResource(r -> r.resourceArn("ports")))
                .isInstanceOf(InvalidParameterValueException.class);
    }

    private List<String> names() {
        return endpoint.client().listTerminologiesPaginator(r -> r.maxResults(2)).stream()
                .flatMap(page -> page.terminologyPropertiesList().stream())
                .map(TerminologyProperties::name)
                .toList();
    }

    private String file(String name, TerminologyDataFormat format) throws IOException {
        return read(
                endpoint.client()
                        .getTerminology(r -> r.name(name).terminologyDataFormat(format))
                        .terminologyDataLocation()
                        .location());
    }

    private static String read(String location) throws IOException {
        try (InputStream in = URI.create(location).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Term term(String source, String target) {
        return Term.builder().sourceText(source).targetText(target).build();
    }

    private TranslateTextResponse translate(String text) {
        return translate(text, "fr", "en", "ports");
    }

    private TranslateTextResponse translate(
            String text, String source, String target, String terminology) {
        return endpoint.client()
                .translateText(
                        r ->
                                r.text(text)
                                        .sourceLanguageCode(source)
                                        .targetLanguageCode(target)
                                        .terminologyNames(terminology));
    }

    private TerminologyProperties put(
            String name, String file, TerminologyDataFormat format, Directionality directionality) {
        return endpoint.client()
                .importTerminology(
                        r ->
                                r.name(name)
                                        .mergeStrategy(MergeStrategy.OVERWRITE)
                                        .terminologyData(
                                                d ->
                                                        d.file(SdkBytes.fromUtf8String(file))
                                                                .format(format)
                                                                .directionality(directionality)))
                .terminologyProperties();
    }
}
