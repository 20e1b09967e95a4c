package dragoman.parse.unpack;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads mail: a message, or a mailbox with several. */
final class Mail {
    private static final int SAMPLE_LENGTH = 8192;
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
    // The start of the lines that separate the messages of a mailbox.
    private static final String SEPARATOR_START = "From ";
    private static final Pattern SEPARATOR = Pattern.compile("^From \\S.*\\d{4}");
    private static final int MAX_SEPARATOR_LENGTH = 400;

    // Lines of mail are often longer than the standard allows; the upload is bounded anyway.
    private static final MimeConfig CONFIG = MimeConfig.PERMISSIVE;

    private final Part mail;
    private final Unpacker unpacker;

    Mail(Part mail, Unpacker unpacker) {
        this.mail = mail;
        this.unpacker = unpacker;
    }

    /** Whether bytes begin with the header of a mail. */
    static boolean is(byte[] bytes) {
        Matcher headers = HEADERS.matcher(head(bytes));
        return headers.find() && TYPICAL_HEADER.matcher(headers.group()).find();
    }

    private static String head(byte[] bytes) {
        return new String(
                bytes, 0, Math.min(bytes.length, SAMPLE_LENGTH), StandardCharsets.ISO_8859_1);
    }

    /** Passes on what is in each message. */
    void read() {
        if (head(mail.bytes()).startsWith(SEPARATOR_START)) {
            mailbox(mail.bytes());
        } else {
            message(mail.bytes(), 0, mail.bytes().length);
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
        unpacker.deadline().reading(() -> "the mail from byte %,d on".formatted(from));
        try {
            checkParts(bytes, from, to);
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(CONFIG);
            builder.setBodyFactory(new BytesAsTheyAre());
            Message message =
                    builder.parseMessage(new ByteArrayInputStream(bytes, from, to - from));
            new MailMessage(mail, unpacker, from).read(message);
        } catch (UnreadableException e) {
            unpacker.reject(mail.name(), e);
        } catch (IOException e) {
            unpacker.reject(
                    mail.name(),
                    new UnreadableException(
                            "broken-mail",
                            "What begins at byte %d as a mail cannot be read as one. Upload the dispatch's text."
                                    .formatted(from)));
        }
    }

    /** Keeps the bytes of texts, whatever character set their headers claim. */
    private static final class BytesAsTheyAre extends BasicBodyFactory {
        @Override
        protected Charset resolveCharset(String name) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /**
     * Rejects a message with too many parts, or parts that are nested too deeply. It is scanned
     * part by part, since one that is nested too deeply cannot be built.
     */
    private void checkParts(byte[] bytes, int from, int to)
            throws IOException, UnreadableException {
        Limits limits = unpacker.limits();
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.parse(new ByteArrayInputStream(bytes, from, to - from));
        int depth = 0;
        int parts = 0;
        try {
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_OF_STREAM;
                    state = tokens.next()) {
                unpacker.deadline().check();
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
                    throw new UnreadableException(
                            "nested-too-deep",
                            "The parts of the mail at byte %d are nested more than %d levels deep. Send the dispatch's text, or raise MaxNesting."
                                    .formatted(from, limits.nesting()));
                }
                if (parts > limits.entries()) {
                    throw new UnreadableException(
                            "too-many-entries",
                            "The mail at byte %d has more than %,d parts. Split it, or raise MaxEntries."
                                    .formatted(from, limits.entries()));
                }
            }
        } catch (MimeException e) {
            throw new IOException(e);
        }
    }
}
