package dragoman.record;

import dragoman.dispatch.Dispatch;

import java.util.List;

/**
 * What parse hands to translate.
 *
 * @param stages when parse finished
 */
public record Parsed(Dispatch dispatch, List<StageTime> stages) implements StageResult {
    public Parsed {
        stages = List.copyOf(stages);
    }
}
