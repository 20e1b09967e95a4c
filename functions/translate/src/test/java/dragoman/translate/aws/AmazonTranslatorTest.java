package dragoman.translate.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dragoman.rendition.Origin;
import dragoman.translate.Budget;
import dragoman.translate.Spending;
import dragoman.translate.Translator;
import dragoman.translate.Translator.Cause;
import dragoman.translate.Translator.NoTranslation;
import dragoman.translate.Translator.Translation;
import dragoman.translate.aws.TranslateStub.Answer;
import dragoman.translate.aws.TranslateStub.Asked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.translate.model.TranslateException;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class AmazonTranslatorTest {
    private static final String SOURCE = "افتتح الميناء";

    private static Translator.Answer ask(
            AmazonTranslator translator, String text, String source, String target) {
        return ask(translator, List.of(text), source, target, budget(1_000_000))
                .getOrDefault(text, NONE);
    }

    private static Map<String, Translator.Answer> ask(
            AmazonTranslator translator,
            List<String> texts,
            String source,
            String target,
            Budget budget) {
        Map<String, Translator.Answer> answers = new HashMap<>();
        translator.translate(texts, source, target, budget, answers::put);
        return answers;
    }

    private static Budget budget(int characters) {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        return new Budget(InstantSource.system(), end, characters, Spending.UNLIMITED);
    }

    private static final Translator.Answer NONE =
            new NoTranslation(Cause.REFUSED, "none", "There was no answer.");

    @Test
    void asksAmazonTranslateAndTakesItsAnswer() throws IOException {
        try (TranslateStub stub = TranslateStub.answering(Answer.translation("The port opened"))) {
            assertThat(ask(stub.translator(), SOURCE, "ar", "en"))
                    .isEqualTo(
                            new Translation("The port opened", Origin.AWS, "amazon-translate", 13));
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
            assertThat(ask(stub.translator(), SOURCE, "ar", "en"))
                    .isEqualTo(new Translation("The port opened", origin, engine, 13));
        }
    }

    @Test
    void namesTheTerminologyForLanguagesThatItHas() throws IOException {
        TerminologyNames terminology =
                (source, target) ->
                        target.equals("en") ? Optional.of("desk-ar-en") : Optional.empty();
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.translation("The port opened").applying("desk", "الميناء", "port"),
                        Answer.translation("Le port a ouvert"))) {
            assertThat(ask(stub.translator(terminology), SOURCE, "ar", "en"))
                    .isEqualTo(
                            new Translation("The port opened", Origin.AWS, "amazon-translate", 13));
            assertThat(ask(stub.translator(terminology), SOURCE, "ar", "fr"))
                    .isEqualTo(
                            new Translation(
                                    "Le port a ouvert", Origin.AWS, "amazon-translate", 13));
            assertThat(stub.terminologies()).containsExactly(List.of("desk-ar-en"), List.of());
        }
    }

    @Test
    void forgetsTheOriginOfTheAnswerBefore() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.translation("one").from("gist"), Answer.translation("two"))) {
            AmazonTranslator translator = stub.translator();
            ask(translator, SOURCE, "ar", "en");

            assertThat(ask(translator, SOURCE, "ar", "en"))
                    .isEqualTo(new Translation("two", Origin.AWS, "amazon-translate", 13));
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
            assertThat(ask(stub.translator(), first + " \n" + second, "en", "ar"))
                    .isEqualTo(new Translation("First. \nSecond.", Origin.GIST, "gist", 11_004));
            assertThat(stub.asked()).extracting(Asked::text).containsExactly(first, second);
        }
    }

    @Test
    void doesNotSendBlanks() throws IOException {
        try (TranslateStub stub = TranslateStub.answering()) {
            assertThat(ask(stub.translator(), " \n", "ar", "en"))
                    .isEqualTo(new Translation(" \n", Origin.MEMORY, "memory", 2));
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
            assertThat(ask(stub.translator(), SOURCE, "ar", "tlh"))
                    .isInstanceOfSatisfying(
                            NoTranslation.class,
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
            assertThat(ask(stub.translator(), SOURCE, "ar", "tlh"))
                    .isEqualTo(
                            new NoTranslation(
                                    Cause.REFUSED,
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
            assertThat(ask(stub.translator(), SOURCE, "ar", "en")).isInstanceOf(Translation.class);
            assertThat(stub.asked()).hasSize(2);
        }
    }

    @Test
    void leavesAnyOtherErrorToTheQueue() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(Answer.exception(400, "AccessDeniedException"))) {
            assertThatThrownBy(() -> ask(stub.translator(), SOURCE, "ar", "en"))
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
            ask(stub.translator(), "yes", tag, "de");

            assertThat(stub.asked()).extracting(Asked::source).containsExactly(code);
        }
    }

    @Test
    void packsShortTextsIntoOneRequest() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(Answer.translation("The port opened\nTwo ships came"))) {
            Map<String, Translator.Answer> answers =
                    ask(stub.translator(), List.of(SOURCE, "رست سفينتان"), "ar", "en", budget(100));

            assertThat(answers.get(SOURCE))
                    .isEqualTo(
                            new Translation("The port opened", Origin.AWS, "amazon-translate", 13));
            assertThat(answers.get("رست سفينتان"))
                    .isEqualTo(
                            new Translation("Two ships came", Origin.AWS, "amazon-translate", 11));
            assertThat(stub.asked())
                    .extracting(Asked::text)
                    .containsExactly(SOURCE + "\nرست سفينتان");
        }
    }

    @Test
    void takesTheOriginOfEachLine() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.translation("One\nTwo\nThree").from("gist;lines=memory,gist*2"))) {
            Map<String, Translator.Answer> answers =
                    ask(stub.translator(), List.of("a", "b", "c"), "ar", "en", budget(100));

            assertThat(answers)
                    .containsEntry("a", new Translation("One", Origin.MEMORY, "memory", 1))
                    .containsEntry("b", new Translation("Two", Origin.GIST, "gist", 1))
                    .containsEntry("c", new Translation("Three", Origin.GIST, "gist", 1));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gist;lines=memory",
                "gist;lines=memory*9999999",
                "gist;lines=memory*x,aws",
                "gist;lines="
            })
    void takesTheOriginOfTheWholeWhereTheLinesAreNotThose(String header) throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(Answer.translation("One\nTwo").from(header))) {
            assertThat(ask(stub.translator(), List.of("a", "b"), "ar", "en", budget(100)).values())
                    .containsOnly(
                            new Translation("One", Origin.GIST, "gist", 1),
                            new Translation("Two", Origin.GIST, "gist", 1));
        }
    }

    @Test
    void asksOneByOneWhenTheLinesOfTheAnswerAreNotThoseOfTheRequest() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.translation("All in one line"),
                        Answer.translation("The port opened"),
                        Answer.translation("Two ships came"))) {
            Map<String, Translator.Answer> answers =
                    ask(stub.translator(), List.of(SOURCE, "رست سفينتان"), "ar", "en", budget(100));

            assertThat(answers.values())
                    .extracting(Object::toString)
                    .noneMatch(a -> a.contains("line"));
            assertThat(stub.asked()).hasSize(3);
        }
    }

    @Test
    void findsTheOneTextThatIsRefused() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.exception(400, "InvalidRequestException"),
                        Answer.translation("The port opened"),
                        Answer.exception(400, "InvalidRequestException"))) {
            Map<String, Translator.Answer> answers =
                    ask(stub.translator(), List.of(SOURCE, "?"), "ar", "en", budget(100));

            assertThat(answers.get(SOURCE)).isInstanceOf(Translation.class);
            assertThat(answers.get("?")).isInstanceOf(NoTranslation.class);
        }
    }

    @Test
    void waitsWhileItIsThrottledAndGetsItsAnswer() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.exception(400, "ThrottlingException"),
                        Answer.exception(400, "ThrottlingException"),
                        Answer.exception(400, "ThrottlingException"),
                        Answer.translation("The port opened"))) {
            assertThat(ask(stub.translator(), SOURCE, "ar", "en")).isInstanceOf(Translation.class);
        }
    }

    @Test
    void leavesForLaterWhatIsThrottledWhenNoTimeIsLeftToWait() throws IOException {
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.exception(400, "ThrottlingException"),
                        Answer.exception(400, "ThrottlingException"),
                        Answer.exception(400, "ThrottlingException"),
                        Answer.exception(400, "ThrottlingException"))) {
            Instant now = Instant.now();
            // The clock stands still one nanosecond before the end.
            Budget budget = new Budget(() -> now, now.plusNanos(1), 1_000, Spending.UNLIMITED);

            assertThat(ask(stub.translator(), List.of(SOURCE), "ar", "en", budget).get(SOURCE))
                    .isInstanceOfSatisfying(
                            NoTranslation.class,
                            answer -> {
                                assertThat(answer.cause()).isEqualTo(Cause.LATER);
                                assertThat(answer.code()).isEqualTo("throttled");
                            });
        }
    }

    @Test
    void sendsNothingBeyondTheLimitOfADispatch() throws IOException {
        try (TranslateStub stub = TranslateStub.answering(Answer.translation("The port opened"))) {
            Map<String, Translator.Answer> answers =
                    ask(stub.translator(), List.of(SOURCE, "رست سفينتان"), "ar", "en", budget(20));

            assertThat(answers.get(SOURCE)).isInstanceOf(Translation.class);
            assertThat(answers.get("رست سفينتان"))
                    .isInstanceOfSatisfying(
                            NoTranslation.class,
                            answer -> assertThat(answer.cause()).isEqualTo(Cause.LIMIT));
            assertThat(stub.asked()).extracting(Asked::text).containsExactly(SOURCE);
        }
    }

    @Test
    void handsOverWhatWasPaidForWhenAnotherRequestFails() throws IOException {
        String first = "a".repeat(9_000);
        String second = "b".repeat(9_000);
        try (TranslateStub stub =
                TranslateStub.answering(
                        Answer.translation("A"), Answer.exception(400, "AccessDeniedException"))) {
            List<String> handed = new ArrayList<>();

            assertThatThrownBy(
                            () ->
                                    stub.translator()
                                            .translate(
                                                    List.of(first, second),
                                                    "en",
                                                    "ar",
                                                    budget(100_000),
                                                    (text, answer) -> handed.add(text)))
                    .isInstanceOf(TranslateException.class);
            assertThat(handed).hasSize(1);
        }
    }
}
