package dragoman.parse.topic;

import java.util.List;
import java.util.Set;

/**
 * A word or phrase that speaks for topics.
 *
 * @param id the same for all forms of a term
 * @param endings what may follow the last letter, also nothing; {@link #ANY} for whatever does
 * @param topics what it speaks for; nothing where it only keeps its words from speaking for others
 */
record Term(int id, Set<String> endings, List<Evidence> topics) {
    private static final String ANYTHING = "*";

    /** The endings of a stem. */
    static final Set<String> ANY = Set.of(ANYTHING);

    /** How much a term speaks for a topic. */
    record Evidence(String topic, double weight) {}

    boolean accepts(String ending) {
        return endings.contains(ending) || endings.contains(ANYTHING);
    }
}
