package dragoman.parse.unpack;

import dragoman.parse.deadline.Deadline;
import dragoman.parse.item.Field;
import dragoman.parse.item.ItemMetadata;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads mail: a message, or a mailbox with several. Anything else is passed on as it is. */
final class Mail {
    private static final int SAMPLE_LENGTH = 8192;
    private static final int CHUNK = 8192;
    private static final Pattern HEADERS =
            Pattern.compile(
                    "\\A(?:From [^\\r"
                            + "\\n"
                            + "]++\\R)?(?:[A-Za-z][A-Za-z0-9-]*:[^\\r"
                            + "\\n"
                            + "]*+\\R(?:[ \\t][^\\r"
                            + "\\n"
                            + "]*+\\R)*+){2,}+\\R");
    private static final Pattern TYPICAL_HEADER =
            Pattern.compile(
                    "(?im)^(?:From:.*\\S|Received:|Return-Path:|Message-ID:|MIME-Version:)");
    private static final Pattern REPLY = Pattern.compile("^(?:(?i:re|fwd?|wg|tr) ?: ?)++");
    // The start of the lines that separate the messages of a mailbox.
    private static final String SEPARATOR_START = "From ";
    private static final Pattern SEPARATOR = Pattern.compile("^From \\S.*\\d{4}");
    private static final int MAX_SEPARATOR_LENGTH = 400;

    // Lines of mail are often longer than the standard allows; the upload is bounded anyway.
    private static final MimeConfig CONFIG = MimeConfig.PERMISSIVE;

    private final String name;
    private final Limits limits;
    private final Deadline deadline;
    private final Consumer<Content> contents;

    /**
     * @param name of the entry in its archive; empty for the upload itself
     */
    Mail(String name, Limits limits, Deadline deadline, Consumer<Content> contents) {
        this.name = name;
        this.limits = limits;
        this.deadline = deadline;
        this.contents = contents;
    }

    /** Passes on the text of each message, or the bytes as they are if they are not mail. */
    void open(byte[] bytes) {
        String head =
                new String(
                        bytes,
                        0,
                        Math.min(bytes.length, SAMPLE_LENGTH),
                        StandardCharsets.ISO_8859_1);
        Matcher headers = HEADERS.matcher(head);
        if (!headers.find() || !TYPICAL_HEADER.matcher(headers.group()).find()) {
            contents.accept(new Content.Text(name, bytes, ItemMetadata.NOTHING));
        } else if (head.startsWith(SEPARATOR_START)) {
            mailbox(bytes);
        } else {
            message(bytes, 0, bytes.length);
        }
    }

    /** Reads messages, each of which follows a line with its sender and date. */
    private void mailbox(byte[] bytes) {
        int from = -1;
        for (int line = 0; line < bytes.length; line = nextLine(bytes, line)) {
            if (bytes[line] == SEPARATOR_START.charAt(0) && isSeparator(bytes, line)) {
                if (from >= 0) {
                    message(bytes, from, line);
                }
                from = nextLine(bytes, line);
            }
        }
        message(bytes, Math.max(0, from), bytes.length);
    }

    private static int nextLine(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(bytes.length, at + 1);
    }

