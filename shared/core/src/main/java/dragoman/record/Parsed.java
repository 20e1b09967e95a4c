package dragoman.record;

import dragoman.dispatch.Dispatch;

import java.util.List;
import java.util.Optional;

/**
 * What parse hands to translate.
 *
 * @param stages when parse finished
 * @param continued how often translate has taken it up before, and has sent it on in part; absent
 *     the first time
 */
public record Parsed(Dispatch dispatch, List<StageTime> stages, Optional<Integer> continued)
        implements StageResult {
    public Parsed {
        stages = List.copyOf(stages);
    }

    /** As parse hands it over. */
    public Parsed(Dispatch dispatch, List<StageTime> stages) {
        this(dispatch, stages, Optional.empty());
    }

    /** The same, taken up once more. */
    public Parsed continuing() {
        return new Parsed(dispatch, stages, Optional.of(continued.orElse(0) + 1));
    }
}
