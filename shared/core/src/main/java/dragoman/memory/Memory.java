package dragoman.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps segments and their translations. */
public interface Memory {
    /**
     * Translates segments of which the same is known but for numbers, dates and times. People's
     * units are preferred to machines'; a machine's unit counts neither after it has expired nor
     * where it was made under another version of the terminology.
     *
     * @param from BCP-47 tag of the segments' language
     * @param to BCP-47 tag of the language wanted
     * @return by segment; those of which nothing is known are left out
     */
    Map<String, Match> find(Collection<String> segments, String from, String to);

    /** Translates one segment, as {@link #find(Collection, String, String)} does. */
    default Optional<Match> find(String segment, String from, String to) {
        return Optional.ofNullable(find(List.of(segment), from, to).get(segment));
    }

    /**
     * Keeps units, but for those outranked by one of the same segment that is kept already. A
     * machine's unit never takes the place of a person's.
     */
    void keep(Collection<Unit> units);

    /** Keeps one unit. */
    default void keep(Unit unit) {
        keep(List.of(unit));
    }
}