    private static boolean isSeparator(byte[] bytes, int from) {
        int to = Math.min(nextLine(bytes, from), from + MAX_SEPARATOR_LENGTH);
        String line =
                new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).stripTrailing();
        return line.startsWith(SEPARATOR_START) && SEPARATOR.matcher(line).matches();
    }

    private void message(byte[] bytes, int from, int to) {
        deadline.reading(() -> "the mail from byte %,d on".formatted(from));
        try {
            Optional<Content.Unreadable> excess = excess(bytes, from, to);
            if (excess.isPresent()) {
                contents.accept(excess.get());
                return;
            }
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(CONFIG);
            Message message =
                    builder.parseMessage(new ByteArrayInputStream(bytes, from, to - from));
            ItemMetadata.Builder metadata = new ItemMetadata.Builder();
            Optional.ofNullable(message.getSubject())
                    .map(subject -> REPLY.matcher(subject).replaceFirst("").strip())
                    .filter(subject -> !subject.isEmpty())
                    .ifPresent(subject -> metadata.set(Field.SLUG, subject));
            Optional.ofNullable(message.getDate())
                    .map(date -> date.toInstant().atOffset(ZoneOffset.UTC))
                    .ifPresent(
                            date ->
                                    metadata.set(Field.DATE, date.toLocalDate())
                                            .set(Field.TIME, date.toLocalTime())
                                            .set(Field.ZONE, "Z"));
            if (!collect(message, metadata.build())) {
                reject("empty", "The mail at byte %d has no text. Send the dispatch's text.", from);
            }
        } catch (IOException e) {
            reject(
                    "broken-mail",
                    "What begins at byte %d as a mail cannot be read as one. Upload the dispatch's"
                            + " text.",
                    from);
        }
    }

    private void reject(String code, String message, int at) {
        contents.accept(new Content.Unreadable(name, code, message.formatted(at)));
    }

    /**
     * Why a message is rejected: it has too many parts, or is nested too deeply. It is scanned part
     * by part, since one that is nested too deeply cannot be built.
     */
    private Optional<Content.Unreadable> excess(byte[] bytes, int from, int to) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.parse(new ByteArrayInputStream(bytes, from, to - from));
        int depth = 0;
        int parts = 0;
        try {
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_OF_STREAM;
                    state = tokens.next()) {
                deadline.check();
                switch (state) {
                    case T_START_MULTIPART, T_START_MESSAGE -> depth++;
                    case T_END_MULTIPART, T_END_MESSAGE -> depth--;
                    case T_START_BODYPART -> parts++;
                    default -> {
                        // Headers and bodies.
                    }
                }
                // The message itself is the first level, its parts the second.
                if (depth > limits.nesting() + 1) {
                    return Optional.of(
                            new Content.Unreadable(
                                    name,
                                    "nested-too-deep",
                                    "The parts of the mail at byte %d are nested more than %d levels deep. Send the dispatch's text, or raise MaxNesting."
                                            .formatted(from, limits.nesting())));
                }
                if (parts > limits.entries()) {
                    return Optional.of(
                            new Content.Unreadable(
                                    name,
                                    "too-many-entries",
                                    "The mail at byte %d has more than %,d parts. Split it, or raise MaxEntries."
                                            .formatted(from, limits.entries())));
                }
            }
        } catch (MimeException e) {
            throw new IOException(e);
        }
        return Optional.empty();
    }

    /** Passes on the texts of a part; returns whether there were any. */
    private boolean collect(Entity entity, ItemMetadata metadata) throws IOException {
        boolean any = false;
        switch (entity.getBody()) {
            case Multipart parts when parts.getSubType().equals("alternative") -> {
                // Of alternative forms of one text, the plain one, else the first.
                Optional<Entity> plain =
                        parts.getBodyParts().stream()
                                .filter(part -> part.getMimeType().equals("text/plain"))
                                .findFirst();
                Optional<Entity> chosen = plain.or(() -> parts.getBodyParts().stream().findFirst());
                any = chosen.isPresent() && collect(chosen.get(), metadata);
            }
            case Multipart parts -> {
                for (Entity part : parts.getBodyParts()) {
                    any |= collect(part, metadata);
                }
            }
            case TextBody text -> {
                contents.accept(new Content.Text(name, utf8(text), metadata));
                any = true;
            }
            case Message inner -> any = collect(inner, metadata);
            case null, default -> {
                // Pictures and attached files: those that are to be read are uploaded separately.
            }
        }
        return any;
    }

    private static byte[] utf8(TextBody body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var reader = body.getReader()) {
            char[] chunk = new char[CHUNK];
            for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
                out.write(new String(chunk, 0, read).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
