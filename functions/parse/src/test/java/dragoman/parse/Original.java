package dragoman.parse;

import dragoman.dispatch.ByteRange;
import dragoman.dispatch.Dispatch;
import dragoman.dispatch.Paragraph;
import dragoman.dispatch.Span;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts an upload together again from what its dispatches hold. Spans and paragraphs are taken in
 * the order of their bytes, outer ones before those inside them; of each counts what goes on where
 * the bytes before it ended, and what stands elsewhere is passed over.
 */
public final class Original {
    private Original() {}

    private record Piece(ByteRange range, String text, Optional<String> base64) {
        byte[] bytes(Charset charset) {
            return base64.map(Base64.getDecoder()::decode).orElseGet(() -> text.getBytes(charset));
        }
    }

    /**
     * The bytes of the upload, or of the entry as unpacked.
     *
     * @param dispatches all that were read from it, in order
     */
    public static byte[] of(List<Dispatch> dispatches) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Dispatch dispatch : dispatches) {
            Charset charset =
                    dispatch.upload()
                            .charset()
                            .map(Charset::forName)
                            .orElse(StandardCharsets.UTF_8);
            for (Piece piece : pieces(dispatch)) {
                int at = out.size();
                if (piece.range().start() <= at && at < piece.range().end()) {
                    byte[] bytes = piece.bytes(charset);
                    int had = at - piece.range().start();
                    out.write(bytes, Math.min(had, bytes.length), Math.max(0, bytes.length - had));
                }
            }
        }
        return out.toByteArray();
    }

    private static List<Piece> pieces(Dispatch dispatch) {
        List<Piece> pieces = new ArrayList<>();
        for (Span span : dispatch.transmission().envelope()) {
            pieces.add(new Piece(span.bytes(), span.raw().orElse(span.value()), span.rawBytes()));
        }
        for (Paragraph paragraph : dispatch.paragraphs()) {
            pieces.add(
                    new Piece(
                            paragraph.bytes(),
                            paragraph.raw().orElse(paragraph.text()),
                            paragraph.rawBytes()));
        }
        pieces.sort(
                Comparator.comparingInt((Piece piece) -> piece.range().start())
                        .thenComparing(piece -> piece.range().end(), Comparator.reverseOrder()));
        return pieces;
    }
}
