package dragoman.parse.unpack;

import dragoman.dispatch.Warning;
import dragoman.parse.item.Field;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.item.SentTime;

import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the header of a mail says about the texts in it. */
final class MailHeader {
    // Reply or forwarded, as programs of all languages abbreviate it; several may stand one after
    // the other.
    private static final Pattern REPLY =
            Pattern.compile(
                    "^(?:(?i:re|aw|sv|vs|ynt|ilt|rv|res|enc|fwd?|wg|tr|rif|i|\u0631\u062F|\u0625\u0639\u0627\u062F\u0629"
                        + " \u062A\u0648\u062C\u064A\u0647)(?:\\[\\d{1,2}\\])? ?[:\uFF1A] ?)++");

    private final Header header;

    MailHeader(Header header) {
        this.header = header;
    }

    /** The fields of a mail, and of what it was attached to those that it lacks. */
    ItemMetadata metadata(ItemMetadata outer) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        text("Subject")
                .map(subject -> REPLY.matcher(subject).replaceFirst("").strip())
                .filter(subject -> !subject.isEmpty())
                .ifPresent(subject -> metadata.set(Field.SLUG, subject));
        Optional<String> date = text("Date").filter(text -> !text.isEmpty());
        Optional<SentTime> sent = date.flatMap(MailDate::read);
        if (date.isPresent() && sent.isEmpty()) {
            metadata.warn(
                    Warning.of(
                            "mail-date-unread",
                            "The date of the mail was not understood: \u201C%s\u201D."
                                    .formatted(date.get())));
        }
        sent.or(this::received).ifPresent(time -> metadata.set(Field.SENT, time));
        return metadata.build().or(outer);
    }

    /** When the last server received it, which it notes after a semicolon. */
    private Optional<SentTime> received() {
        return text("Received")
                .map(text -> text.substring(text.lastIndexOf(';') + 1))
                .flatMap(MailDate::read);
    }

    /** The first field with a name. */
    private Optional<String> text(String name) {
        return Optional.ofNullable(header.getField(name))
                .map(field -> field.getRaw().toByteArray())
                .map(raw -> EncodedWords.decode(withoutName(raw)));
    }

    private static byte[] withoutName(byte[] raw) {
        int at = 0;
        while (at < raw.length && raw[at] != ':') {
            at++;
        }
        return java.util.Arrays.copyOfRange(raw, Math.min(raw.length, at + 1), raw.length);
    }

    /** The name of the file that a part is. */
    static Optional<String> fileName(Entity entity) {
        return Optional.ofNullable(entity.getFilename())
                .or(() -> parameter(entity, "name"))
                .map(EncodedWords::decode)
                .filter(name -> !name.isBlank())
                // Some programs send the whole path.
                .map(
                        name ->
                                name.substring(
                                        Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))
                                                + 1));
    }

    /** A parameter of the type of a part. */
    static Optional<String> parameter(Entity entity, String name) {
        return entity.getHeader() != null
                        && entity.getHeader().getField("Content-Type")
                                instanceof org.apache.james.mime4j.dom.field.ContentTypeField type
                ? Optional.ofNullable(type.getParameter(name))
                : Optional.empty();
    }
}
