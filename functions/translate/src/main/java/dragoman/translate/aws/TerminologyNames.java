package dragoman.translate.aws;

import java.util.Optional;

/** Under which names Amazon Translate keeps the desk's terminology. */
@FunctionalInterface
public interface TerminologyNames {
    /** The name of what is kept for a pair of languages; empty where nothing is. */
    Optional<String> of(String source, String target);
}
