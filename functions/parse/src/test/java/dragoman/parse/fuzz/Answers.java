package dragoman.parse.fuzz;

import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Upload;
import dragoman.dispatch.UploadIds;
import dragoman.json.Json;
import dragoman.parse.ParseOutcome;
import dragoman.parse.Parser;
import dragoman.parse.deadline.Deadline;
import dragoman.parse.unpack.Content;
import dragoman.parse.unpack.Limits;
import dragoman.parse.unpack.Unpacker;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What parsing promises for any bytes: an answer, always the same one, with ranges inside the
 * upload.
 */
final class Answers {
    private static final Instant RECEIVED = Instant.parse("2026-07-01T12:00:00Z");
    // Small, so that inputs reach them.
    private static final Limits LIMITS =
            new Limits(1_000_000, 1_000_000, 20, 4, 200, 200_000, 5_000, 5_000, 60);
    private static final Parser PARSER = Parser.withDefaults(LIMITS);

    private Answers() {}

    /** Loads what reading needs, so that the first input is not blamed for it. */
    static void warmUp() {
        check("KUWAIT, June 3 (KUNA) -- The fair opened. (end)".getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Parses the bytes and looks at the answer.
     *
     * @throws IllegalStateException when a promise is broken
     */
    static void check(byte[] bytes) {
        ParseOutcome first = PARSER.parse(bytes, upload(bytes), RECEIVED);
        ParseOutcome second = PARSER.parse(bytes.clone(), upload(bytes), RECEIVED);
        require(first.equals(second), "parsed differently the second time");
        if (first instanceof ParseOutcome.Parsed(List<Dispatch> dispatches, var _)) {
            int length = isWrapped(bytes) ? Integer.MAX_VALUE : bytes.length;
            for (Dispatch dispatch : dispatches) {
                check(dispatch, length);
            }
        }
    }

    private static void check(Dispatch dispatch, int length) {
        require(
                Json.read(Json.write(dispatch), Dispatch.class).equals(dispatch),
                "the dispatch changed on its way through JSON");
        for (Paragraph paragraph : dispatch.paragraphs()) {
            require(!paragraph.text().isBlank(), "a paragraph shows nothing");
            require(
                    paragraph.bytes().end() <= length,
                    "a paragraph's bytes lie outside the upload: " + paragraph.bytes());
        }
    }

    /** Whether bytes of paragraphs are those of an entry or a mail's part, and not the upload's. */
    @SuppressWarnings("ReferenceEquality") // The very array, where nothing was unpacked.
    private static boolean isWrapped(byte[] bytes) {
        List<Content> contents = new ArrayList<>();
        Unpacker.unpack(bytes, LIMITS, Deadline.never(), contents::add);
        return !(contents.getFirst() instanceof Content.Text text && text.bytes() == bytes);
    }

    private static void require(boolean kept, String broken) {
        if (!kept) {
            throw new IllegalStateException(broken);
        }
    }

    private static Upload upload(byte[] bytes) {
        return new Upload(
                UploadIds.of("inbox", "fuzz", "1"),
                Optional.of("inbox"),
                "fuzz",
                Optional.of("1"),
                Optional.empty(),
                bytes.length,
                Optional.empty(),
                RECEIVED);
    }
}
