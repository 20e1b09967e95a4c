package dragoman.story;

import java.util.List;

/** Which earlier dispatch a later one is about. */
public sealed interface Choice {
    /** It is about this dispatch. */
    record Target(String id) implements Choice {}

    /** It may be about any of these; which one cannot be told. */
    record Unclear(List<String> ids) implements Choice {
        public Unclear {
            ids = List.copyOf(ids);
        }
    }

    /** Nothing that was stored so far is what it is about. */
    record None() implements Choice {}

    /** Nothing. */
    Choice NONE = new None();
}
