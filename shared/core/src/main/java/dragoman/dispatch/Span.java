package dragoman.dispatch;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of an upload that is no body: a field that was found there, or framing. Spans may be
 * inside each other, as a place is inside its dateline; {@code docs/envelope.md} describes how to
 * put the upload together from them.
 *
 * @param field what it is, by the name that the field has in a dispatch's JSON; {@link #FRAMING}
 *     for what is no field
 * @param value what was read there
 * @param raw the text there, where that differs from {@code value}: with its entities, escapes and
 *     tags
 * @param rawBytes the bytes there, in Base64, where no text in the upload's character set is
 *     written by them
 * @param chars where it is in the text of the upload, or of the entry as unpacked
 * @param bytes where it is in the upload, or in the entry as unpacked
 * @param rule what it was found by, in kebab case; of a format's own fields the format and the
 *     field's name, such as {@code nitf:hl1}
 * @param confidence between 0 and 1
 */
public record Span(
        String field,
        String value,
        Optional<String> raw,
        Optional<String> rawBytes,
        CharRange chars,
        ByteRange bytes,
        String rule,
        double confidence) {
    /** The field of what is no field: blanks, control characters, tags, separators. */
    public static final String FRAMING = "framing";

    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z]*");

    public Span {
        Require.matching(FIELD, field, "a field's name");
        Require.text(rule, "rule");
        Require.share(confidence, "confidence");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a span without a value: " + rule);
        }
    }
}
