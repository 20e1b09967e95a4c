package dragoman.archive.aws;

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
import dragoman.dispatch.Take;
import dragoman.dispatch.Topic;
import dragoman.dispatch.Transmission;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.record.RecordContent;
import dragoman.record.Stage;
import dragoman.record.StageTime;
import dragoman.rendition.Origin;
import dragoman.rendition.Rendition;
import dragoman.rendition.RenditionText;
import dragoman.rendition.Segment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What an agency sends in a test: made-up words, the same for the same seed. */
final class Wire {
    static final LocalDate DATE = LocalDate.of(2026, 3, 4);
    static final Instant MORNING = Instant.parse("2026-03-04T06:00:00Z");
    private static final int PARAGRAPHS = 4;
    private static final int WORDS = 16;

    private Wire() {}

    /** The paragraphs of a story. */
    static List<String> text(long seed) {
        Random random = new Random(seed);
        List<String> paragraphs = new ArrayList<>();
        for (int n = 0; n < PARAGRAPHS; n++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < WORDS; w++) {
                text.append(text.isEmpty() ? "" : " ").append(word(random));
            }
            paragraphs.add(text + ".");
        }
        return paragraphs;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    static Dispatch dispatch(
            String agency,
            DispatchKind kind,
            LocalTime time,
            Labels labels,
            List<String> credits,
            List<String> text) {
        return dispatch(agency, kind, time, labels, credits, text, List.of());
    }

    static Dispatch dispatch(
            String agency,
            DispatchKind kind,
            LocalTime time,
            Labels labels,
            List<String> credits,
            List<String> text,
            List<Topic> topics) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String one : text) {
            paragraphs.add(
                    new Paragraph(
                            paragraphs.size(),
                            ParagraphKind.BODY,
                            one,
                            Optional.empty(),
                            Optional.empty(),
                            new ByteRange(0, 1)));
        }
        return new Dispatch(
                DispatchIds.of(Optional.of(agency), DATE, text),
                Optional.of(agency),
                "en",
                kind,
                "text",
                new Dating(
                        DATE,
                        DateSource.HEADER,
                        Optional.of(time),
                        Optional.empty(),
                        Optional.empty()),
                labels,
                Heading.NONE,
                List.of(),
                paragraphs,
                new Closing(Optional.empty(), Optional.empty(), credits),
                List.of(),
                List.of(),
                topics,
                List.of(),
                Transmission.UNKNOWN,
                new Upload(
                        UploadIds.of("inbox", "k", "v"),
                        Optional.of("inbox"),
                        "k",
                        Optional.of("v"),
                        Optional.empty(),
                        1,
                        Optional.empty(),
                        MORNING));
    }

    static Labels labels(
            Optional<String> serial,
            Optional<String> slug,
            Optional<Take> take,
            Optional<String> refersTo) {
        return new Labels(
                Optional.empty(), Optional.empty(), serial, slug, take, refersTo, Optional.empty());
    }

    /** A dispatch as translate hands it on, with these languages, translated then. */
    static RecordContent content(
            Dispatch dispatch, int minute, String wording, String... languages) {
        List<Rendition> renditions = new ArrayList<>();
        for (String language : languages) {
            List<Segment> segments = new ArrayList<>();
            for (Paragraph paragraph : dispatch.paragraphs()) {
                segments.add(
                        Segment.whole(
                                paragraph.n(),
                                paragraph.text(),
                                wording + " " + language + " " + paragraph.text(),
                                Origin.AWS));
            }
            renditions.add(
                    Rendition.translation(
                            language, false, Optional.empty(), RenditionText.NONE, segments, 10));
        }
        Instant at = MORNING.plusSeconds(60L * minute);
        return RecordContent.of(
                dispatch,
                renditions,
                List.of(new StageTime(Stage.PARSE, at), new StageTime(Stage.TRANSLATE, at)));
    }
}
