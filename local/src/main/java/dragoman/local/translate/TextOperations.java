package dragoman.local.translate;

import dragoman.local.translate.document.HtmlDocument;
import dragoman.local.translate.engine.Assignment;
import dragoman.local.translate.engine.Engines;
import dragoman.local.translate.engine.LanguagePair;
import dragoman.local.translate.engine.Piece;
import dragoman.local.translate.engine.Translation;
import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.Parameters;
import dragoman.local.translate.protocol.ServiceException;
import dragoman.local.translate.terminology.Term;
import dragoman.local.translate.terminology.Terms;
import dragoman.parse.text.LanguageGuess;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operations TranslateText and TranslateDocument, with the service's limits and refusals. */
final class TextOperations {
    /**
     * The most bytes of a text.
     *
     * @see <a href="https://docs.aws.amazon.com/translate/latest/dg/what-is-limits.html">limits</a>
     */
    private static final int MAX_TEXT_BYTES = 10_000;

    private static final int MAX_DOCUMENT_CHARACTERS = 100_000;
    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";
    private static final String ENGLISH = "en";

    private final Engines engines;
    private final Terminologies terminologies;
    private final Languages languages;

    TextOperations(Engines engines, Terminologies terminologies, Languages languages) {
        this.engines = engines;
        this.terminologies = terminologies;
        this.languages = languages;
    }

    Answer translateText(Parameters parameters) {
        String text = parameters.text("Text");
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TEXT_BYTES) {
            throw new ServiceException(
                    ErrorCode.TEXT_SIZE_LIMIT_EXCEEDED,
                    "Input text size exceeds limit. Max length of request text allowed is %d bytes"
                                    .formatted(MAX_TEXT_BYTES)
                            + " while in this request the text size is %d bytes".formatted(bytes));
        }
        Assignment assignment = assignment(parameters, text);
        Translation translation = engines.translate(List.of(text), assignment).getFirst();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("TranslatedText", translation.text());
        return answer(body, parameters, assignment, text, translation);
    }

    Answer translateDocument(Parameters parameters) {
        Parameters document = parameters.part("Document");
        String type = document.text("ContentType");
        if (!type.equals(PLAIN) && !type.equals(HTML)) {
            throw invalid(
                    "Documents of type '%s' are not translated here, only %s and %s"
                            .formatted(type, PLAIN, HTML));
        }
        if (parameters.part("Settings").isGiven("Brevity")) {
            throw invalid("Brevity is not available for documents");
        }
        String text = decode(document.bytes("Content"));
        if (characters(text) > MAX_DOCUMENT_CHARACTERS) {
            throw new ServiceException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "A document has at most %d characters".formatted(MAX_DOCUMENT_CHARACTERS));
        }
        Assignment assignment = assignment(parameters, text);
        LanguagePair pair = assignment.pair();
        if (!pair.source().equals(ENGLISH) && !pair.target().equals(ENGLISH)) {
            throw Engines.unsupported(pair);
        }
        Translation translation =
                type.equals(HTML)
                        ? translateHtml(text, assignment)
                        : engines.translate(List.of(text), assignment).getFirst();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "TranslatedDocument",
                Map.of("Content", translation.text().getBytes(StandardCharsets.UTF_8)));
        return answer(body, parameters, assignment, text, translation);
    }

    private Translation translateHtml(String text, Assignment assignment) {
        HtmlDocument html = HtmlDocument.parse(text);
        List<Translation> parts = engines.translate(html.texts(), assignment);
        Set<Term> terms = new LinkedHashSet<>();
        List<List<Piece>> lines = new ArrayList<>();
        for (Translation part : parts) {
            terms.addAll(part.terms());
            lines.addAll(part.lines());
        }
        return new Translation(
                html.with(parts.stream().map(Translation::text).toList()),
                lines,
                List.copyOf(terms));
    }

    private static String decode(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw invalid("The document is not in UTF-8");
        }
    }

    private Assignment assignment(Parameters parameters, String text) {
        List<String> names = parameters.texts("TerminologyNames");
        if (names.size() > 1) {
            throw invalid("Only one terminology can be applied in a request");
        }
        Optional<Terminologies.Kept> terminology =
                names.stream().findFirst().map(terminologies::get);
        LanguagePair pair = pair(parameters, text);
        Terms terms = terminology.map(kept -> kept.terms(pair)).orElseGet(Terms::none);
        return new Assignment(pair, terms, settings(parameters.part("Settings"), pair));
    }

    private LanguagePair pair(Parameters parameters, String text) {
        String target = parameters.text("TargetLanguageCode");
        String source = parameters.text("SourceLanguageCode");
        if (source.equals(Languages.DETECT)) {
            source = LanguageGuess.builtIn().of(text);
            if (source.equals(LanguageGuess.UNDETERMINED)) {
                throw new ServiceException(
                        ErrorCode.DETECTED_LANGUAGE_LOW_CONFIDENCE,
                        "The language of the text cannot be detected with high confidence. Name it"
                                + " in SourceLanguageCode");
            }
        }
        LanguagePair pair = new LanguagePair(source, target);
        if (!languages.isKnown(source) || !languages.isKnown(target)) {
            throw Engines.unsupported(pair);
        }
        return pair;
    }

    /** The settings that take effect; a language that has no formality passes over that one. */
    private Map<String, String> settings(Parameters given, LanguagePair pair) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : List.of("Formality", "Profanity", "Brevity")) {
            given.optionalText(name).ifPresent(value -> settings.put(name, value));
        }
        if (!languages.hasFormality(pair.target())) {
            settings.remove("Formality");
        }
        return settings;
    }

    private static Answer answer(
            Map<String, Object> body,
            Parameters parameters,
            Assignment assignment,
            String text,
            Translation translation) {
        LanguagePair pair = assignment.pair();
        body.put("SourceLanguageCode", pair.source());
        body.put("TargetLanguageCode", pair.target());
        List<String> names = parameters.texts("TerminologyNames");
        if (!names.isEmpty()) {
            List<Map<String, String>> terms =
                    translation.terms().stream()
                            .map(t -> Map.of("SourceText", t.source(), "TargetText", t.target()))
                            .toList();
            body.put(
                    "AppliedTerminologies",
                    List.of(Map.of("Name", names.getFirst(), "Terms", terms)));
        }
        if (!assignment.settings().isEmpty()) {
            body.put("AppliedSettings", assignment.settings());
        }
        return new Answer(
                body,
                Optional.of(
                        new Answer.Translated(
                                pair.source() + " " + pair.target(),
                                // What is in the language already is not paid for.
                                pair.isSame() ? 0 : characters(text),
                                translation)));
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static ServiceException invalid(String message) {
        return new ServiceException(ErrorCode.INVALID_REQUEST, message);
    }
}
