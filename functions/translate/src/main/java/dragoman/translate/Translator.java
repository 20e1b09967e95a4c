package dragoman.translate;

import dragoman.rendition.Origin;
import dragoman.rendition.Terms;

import java.util.Optional;

/** Translates texts. */
public interface Translator {
    /**
     * Translates a text of any length. Trouble that may pass is an exception.
     *
     * @param source BCP-47 tag of the text's language; {@code und} when it is not known
     * @param target BCP-47 tag of the language wanted
     */
    Answer translate(String text, String source, String target);

    /** What a translator answers. */
    sealed interface Answer {}

    /**
     * A translation.
     *
     * @param engine name of the engine, or what the origin says of itself
     * @param characters Unicode code points sent to the engine, which is what it charges for
     * @param terms what became of the desk's terms, where the engine was given them
     */
    record Translation(
            String text, Origin origin, String engine, int characters, Optional<Terms> terms)
            implements Answer {}

    /**
     * The translator will not translate this, however often it is asked.
     *
     * @param code what kind of refusal, in kebab case
     * @param message why, for a person to read
     */
    record Refusal(String code, String message) implements Answer {}
}
