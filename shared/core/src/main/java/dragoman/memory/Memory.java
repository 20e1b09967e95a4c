package dragoman.memory;

import java.util.Optional;

/** Keeps segments and their translations. */
public interface Memory {
    /**
     * What is known of a segment that is the same but for its numbers.
     *
     * @param from BCP-47 tag of the segment's language
     * @param to BCP-47 tag of the language wanted
     */
    Optional<Unit> find(String segment, String from, String to);

    /** Keeps a unit, unless one that outranks it is kept already. */
    void keep(Unit unit);
}
