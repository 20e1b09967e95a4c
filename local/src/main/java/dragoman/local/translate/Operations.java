package dragoman.local.translate;

import dragoman.local.translate.protocol.Call;
import dragoman.local.translate.protocol.ErrorCode;
import dragoman.local.translate.protocol.ParameterRules;
import dragoman.local.translate.protocol.Parameters;
import dragoman.local.translate.protocol.ServiceException;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** The operations of the service, by their names. */
final class Operations {
    private final ParameterRules rules = ParameterRules.builtIn();
    private final TextOperations texts;
    private final TerminologyOperations terminologies;
    private final Languages languages;

    Operations(TextOperations texts, TerminologyOperations terminologies, Languages languages) {
        this.texts = texts;
        this.terminologies = terminologies;
        this.languages = languages;
    }

    /**
     * Does what a call asks for.
     *
     * @throws ServiceException when the service would refuse it
     */
    Answer apply(String operation, JsonNode body) {
        Parameters parameters = rules.check(operation, body);
        return switch (operation) {
            case "TranslateText" -> texts.translateText(parameters);
            case "TranslateDocument" -> texts.translateDocument(parameters);
            case "ImportTerminology" -> Answer.of(terminologies.put(parameters));
            case "GetTerminology" -> Answer.of(terminologies.get(parameters));
            case "ListTerminologies" -> Answer.of(terminologies.list(parameters));
            case "DeleteTerminology" -> Answer.of(terminologies.remove(parameters));
            case "ListTagsForResource" -> Answer.of(terminologies.tags(parameters));
            case "TagResource" -> Answer.of(terminologies.tag(parameters));
            case "UntagResource" -> Answer.of(terminologies.untag(parameters));
            case "ListLanguages" -> Answer.of(listLanguages(parameters));
            default -> throw Call.unknown();
        };
    }

    private Map<String, Object> listLanguages(Parameters parameters) {
        String display =
                parameters.optionalText("DisplayLanguageCode").orElse(Languages.DEFAULT_DISPLAY);
        if (!Languages.DISPLAY.contains(display)) {
            throw new ServiceException(
                    ErrorCode.UNSUPPORTED_DISPLAY_LANGUAGE_CODE,
                    "The display language code '" + display + "' is not supported",
                    Map.of("DisplayLanguageCode", display));
        }
        Map<String, Object> answer =
                new LinkedHashMap<>(
                        Page.of(languages.list(display), parameters).answer("Languages"));
        answer.put("DisplayLanguageCode", display);
        return answer;
    }
}
