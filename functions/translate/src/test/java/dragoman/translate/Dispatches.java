package dragoman.translate;

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
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dispatches for tests. */
public final class Dispatches {
    private Dispatches() {}

    /** A dispatch without a headline. */
    public static Dispatch of(String language, String... paragraphs) {
        return of(language, Optional.empty(), paragraphs);
    }

    /** A dispatch with these paragraphs. */
    public static Dispatch of(String language, Optional<String> headline, String... paragraphs) {
        List<Paragraph> body = new ArrayList<>();
        for (String text : paragraphs) {
            body.add(new Paragraph(body.size(), ParagraphKind.BODY, text, new ByteRange(0, 1)));
        }
        LocalDate date = LocalDate.of(2026, 5, 1);
        return new Dispatch(
                DispatchIds.of(Optional.empty(), date, List.of(paragraphs)),
                Optional.empty(),
                language,
                DispatchKind.STORY,
                "text",
                Dating.of(date, DateSource.UPLOAD),
                Labels.NONE,
                new Heading(headline, Optional.empty(), Optional.empty()),
                List.of(),
                body,
                Closing.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Upload(
                        UploadIds.of("b", "k", "v"),
                        Optional.of("b"),
                        "k",
                        Optional.of("v"),
                        Optional.empty(),
                        1,
                        Optional.of("UTF-8"),
                        Instant.parse("2026-05-01T00:00:00Z")));
    }
}
