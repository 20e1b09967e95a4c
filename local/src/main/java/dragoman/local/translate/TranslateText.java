package dragoman.local.translate;

import com.fasterxml.jackson.annotation.JsonProperty;

import dragoman.parse.text.LanguageGuess;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operation TranslateText, with Amazon Translate's limits and refusals. */
final class TranslateText {
    /**
     * The most bytes of a text.
     *
     * @see <a href="https://docs.aws.amazon.com/translate/latest/dg/what-is-limits.html">limits</a>
     */
    private static final int MAX_BYTES = 10_000;

    private static final String DETECT = "auto";

    /**
     * Amazon Translate's languages.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/translate/latest/dg/what-is-languages.html">supported
     *     languages</a>
     */
    private static final Set<String> LANGUAGES =
            Set.of(
                    ("af sq am ar hy az bn bs bg ca zh zh-TW hr cs da fa-AF nl en et fa tl fi fr"
                         + " fr-CA ka de el gu ht ha he hi hu is id ga it ja kn kk ko lv lt mk ms"
                         + " ml mt mr mn no ps pl pt pt-PT pa ro ru sr si sk sl so es es-MX sw sv"
                         + " ta te th tr uk ur uz vi cy")
                            .split(" ", -1));

    private final Engine engine;
    private final Terminologies terminologies;

    TranslateText(Engine engine, Terminologies terminologies) {
        this.engine = engine;
        this.terminologies = terminologies;
    }

    /** The operation's input. */
    record Request(
            @JsonProperty("Text") Optional<String> text,
            @JsonProperty("SourceLanguageCode") Optional<String> sourceCode,
            @JsonProperty("TargetLanguageCode") Optional<String> targetCode,
            @JsonProperty("TerminologyNames") List<String> terminologyNames) {
        String target() {
            return targetCode.orElse("");
        }
    }

    Translation apply(Request request) {
        String text = request.text().orElse("");
        if (text.isEmpty() || request.sourceCode().isEmpty() || request.targetCode().isEmpty()) {
            throw new ServiceException(
                    "ValidationException",
                    "Text, SourceLanguageCode and TargetLanguageCode must not be empty");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new ServiceException(
                    "TextSizeLimitExceededException",
                    "Input text size exceeds limit. Max length of request text allowed is 10000"
                            + " bytes");
        }
        Optional<Terminology> terminology = terminologies.named(request.terminologyNames());
        String source = source(request);
        if (!LANGUAGES.contains(source) || !LANGUAGES.contains(request.target())) {
            throw new ServiceException(
                    "UnsupportedLanguagePairException",
                    "Unsupported language pair: " + source + " to " + request.target(),
                    Map.of("SourceLanguageCode", source, "TargetLanguageCode", request.target()));
        }
        Map<String, String> terms =
                terminology.map(t -> t.in(text, source, request.target())).orElseGet(Map::of);
        return engine.translate(text, source, request.target(), terms);
    }

    /** The language of the text, detected when the request asks for that. */
    String source(Request request) {
        String code = request.sourceCode().orElse("");
        if (!code.equals(DETECT)) {
            return code;
        }
        String guess = LanguageGuess.builtIn().of(request.text().orElse(""));
        if (guess.equals(LanguageGuess.UNDETERMINED)) {
            throw new ServiceException(
                    "DetectedLanguageLowConfidenceException",
                    "The language of the text could not be told with confidence");
        }
        return guess;
    }
}
