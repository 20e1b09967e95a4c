package dragoman.store;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.Closing;
import dragoman.dispatch.DateSource;
import dragoman.dispatch.Dating;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Heading;
import dragoman.dispatch.Labels;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Transmission;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.handoff.Envelope;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.record.Translated;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionText;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Envelopes for tests. */
final class Samples {
    static final Instant TRANSLATED = Instant.parse("2026-03-04T06:30:02Z");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 4);

    private Samples() {}

    static Upload upload() {
        return new Upload(
                UploadIds.of("inbox", "harbour.txt", "v1"),
                Optional.of("inbox"),
                "harbour.txt",
                Optional.of("v1"),
                Optional.empty(),
                420,
                Optional.of("UTF-8"),
                Instant.parse("2026-03-04T06:30:00Z"));
    }

    /** A dispatch of one paragraph, as translate hands it on. */
    static Envelope<Translated> envelope(String text) {
        Rendition own =
                Rendition.source(
                        "en",
                        new RenditionText(
                                Optional.of("Quay open"),
                                Optional.of(HeadlineSource.DISPATCH),
                                List.of(),
                                List.of()));
        return Envelope.of(
                "trace-1",
                upload(),
                new Translated(
                        dispatch(text),
                        List.of(own),
                        List.of(new StageTime(Stage.TRANSLATE, TRANSLATED))));
    }

    private static Dispatch dispatch(String text) {
        return new Dispatch(
                DispatchIds.of(Optional.of("KUNA"), DATE, List.of(text)),
                Optional.of("KUNA"),
                "en",
                DispatchKind.STORY,
                "text",
                Dating.of(DATE, DateSource.HEADER),
                Labels.NONE,
                new Heading(Optional.of("Quay open"), Optional.empty(), Optional.empty()),
                List.of(),
                List.of(Paragraph.plain(0, ParagraphKind.BODY, text, new ByteRange(0, 90))),
                Closing.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Transmission.UNKNOWN,
                upload());
    }
}
