package dragoman.progress;

import dragoman.dispatch.Upload;
import dragoman.record.Stage;
import dragoman.record.TranslationUsage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Progress in memory: notes in order, and the failures that are open. */
public final class NotedProgress implements Progress {
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Failure> open = new LinkedHashMap<>();

    /** What was noted, in order. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The failures that are open. */
    public List<Failure> failures() {
        return List.copyOf(open.values());
    }

    @Override
    public void received(Upload upload) {
        notes.add("received " + upload.id());
    }

    @Override
    public void parsed(Upload upload, List<String> dispatches, Instant at) {
        notes.add("parsed " + upload.id() + " " + dispatches + " " + at);
    }

    @Override
    public void translated(
            String upload, String dispatch, List<UntranslatedRendition> untranslated, Instant at) {
        notes.add("translated " + upload + " " + dispatch + " " + untranslated + " " + at);
    }

    @Override
    public void stored(String upload, String dispatch, TranslationUsage spent, Instant at) {
        notes.add("stored " + upload + " " + dispatch + " " + at);
    }

    @Override
    public void failed(Failure failure) {
        open.put(key(failure.upload(), failure.stage(), failure.dispatch()), failure);
    }

    @Override
    public void recovered(String upload, Stage stage, Optional<String> dispatch) {
        notes.add("recovered " + upload + " " + dispatch.orElse("-"));
        open.remove(key(upload, stage, dispatch));
    }

    private static String key(String upload, Stage stage, Optional<String> dispatch) {
        return upload + " " + stage + " " + dispatch.orElse("-");
    }
}
