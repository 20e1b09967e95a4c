package dragoman.local.translate.engine;

import dragoman.local.translate.terminology.Terms;

import java.util.Map;

/**
 * How a text is to be translated.
 *
 * @param terms fixed translations of some of its words
 * @param settings the service's settings, by their names
 */
public record Assignment(LanguagePair pair, Terms terms, Map<String, String> settings) {
    public Assignment {
        settings = Map.copyOf(settings);
    }
}
