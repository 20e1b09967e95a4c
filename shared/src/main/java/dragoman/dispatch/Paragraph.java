package dragoman.dispatch;

/**
 * One paragraph of a body: the unit to which translations are aligned.
 *
 * @param n number, from 0
 * @param text as transmitted, less framing and markup
 * @param bytes where the text stands in the upload; of what came in an archive or a mail, in the
 *     entry as unpacked; of markup, where its element stands
 */
public record Paragraph(int n, ParagraphKind kind, String text, ByteRange bytes) {
    public Paragraph {
        Require.notNegative(n, "paragraph number");
        Require.text(text, "paragraph");
    }
}
