package dragoman.parse.copy;

import dragoman.parse.item.FieldEvidence;
import dragoman.parse.item.FieldMatch;
import dragoman.parse.text.Passage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Collects evidence of the fields of one dispatch, in the order in which they are found. */
final class EvidenceList {
    private static final double LIKELY = 0.9;

    private final List<FieldEvidence> all = new ArrayList<>();

    void add(FieldEvidence evidence) {
        all.add(evidence);
    }

    void addAll(Collection<FieldEvidence> evidence) {
        all.addAll(evidence);
    }

    void addMatches(List<FieldMatch> matches, LineSlice line) {
        matches.forEach(match -> all.add(match.in(line.passage())));
    }

    /** A field that fills a slice of a line, as the rule has it. */
    void addLikely(String field, LineSlice slice, String rule) {
        addLikely(field, slice.text(), slice.passage(), rule);
    }

    /** A field that was read in a passage, as the rule has it. */
    void addLikely(String field, String value, Passage passage, String rule) {
        all.add(new FieldEvidence(field, value, passage, rule, LIKELY));
    }

    void removeFields(Set<String> fields) {
        all.removeIf(evidence -> fields.contains(evidence.field()));
    }

    List<FieldEvidence> all() {
        return List.copyOf(all);
    }
}
