package dragoman;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.CharRange;
import dragoman.dispatch.Closing;
import dragoman.dispatch.DateSource;
import dragoman.dispatch.Dateline;
import dragoman.dispatch.Dating;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.DispatchIds;
import dragoman.dispatch.DispatchKind;
import dragoman.dispatch.Heading;
import dragoman.dispatch.Labels;
import dragoman.dispatch.Mention;
import dragoman.dispatch.MentionKind;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.ParagraphKind;
import dragoman.dispatch.Place;
import dragoman.dispatch.Quote;
import dragoman.dispatch.SignOff;
import dragoman.dispatch.Span;
import dragoman.dispatch.Topic;
import dragoman.dispatch.TopicLabel;
import dragoman.dispatch.TopicSource;
import dragoman.dispatch.Transmission;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.dispatch.Warning;
import dragoman.record.DispatchRecord;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.rendition.HeadlineSource;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionText;
import dragoman.rendition.Segment;
import dragoman.rendition.SummarySentence;
import dragoman.rendition.TextSpan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A dispatch and its record with every part filled in. */
public final class Samples {
    private static final Instant RECEIVED = Instant.parse("2026-03-04T06:30:00Z");
    private static final String TEXT = "قال الوزير إن الجسر افتتح اليوم.";

    private Samples() {}

    /** An upload into the inbox. */
    public static Upload upload() {
        return new Upload(
                UploadIds.of("inbox", "a.txt", "v1"),
                Optional.of("inbox"),
                "a.txt",
                Optional.of("v1"),
                Optional.of("5d41402abc4b2a76b9719d911017c592"),
                420,
                Optional.of("UTF-8"),
                RECEIVED);
    }

    /** A dispatch of one paragraph. */
    public static Dispatch dispatch() {
        LocalDate date = LocalDate.of(2026, 3, 4);
        return new Dispatch(
                DispatchIds.of(Optional.of("KUNA"), date, List.of(TEXT)),
                Optional.of("KUNA"),
                "ar",
                DispatchKind.CORRECTION,
                "text",
                new Dating(
                        date,
                        DateSource.HEADER,
                        Optional.of(LocalTime.of(9, 5)),
                        Optional.of("+03:00"),
                        Optional.of("15 رمضان 1447")),
                Labels.NONE.withUrgency(3).referringTo("الخبر السابق"),
                new Heading(Optional.of("افتتاح جسر"), Optional.empty(), Optional.empty()),
                List.of(
                        new Dateline(
                                "مسقط - 4 - 3 (كونا)--",
                                Optional.of(date),
                                Optional.of("KUNA"),
                                List.of(
                                        new Place(
                                                "مسقط",
                                                Optional.of("Muscat"),
                                                Optional.of("OM"))))),
                List.of(
                        new Paragraph(
                                0,
                                ParagraphKind.BODY,
                                TEXT,
                                Optional.of("<b>" + TEXT + "</b>"),
                                Optional.of("PGI+PC9iPg=="),
                                new ByteRange(40, 97))),
                new Closing(
                        Optional.of("(النهاية)"),
                        Optional.of(
                                new SignOff("ن ع / خ م", Optional.of("ن ع"), Optional.of("خ م"))),
                        List.of()),
                List.of(
                        new Mention(
                                MentionKind.PERSON,
                                0,
                                4,
                                10,
                                "الوزير",
                                Optional.of("minister"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                0.5)),
                List.of(
                        new Quote(
                                0,
                                0,
                                TEXT.length(),
                                Optional.of("minister"),
                                Optional.of("قال"),
                                Optional.of("said"),
                                false)),
                List.of(
                        new Topic(
                                "medtop:11000000",
                                0.8,
                                Optional.of(TopicSource.TEXT),
                                Optional.empty(),
                                Optional.of(new TopicLabel("politics", Optional.of("سياسة"))))),
                List.of(Warning.of("unknown-place", "The place of the dateline is not known.")),
                new Transmission(
                        Optional.of("inner/a.txt"),
                        Optional.of(new ByteRange(0, 98)),
                        List.of(
                                new Span(
                                        "date",
                                        "2026-03-04",
                                        Optional.of("4/3/2026"),
                                        Optional.of("NC8zLzIwMjY="),
                                        new CharRange(0, 8),
                                        new ByteRange(0, 8),
                                        "header-date",
                                        1))),
                upload());
    }

    /** The record of {@link #dispatch()}, with one English rendition. */
    public static DispatchRecord stored() {
        return DispatchRecord.of(
                dispatch(),
                List.of(
                        Rendition.source(
                                "ar",
                                new RenditionText(
                                        Optional.of("افتتاح جسر"),
                                        Optional.of(HeadlineSource.DISPATCH),
                                        summary(TEXT),
                                        List.of())),
                        Rendition.translation(
                                "en",
                                false,
                                Optional.empty(),
                                new RenditionText(
                                        Optional.of("Bridge opened"),
                                        Optional.of(HeadlineSource.DISPATCH),
                                        summary("The bridge was opened today, the minister said."),
                                        List.of()),
                                List.of(
                                        Segment.whole(
                                                0,
                                                TEXT,
                                                "The bridge was opened today, the minister said.",
                                                Origin.MEMORY)),
                                32)),
                List.of(
                        new StageTime(Stage.PARSE, RECEIVED),
                        new StageTime(Stage.TRANSLATE, RECEIVED.plusMillis(250))));
    }

    private static List<SummarySentence> summary(String text) {
        return List.of(
                new SummarySentence(text, List.of(0), List.of(new TextSpan(0, 0, TEXT.length()))));
    }
}
