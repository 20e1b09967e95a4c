package dragoman.record;

import dragoman.dispatch.Require;

import java.time.Instant;
import java.util.Comparator;

/**
 * A person's translation of a segment, which outranks every machine's.
 *
 * @param language the rendition's language, a BCP-47 tag
 * @param source the paragraph that was translated
 * @param text the person's translation
 * @param at when it was given
 */
public record Correction(String language, String source, String text, Instant at) {
    /** The one that counts last; equal times in the order of texts. */
    static final Comparator<Correction> LATEST_LAST =
            Comparator.comparing(Correction::at).thenComparing(Correction::text);

    public Correction {
        Require.language(language);
        Require.text(source, "source");
        Require.text(text, "translation");
    }
}
