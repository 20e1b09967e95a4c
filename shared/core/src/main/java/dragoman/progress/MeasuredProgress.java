package dragoman.progress;

import dragoman.dispatch.Upload;
import dragoman.metric.Measurement;
import dragoman.metric.Metrics;
import dragoman.record.Stage;
import dragoman.record.TranslationUsage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Progress that counts the failures which open and close. */
public final class MeasuredProgress implements Progress {
    private final Progress progress;
    private final Metrics metrics;

    public MeasuredProgress(Progress progress, Metrics metrics) {
        this.progress = progress;
        this.metrics = metrics;
    }

    @Override
    public void received(Upload upload) {
        progress.received(upload);
    }

    @Override
    public void parsed(Upload upload, List<String> dispatches, Instant at) {
        progress.parsed(upload, dispatches, at);
    }

    @Override
    public void translated(
            String upload, String dispatch, List<UntranslatedRendition> untranslated, Instant at) {
        progress.translated(upload, dispatch, untranslated, at);
    }

    @Override
    public void stored(String upload, String dispatch, TranslationUsage spent, Instant at) {
        progress.stored(upload, dispatch, spent, at);
    }

    @Override
    public void failed(Failure failure) {
        progress.failed(failure);
        // Later attempts find the failure open already.
        if (failure.attempts() <= 1) {
            metrics.note(new Measurement.FailureOpened(failure.stage()));
        }
    }

    @Override
    public void recovered(String upload, Stage stage, Optional<String> dispatch) {
        progress.recovered(upload, stage, dispatch);
        metrics.note(new Measurement.FailureClosed(stage));
    }
}
