package dragoman.translate.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.rendition.Origin;
import dragoman.rendition.Terms;
import dragoman.translate.Translator.Refusal;
import dragoman.translate.Translator.Translation;
import dragoman.translate.aws.TranslateStub.Answer;
import dragoman.translate.aws.TranslateStub.Asked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.translate.model.TranslateException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

class AmazonTranslatorTest {
    private static final String SOURCE = "افتتح الميناء";

    @Test
    void asksAmazonTranslateAndTakesItsAnswer() throws IOException {
        try (TranslateStub stub = TranslateStub.answering(Answer.translation("The port opened"))) {
            assertThat(stub.translator().translate(SOURCE, "ar", "en"))
                    .isEqualTo(
                            new Translation(
                                    "The port opened",
                                    Origin.AWS,
                                    "amazon-translate",
                                    13,
                                    Optional.empty()));
            assertThat(stub.asked())
                    .containsExactly(
                            new Asked(
                                    "AWSShineFrontendService_20170701.TranslateText",
                                    SOURCE,
                                    "ar",
                                    "en"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "person, PERSON, person",
        "memory, MEMORY, memory",
        "gist; lexicon=ar-en, GIST, gist",
        "GIST, GIST, gist",
        "aws, AWS, amazon-translate",
        "something else, AWS, amazon-translate"
    })
    void takesTheOriginFromTheHeader(String header, Origin origin, String engine)
            throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(Answer.translation("The port opened").from(header))) {
            assertThat(stub.translator().translate(SOURCE, "ar", "en"))
                    .isEqualTo(
                            new Translation(
                                    "The port opened", origin, engine, 13, Optional.empty()));
        }
    }

    @Test
    void namesTheTerminologyForLanguagesThatItHas() throws IOException {
        Terminology terminology = Terminology.of("desk", "ar,en");
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.translation("The port opened").applying("desk", "الميناء", "port"),
                        Answer.translation("Le port a ouvert"))) {
            assertThat(stub.translator(terminology).translate(SOURCE, "ar", "en"))
                    .isEqualTo(
                            new Translation(
                                    "The port opened",
                                    Origin.AWS,
                                    "amazon-translate",
                                    13,
                                    Optional.of(new Terms(1, 0, 0))));
            assertThat(stub.translator(terminology).translate(SOURCE, "ar", "fr"))
                    .isEqualTo(
                            new Translation(
                                    "Le port a ouvert",
                                    Origin.AWS,
                                    "amazon-translate",
                                    13,
                                    Optional.empty()));
            assertThat(stub.terminologies()).containsExactly(List.of("desk"), List.of());
        }
    }

    @Test
    void forgetsTheOriginOfTheAnswerBefore() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.translation("one").from("gist"), Answer.translation("two"))) {
            AmazonTranslator translator = stub.translator();
            translator.translate(SOURCE, "ar", "en");

            assertThat(translator.translate(SOURCE, "ar", "en"))
                    .isEqualTo(
                            new Translation(
                                    "two", Origin.AWS, "amazon-translate", 13, Optional.empty()));
        }
    }

    @Test
    void sendsALongTextInPiecesAndNamesTheWorstOrigin() throws IOException {
        String first = "a".repeat(9_000) + ".";
        String second = "b".repeat(2_000) + ".";
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.translation("First.").from("gist"),
                        Answer.translation("Second.").from("person"))) {
            assertThat(stub.translator().translate(first + " \n" + second, "en", "ar"))
                    .isEqualTo(
                            new Translation(
                                    "First. \nSecond.",
                                    Origin.GIST,
                                    "gist",
                                    11_004,
                                    Optional.empty()));
            assertThat(stub.asked()).extracting(Asked::text).containsExactly(first, second);
        }
    }

    @Test
    void doesNotSendBlanks() throws IOException {
        try (TranslateStub stub = TranslateStub.answering()) {
            assertThat(stub.translator().translate(" \n", "ar", "en"))
                    .isEqualTo(
                            new Translation(" \n", Origin.MEMORY, "memory", 2, Optional.empty()));
            assertThat(stub.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UnsupportedLanguagePairException, unsupported-language-pair",
        "DetectedLanguageLowConfidenceException, unknown-language",
        "TextSizeLimitExceededException, refused",
        "InvalidRequestException, refused"
    })
    void takesALastingErrorAsARefusal(String type, String code) throws IOException {
        try (TranslateStub stub = TranslateStub.answering(Answer.exception(400, type))) {
            assertThat(stub.translator().translate(SOURCE, "ar", "tlh"))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> {
                                assertThat(refusal.code()).isEqualTo(code);
                                assertThat(refusal.message()).startsWith("Amazon Translate ");
                            });
            assertThat(stub.asked()).hasSize(1);
        }
    }

    @Test
    void namesTheLanguagesOfAnUnsupportedPair() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.exception(400, "UnsupportedLanguagePairException"))) {
            assertThat(stub.translator().translate(SOURCE, "ar", "tlh"))
                    .isEqualTo(
                            new Refusal(
                                    "unsupported-language-pair",
                                    "Amazon Translate does not translate ar to tlh."));
        }
    }

    @Test
    void asksAgainAfterAServerError() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.exception(500, "InternalServerException"),
                        Answer.translation("The port opened"))) {
            assertThat(stub.translator().translate(SOURCE, "ar", "en"))
                    .isInstanceOf(Translation.class);
            assertThat(stub.asked()).hasSize(2);
        }
    }

    @Test
    void leavesAnyOtherErrorToTheQueue() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(Answer.exception(400, "AccessDeniedException"))) {
            assertThatThrownBy(() -> stub.translator().translate(SOURCE, "ar", "en"))
                    .isInstanceOf(TranslateException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "und, auto",
        "zh-Hant, zh-TW",
        "zh-Hans, zh",
        "zh-Hans-CN, zh",
        "zh-HK, zh-TW",
        "zh-SG, zh",
        "nb, no",
        "nb-NO, no",
        "nn-NO, no",
        "fr, fr",
        "fr-CA, fr-CA",
        "fr-BE, fr",
        "ar-KW, ar",
        "en-GB, en",
        "pt-PT, pt-PT",
        "pt-BR, pt",
        "sr-Latn-RS, sr",
        "he-IL, he"
    })
    void usesAmazonsLanguageCodes(String tag, String code) throws IOException {
        try (TranslateStub stub = TranslateStub.answering(Answer.translation("Ja"))) {
            stub.translator().translate("yes", tag, "de");

            assertThat(stub.asked()).extracting(Asked::source).containsExactly(code);
        }
    }
}
