package dragoman.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.rendition.Rendition;

import java.util.List;
import java.util.Optional;

/**
 * The stored record. In JSON the {@link RecordLinks} has no level of its own: its fields are beside
 * {@code id}.
 *
 * @param schema version of the JSON form, {@link #SCHEMA}
 * @param id the identifier that the record is read by: that of the dispatch that was sent first,
 *     also when {@code dispatch} is the agency's correction of it
 * @param renditions the dispatch's own language first, then the target languages as configured
 * @param corrections what people have corrected in the renditions
 * @param versions numbers of the earlier versions of this record, oldest first
 * @param links how the record is linked with other dispatches
 * @param cost what translating it cost
 * @param stages what was done and when, in order
 */
public record DispatchRecord(
        int schema,
        String id,
        Dispatch dispatch,
        List<Rendition> renditions,
        List<Correction> corrections,
        List<Integer> versions,
        @JsonUnwrapped RecordLinks links,
        TranslationCost cost,
        List<StageTime> stages) {
    /** Version of the JSON form that this code reads and writes. */
    public static final int SCHEMA = 1;

    public DispatchRecord {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException(
                    "schema of the record is " + schema + ", not " + SCHEMA);
        }
        if (!DispatchIds.isId(id)) {
            throw new IllegalArgumentException("'" + id + "' is not a dispatch's identifier");
        }
        renditions = List.copyOf(renditions);
        corrections = List.copyOf(corrections);
        versions = List.copyOf(versions);
        stages = List.copyOf(stages);
    }

    /** A first version of a record. */
    public static DispatchRecord of(
            Dispatch dispatch, List<Rendition> renditions, List<StageTime> stages) {
        return new DispatchRecord(
                SCHEMA,
                dispatch.id(),
                dispatch,
                renditions,
                List.of(),
                List.of(),
                RecordLinks.ALONE,
                TranslationCost.of(renditions),
                stages);
    }

    /** The same record with what people have corrected. */
    public DispatchRecord with(List<Correction> corrections) {
        return new DispatchRecord(
                schema, id, dispatch, renditions, corrections, versions, links, cost, stages);
    }

    /** The rendition in a language, when there is one. */
    public Optional<Rendition> rendition(String language) {
        return renditions.stream()
                .filter(rendition -> rendition.language().equals(language))
                .findFirst();
    }
}
