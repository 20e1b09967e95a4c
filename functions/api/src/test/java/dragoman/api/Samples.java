package dragoman.api;

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
import dragoman.record.DispatchRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Uploads and records for tests. */
final class Samples {
    static final Instant RECEIVED = Instant.parse("2026-03-04T06:30:00Z");

    private Samples() {}

    static Upload upload(String key, long bytes) {
        return new Upload(
                UploadIds.of("inbox", key, "v1"),
                Optional.of("inbox"),
                key,
                Optional.of("v1"),
                Optional.empty(),
                bytes,
                Optional.empty(),
                RECEIVED);
    }

    /** The record of a dispatch of an agency that was sent then. */
    static DispatchRecord stored(String agency, String date, String time) {
        String text = "Sent by " + agency + " on " + date + " at " + time + ".";
        LocalDate day = LocalDate.parse(date);
        return DispatchRecord.of(
                new Dispatch(
                        DispatchIds.of(Optional.of(agency), day, List.of(text)),
                        Optional.of(agency),
                        "en",
                        DispatchKind.STORY,
                        "text",
                        new Dating(
                                day,
                                DateSource.HEADER,
                                Optional.of(LocalTime.parse(time)),
                                Optional.empty(),
                                Optional.empty()),
                        Labels.NONE,
                        Heading.NONE,
                        List.of(),
                        List.of(Paragraph.plain(0, ParagraphKind.BODY, text, new ByteRange(0, 50))),
                        Closing.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Transmission.UNKNOWN,
                        upload("harbour.txt", 50)),
                List.of(),
                List.of());
    }
}
