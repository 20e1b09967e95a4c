package dragoman.local.translate;

import dragoman.local.translate.engine.Translation;

import java.util.Map;
import java.util.Optional;

/**
 * What an operation answers.
 *
 * @param body what the client reads
 * @param translated what was translated, by an operation that translates
 */
record Answer(Map<String, Object> body, Optional<Translated> translated) {
    /**
     * What was translated.
     *
     * @param pair the languages, as codes separated by a blank
     * @param characters how many the request had; none when the languages are the same
     */
    record Translated(String pair, int characters, Translation translation) {}

    static Answer of(Map<String, Object> body) {
        return new Answer(body, Optional.empty());
    }
}
