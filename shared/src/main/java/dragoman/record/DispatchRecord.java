package dragoman.record;

import dragoman.dispatch.Dispatch;
import dragoman.rendition.Rendition;

import java.util.List;
import java.util.Optional;

/**
 * What is stored of a dispatch.
 *
 * @param schema version of the JSON form, {@link #SCHEMA}
 * @param renditions the dispatch's own language first, then the target languages as configured
 * @param versions earlier versions of this record, oldest first
 * @param sameStory identifiers of dispatches that tell the same story
 * @param cost what translating it cost
 * @param stages what was done and when, in order
 */
public record DispatchRecord(
        int schema,
        Dispatch dispatch,
        List<Rendition> renditions,
        List<Integer> versions,
        List<String> sameStory,
        Cost cost,
        List<StageTime> stages) {
    /** Version of the JSON form that this code reads and writes. */
    public static final int SCHEMA = 1;

    public DispatchRecord {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException(
                    "schema of the record is " + schema + ", not " + SCHEMA);
        }
        renditions = List.copyOf(renditions);
        versions = List.copyOf(versions);
        sameStory = List.copyOf(sameStory);
        stages = List.copyOf(stages);
    }

    /** A first version of a record. */
    public static DispatchRecord of(
            Dispatch dispatch, List<Rendition> renditions, List<StageTime> stages) {
        return new DispatchRecord(
                SCHEMA, dispatch, renditions, List.of(), List.of(), Cost.of(renditions), stages);
    }

    /** The rendition in a language, when there is one. */
    public Optional<Rendition> rendition(String language) {
        return renditions.stream()
                .filter(rendition -> rendition.language().equals(language))
                .findFirst();
    }
}
