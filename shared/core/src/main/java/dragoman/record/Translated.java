package dragoman.record;

import dragoman.dispatch.Dispatch;
import dragoman.rendition.Rendition;

import java.util.List;

/**
 * What translate hands to store.
 *
 * @param renditions the dispatch's own language first
 * @param stages when parse and translate finished
 */
public record Translated(Dispatch dispatch, List<Rendition> renditions, List<StageTime> stages)
        implements StageResult {
    public Translated {
        renditions = List.copyOf(renditions);
        stages = List.copyOf(stages);
    }
}
