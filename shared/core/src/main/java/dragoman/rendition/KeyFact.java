package dragoman.rendition;

import dragoman.dispatch.Require;

import java.util.List;
import java.util.Optional;

/**
 * A fact of a dispatch in a few words.
 *
 * @param text in the rendition's language
 * @param value what makes it a fact, in a form that no language changes: a decimal, a date by ISO
 *     8601, the key of a person, place or organisation
 * @param spans where it is in the dispatch
 */
public record KeyFact(KeyFactKind kind, String text, Optional<String> value, List<TextSpan> spans) {
    public KeyFact {
        Require.text(text, "key fact");
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a key fact without a place in the dispatch");
        }
    }
}
