package dragoman.progress;

import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.UploadIds;
import dragoman.record.Stage;
import dragoman.table.Key;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which failure: there is one for each stage of an upload, and of each dispatch of it.
 *
 * @param upload the upload's identifier
 * @param dispatch the dispatch's identifier, when only one dispatch of the upload is concerned
 */
public record FailureId(String upload, Stage stage, Optional<String> dispatch) {
    private static final int MAX_PARTS = 3;

    public FailureId {
        if (!UploadIds.isId(upload)) {
            throw new IllegalArgumentException("'" + upload + "' is not an upload's identifier");
        }
    }

    /**
     * The failure that has this text, {@code <upload>.<stage>} or {@code <upload>.<stage>.<id>}.
     */
    public static Optional<FailureId> parse(String text) {
        List<String> parts = List.of(text.split("\\.", -1));
        if (parts.size() < 2 || parts.size() > MAX_PARTS || !UploadIds.isId(parts.getFirst())) {
            return Optional.empty();
        }
        Optional<String> dispatch = parts.stream().skip(2).findFirst();
        if (!dispatch.map(DispatchIds::isId).orElse(true)) {
            return Optional.empty();
        }
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.label().equals(parts.get(1)))
                .findFirst()
                .map(stage -> new FailureId(parts.getFirst(), stage, dispatch));
    }

    /** The identifier as a path of the API has it. */
    public String text() {
        return upload + "." + stage.label() + dispatch.map(id -> "." + id).orElse("");
    }

    /** The key of its item. */
    public Key key() {
        return Key.failure(upload, stage, dispatch);
    }
}
