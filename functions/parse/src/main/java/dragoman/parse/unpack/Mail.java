package dragoman.parse.unpack;

import dragoman.parse.item.Given;

import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail: a message, or a mailbox of several. Anything else is a text as it stands. */
final class Mail {
    private static final int LOOKED_AT = 8192;
    private static final Pattern HEADERS =
            Pattern.compile(
                    "\\A(?:From [^\\r"
                            + "\\n"
                            + "]+\\R)?(?:[A-Za-z][A-Za-z0-9-]*:[^\\r"
                            + "\\n"
                            + "]*\\R(?:[ \\t][^\\r"
                            + "\\n"
                            + "]*\\R)*){2,}\\R");
    private static final Pattern TELLING =
            Pattern.compile(
                    "(?im)^(?:From:.*\\S|Received:|Return-Path:|Message-ID:|MIME-Version:)");
    // A mailbox parts its messages by lines that begin so.
    private static final Pattern BETWEEN = Pattern.compile("(?m)^From \\S+.*\\d{4}\\r?$");

    private Mail() {}

    /** The texts of the messages, or the bytes as they are when they are no mail. */
    static List<Content> open(String name, byte[] bytes) {
        String head =
                new String(
                        bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher headers = HEADERS.matcher(head);
        if (!headers.find() || !TELLING.matcher(headers.group()).find()) {
            return List.of(new Content.Text(name, bytes, Given.NOTHING));
        }
        List<Content> contents = new ArrayList<>();
        for (byte[] message : messages(bytes)) {
            contents.addAll(message(name, message));
        }
        return contents;
    }

    private static List<byte[]> messages(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("From ")) {
            return List.of(bytes);
        }
        List<byte[]> messages = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text);
        int from = -1;
        while (between.find()) {
            if (from >= 0) {
                messages.add(
                        text.substring(from, between.start())
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
            from = Math.min(text.length(), between.end() + 1);
        }
        if (from >= 0) {
            messages.add(text.substring(from).getBytes(StandardCharsets.ISO_8859_1));
        }
        return messages.isEmpty() ? List.of(bytes) : messages;
    }

    private static List<Content> message(String name, byte[] bytes) {
        try {
            Message message =
                    new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
            Given.Builder given = new Given.Builder();
            Optional.ofNullable(message.getSubject())
                    .map(
                            subject ->
                                    subject.replaceFirst("^(?:(?i:re|fwd?|wg|tr) ?: ?)+", "")
                                            .strip())
                    .filter(subject -> !subject.isEmpty())
                    .ifPresent(given::slug);
            Optional.ofNullable(message.getDate())
                    .map(date -> date.toInstant().atOffset(ZoneOffset.UTC))
                    .ifPresent(
                            date ->
                                    given.date(date.toLocalDate())
                                            .time(date.toLocalTime())
                                            .zone("Z"));
            List<Content> contents = new ArrayList<>();
            collect(name, message, given.build(), contents);
            return contents.isEmpty()
                    ? List.of(
                            new Content.Spoiled(
                                    name,
                                    "empty",
                                    "The mail has no text. Send the dispatch's text."))
                    : contents;
        } catch (IOException e) {
            return List.of(
                    new Content.Spoiled(
                            name,
                            "broken-mail",
                            "It begins as a mail and cannot be read as one. Upload the dispatch's"
                                    + " text."));
        }
    }

    private static void collect(String name, Entity entity, Given given, List<Content> contents)
            throws IOException {
        Body body = entity.getBody();
        switch (body) {
            case Multipart parts when parts.getSubType().equals("alternative") ->
                    alternative(name, parts, given, contents);
            case Multipart parts -> {
                for (Entity part : parts.getBodyParts()) {
                    collect(name, part, given, contents);
                }
            }
            case TextBody text -> contents.add(new Content.Text(name, utf8(text), given));
            case Message inner -> collect(name, inner, given, contents);
            case BinaryBody _ -> {
                // Pictures and attached files: what is to be read is uploaded by itself.
            }
            default -> {
                // Nothing that shows.
            }
        }
    }

    /** Of the same text in several forms the plain one, or else the first. */
    private static void alternative(
            String name, Multipart parts, Given given, List<Content> contents) throws IOException {
        Optional<Entity> plain =
                parts.getBodyParts().stream()
                        .filter(part -> part.getMimeType().equals("text/plain"))
                        .findFirst();
        Optional<Entity> chosen = plain.or(() -> parts.getBodyParts().stream().findFirst());
        if (chosen.isPresent()) {
            collect(name, chosen.get(), given, contents);
        }
    }

    private static byte[] utf8(TextBody body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var reader = body.getReader()) {
            char[] chunk = new char[LOOKED_AT];
            for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
                out.write(new String(chunk, 0, read).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
