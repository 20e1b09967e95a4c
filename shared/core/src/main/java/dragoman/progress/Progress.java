package dragoman.progress;

import dragoman.dispatch.Upload;
import dragoman.record.Stage;
import dragoman.record.TranslationUsage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Notes what becomes of an upload, so that whoever sent it can ask. Each call may be repeated
 * without harm, since messages are delivered more than once.
 */
public interface Progress {
    /** The upload has arrived. */
    void received(Upload upload);

    /** The upload was parsed into these dispatches. */
    void parsed(Upload upload, List<String> dispatches, Instant at);

    /**
     * A dispatch of the upload was translated.
     *
     * @param untranslated the renditions that are not complete
     */
    void translated(
            String upload, String dispatch, List<UntranslatedRendition> untranslated, Instant at);

    /**
     * A dispatch of the upload has its record.
     *
     * @param spent what translating it took
     */
    void stored(String upload, String dispatch, TranslationUsage spent, Instant at);

    /** A stage failed; the failure stays open until {@link #recovered}. */
    void failed(Failure failure);

    /** A stage that had failed has succeeded after all. */
    void recovered(String upload, Stage stage, Optional<String> dispatch);
}
