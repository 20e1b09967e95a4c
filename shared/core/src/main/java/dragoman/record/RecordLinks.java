package dragoman.record;

import java.util.List;
import java.util.Optional;

/**
 * How a record is linked with other dispatches. None of it is in the dispatch itself: it grows as
 * others arrive, and makes no new version.
 *
 * @param withdrawn who withdrew it and when; present when it is withdrawn
 * @param takes the other parts of the story that this is a part of, in their order
 * @param sameStory identifiers of the dispatches of the same story, the first seen first
 * @param story what follows from those
 */
public record RecordLinks(
        RecordState state,
        Optional<Withdrawal> withdrawn,
        List<OtherTake> takes,
        List<String> sameStory,
        Optional<Story> story) {
    /** Of a record that has to do with no other. */
    public static final RecordLinks ALONE =
            new RecordLinks(
                    RecordState.CURRENT, Optional.empty(), List.of(), List.of(), Optional.empty());

    public RecordLinks {
        takes = List.copyOf(takes);
        sameStory = List.copyOf(sameStory);
        if (withdrawn.isPresent() != (state == RecordState.WITHDRAWN)) {
            throw new IllegalArgumentException(
                    "a record is withdrawn exactly when something withdrew it");
        }
    }
}
