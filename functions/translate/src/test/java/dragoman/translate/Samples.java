package dragoman.translate;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.CharRange;
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
import dragoman.dispatch.Span;
import dragoman.dispatch.Transmission;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dispatches for tests. */
public final class Samples {
    private static final LocalDate DATE = LocalDate.of(2026, 3, 4);

    /** What is in the envelope of each dispatch. */
    static final String END_MARK = "(النهاية)";

    private Samples() {}

    /** An upload into the inbox. */
    public static Upload upload() {
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

    /** A dispatch of these paragraphs, without a headline. */
    public static Dispatch dispatch(String language, String... texts) {
        return dispatch(language, ParagraphKind.BODY, Heading.NONE, texts);
    }

    /** A dispatch of these paragraphs below a headline. */
    public static Dispatch headed(String language, String headline, String... texts) {
        return dispatch(
                language,
                ParagraphKind.BODY,
                new Heading(Optional.of(headline), Optional.empty(), Optional.empty()),
                texts);
    }

    /** A dispatch of which the first paragraph is of a kind, and the others body. */
    public static Dispatch opening(String language, ParagraphKind first, String... texts) {
        return dispatch(language, first, Heading.NONE, texts);
    }

    private static Dispatch dispatch(
            String language, ParagraphKind first, Heading heading, String... texts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String text : texts) {
            int n = paragraphs.size();
            ParagraphKind kind = n == 0 ? first : ParagraphKind.BODY;
            paragraphs.add(Paragraph.plain(n, kind, text, new ByteRange(100 * n, 100 * n + 90)));
        }
        return new Dispatch(
                DispatchIds.of(Optional.of("KUNA"), DATE, List.of(texts)),
                Optional.of("KUNA"),
                language,
                DispatchKind.STORY,
                "text",
                Dating.of(DATE, DateSource.HEADER),
                Labels.NONE,
                heading,
                List.of(),
                paragraphs,
                Closing.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Transmission(
                        Optional.empty(),
                        Optional.of(new ByteRange(0, 420)),
                        List.of(
                                new Span(
                                        "endMark",
                                        END_MARK,
                                        Optional.empty(),
                                        Optional.empty(),
                                        new CharRange(200, 209),
                                        new ByteRange(400, 416),
                                        "end-mark",
                                        1))),
                upload());
    }
}
