package dragoman.story;

import java.util.List;

/** Which earlier dispatch a later one is about. */
public sealed interface ReferenceMatch {
    /** It is about this dispatch. */
    record Found(String id) implements ReferenceMatch {}

    /** It may be about any of these; which one is not clear. */
    record Ambiguous(List<String> ids) implements ReferenceMatch {
        public Ambiguous {
            ids = List.copyOf(ids);
        }
    }

    /** Nothing that was stored so far is what it is about. */
    record NotFound() implements ReferenceMatch {}

    /** Nothing was found. */
    ReferenceMatch NOT_FOUND = new NotFound();
}
