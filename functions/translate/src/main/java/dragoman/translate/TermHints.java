package dragoman.translate;

import java.util.List;
import java.util.Map;

/** The desk's terms, for an engine that is told them with each request. */
@FunctionalInterface
public interface TermHints {
    /**
     * The terms that occur in texts, with their translations.
     *
     * @param source BCP-47 tag of the texts' language
     * @param target BCP-47 tag of the language wanted
     */
    Map<String, String> of(List<String> texts, String source, String target);
}
