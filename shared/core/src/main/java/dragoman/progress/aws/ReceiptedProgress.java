package dragoman.progress.aws;

import dragoman.dispatch.Upload;
import dragoman.progress.Failure;
import dragoman.progress.Progress;
import dragoman.progress.UntranslatedRendition;
import dragoman.record.Stage;
import dragoman.record.TranslationUsage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Progress that gives each upload its receipt when it has come to its end. */
public final class ReceiptedProgress implements Progress {
    private final Progress progress;
    private final Receipts receipts;

    public ReceiptedProgress(Progress progress, Receipts receipts) {
        this.progress = progress;
        this.receipts = receipts;
    }

    @Override
    public void received(Upload upload) {
        progress.received(upload);
    }

    @Override
    public void parsed(Upload upload, List<String> dispatches, Instant at) {
        progress.parsed(upload, dispatches, at);
        receipts.parsed(upload.id(), dispatches.size());
    }

    @Override
    public void translated(
            String upload, String dispatch, List<UntranslatedRendition> untranslated, Instant at) {
        progress.translated(upload, dispatch, untranslated, at);
    }

    @Override
    public void stored(String upload, String dispatch, TranslationUsage spent, Instant at) {
        progress.stored(upload, dispatch, spent, at);
        receipts.stored(upload);
    }

    @Override
    public void failed(Failure failure) {
        progress.failed(failure);
        receipts.failed(failure);
    }

    @Override
    public void recovered(String upload, Stage stage, Optional<String> dispatch) {
        progress.recovered(upload, stage, dispatch);
        receipts.recovered(upload);
    }
}
