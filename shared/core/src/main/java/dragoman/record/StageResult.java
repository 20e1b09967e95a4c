package dragoman.record;

import dragoman.dispatch.Dispatch;

import java.util.List;

/** What one stage hands to the next about a dispatch. */
public sealed interface StageResult permits Parsed, Translated {
    Dispatch dispatch();

    /** When the stages so far finished, in their order. */
    List<StageTime> stages();
}
