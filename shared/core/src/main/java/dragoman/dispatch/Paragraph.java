package dragoman.dispatch;

import java.util.Optional;

/**
 * One paragraph of a body: the unit to which translations are aligned.
 *
 * @param n number, from 0
 * @param text as transmitted, less framing and markup
 * @param raw the text there, where that differs from {@code text}: with its entities, escapes, tags
 *     and broken lines
 * @param rawBytes the bytes there, in Base64, where no text in the upload's character set is
 *     written by them
 * @param bytes where the text is in the upload, from its first character to its last; of what came
 *     in an archive or a mail, in the entry as unpacked
 */
public record Paragraph(
        int n,
        ParagraphKind kind,
        String text,
        Optional<String> raw,
        Optional<String> rawBytes,
        ByteRange bytes) {
    /** A paragraph whose text is in the upload as it was read. */
    public static Paragraph plain(int n, ParagraphKind kind, String text, ByteRange bytes) {
        return new Paragraph(n, kind, text, Optional.empty(), Optional.empty(), bytes);
    }

    public Paragraph {
        Require.notNegative(n, "paragraph number");
        Require.text(text, "paragraph");
    }
}
