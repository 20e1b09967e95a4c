package dragoman.translate;

import dragoman.rendition.Origin;

import java.util.List;
import java.util.function.BiConsumer;

/** Translates sentences. */
public interface Translator {
    /**
     * Translates texts, and hands over the answer to each as soon as it is there, so that nothing
     * that was paid for is lost when a later one fails. Trouble that a later try of the whole
     * dispatch may not have is an exception.
     *
     * @param texts each different from the others
     * @param source BCP-47 tag of the texts' language; {@code und} when it is not known
     * @param target BCP-47 tag of the language wanted
     * @param budget what may be spent
     * @param answers takes text and answer, from one thread at a time
     */
    void translate(
            List<String> texts,
            String source,
            String target,
            Budget budget,
            BiConsumer<String, Answer> answers);

    /** What a translator answers. */
    sealed interface Answer {}

    /**
     * A translation.
     *
     * @param engine name of the engine, or what the origin says of itself
     * @param characters Unicode code points that the engine charges for
     */
    record Translation(String text, Origin origin, String engine, int characters)
            implements Answer {}

    /**
     * There is no translation.
     *
     * @param code why, in kebab case
     * @param message why, for a person to read
     */
    record NoTranslation(Cause cause, String code, String message) implements Answer {}

    /** What a missing translation is waiting for. */
    enum Cause {
        /** Nothing: the engine will not translate this, however often it is asked. */
        REFUSED,
        /** A person: a limit that somebody has set was reached, and nothing was sent. */
        LIMIT,
        /** Time: another try gets it, without anybody's doing. */
        LATER
    }
}
