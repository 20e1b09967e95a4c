package dragoman.local.translate;

import java.util.Map;

/**
 * A translation and where it came from.
 *
 * @param origin {@code memory} or {@code gist}, as the response's header says it
 * @param terms the terms that it holds, by what they translate
 */
record Translation(String text, String origin, Map<String, String> terms) {
    Translation {
        terms = Map.copyOf(terms);
    }

    /** With those of the terms that the text holds. */
    static Translation of(String text, String origin, Map<String, String> wanted) {
        Map<String, String> held = new java.util.HashMap<>(wanted);
        held.values().removeIf(term -> !text.contains(term));
        return new Translation(text, origin, held);
    }
}
