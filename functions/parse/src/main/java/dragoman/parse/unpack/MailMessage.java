package dragoman.parse.unpack;

import dragoman.dispatch.Warning;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.CharsetDetection;
import dragoman.parse.text.CharsetNames;

import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one message: its texts first, and then each attachment as an upload of its own. What is
 * neither read nor refused, as the pictures of a signature are, is named in a warning.
 */
final class MailMessage {
    // Texts for programs, and what proves that a mail was not changed.
    private static final Set<String> NOT_READ =
            Set.of(
                    "text/calendar",
                    "text/vcard",
                    "text/x-vcard",
                    "text/directory",
                    "message/delivery-status",
                    "message/disposition-notification",
                    "application/pgp-signature",
                    "application/pkcs7-signature",
                    "application/x-pkcs7-signature");
    private static final Set<String> ENCRYPTED =
            Set.of(
                    "multipart/encrypted",
                    "application/pgp-encrypted",
                    "application/pkcs7-mime",
                    "application/x-pkcs7-mime");

    private final Part mail;
    private final Unpacker unpacker;
    private final int at;
    private final List<Part> texts = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<String> notRead = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    /**
     * @param at the byte at which the message begins
     */
    MailMessage(Part mail, Unpacker unpacker, int at) {
        this.mail = mail;
        this.unpacker = unpacker;
        this.at = at;
    }

    /** Passes on an attachment, with what the mail says about it. */
    private interface Attachment {
        void read(ItemMetadata metadata) throws IOException;
    }

    void read(Message message) throws IOException {
        read(message, ItemMetadata.NOTHING);
    }

    private void read(Message message, ItemMetadata outer) throws IOException {
        collect(message);
        ItemMetadata metadata = new MailHeader(message.getHeader()).metadata(outer);
        ItemMetadata.Builder ofTexts = new ItemMetadata.Builder(metadata);
        warnings.forEach(ofTexts::warn);
        if (!notRead.isEmpty()) {
            ofTexts.warn(
                    Warning.of(
                            "left-out",
                            "The mail contains what was not read: %s."
                                    .formatted(String.join(", ", notRead))));
        }
        for (Part text : texts) {
            unpacker.accept(
                    new Content.Text(mail.name(), text.bytes(), ofTexts.build(), text.charset()));
        }
        for (Attachment attachment : attachments) {
            attachment.read(metadata);
        }
        if (texts.isEmpty() && attachments.isEmpty()) {
            unpacker.reject(
                    mail.name(),
                    new UnreadableException(
                            "empty",
                            "The mail at byte %d has no text%s. Send the dispatch's text."
                                    .formatted(
                                            at,
                                            notRead.isEmpty()
                                                    ? ""
                                                    : ", only " + String.join(", ", notRead))));
        }
    }

    /** Sorts the parts of an entity into texts and attachments. */
    private void collect(Entity entity) throws IOException {
        String type = entity.getMimeType();
        if (ENCRYPTED.contains(type)) {
            String name = path(entity);
            attachments.add(
                    _ ->
                            unpacker.reject(
                                    name,
                                    new UnreadableException(
                                            "encrypted",
                                            "This mail is encrypted (%s). Send it without encryption."
                                                    .formatted(type))));
            return;
        }
        if (NOT_READ.contains(type)) {
            notRead.add(shownName(entity));
            return;
        }
        switch (entity.getBody()) {
            case Multipart parts when parts.getSubType().equals("alternative") ->
                    collectBest(parts.getBodyParts());
            case Multipart parts when parts.getSubType().equals("related") ->
                    collectRelated(parts.getBodyParts());
            case Multipart parts -> {
                for (Entity part : parts.getBodyParts()) {
                    collect(part);
                }
            }
            case Message inner ->
                    attachments.add(
                            metadata -> new MailMessage(mail, unpacker, at).read(inner, metadata));
            case SingleBody body when isText(entity) -> addText(part(entity, body));
            case SingleBody body -> {
                Part part = part(entity, body);
                attachments.add(
                        metadata ->
                                unpacker.unpack(
                                        new Part(
                                                part.name(),
                                                part.bytes(),
                                                metadata,
                                                part.charset(),
                                                part.depth())));
            }
            case null, default -> notRead.add(shownName(entity));
        }
    }

    /**
     * Of alternative forms of one text, the plain one, unless the HTML form says more; both where
     * neither is clearly the text.
     */
    private void collectBest(List<Entity> forms) throws IOException {
        Optional<Entity> plain =
                forms.stream().filter(form -> form.getMimeType().equals("text/plain")).findFirst();
        // The last is the one that its sender likes best.
        Optional<Entity> html =
                forms.reversed().stream().filter(form -> htmlIn(form).isPresent()).findFirst();
        if (plain.isPresent() && html.isPresent()) {
            compare(plain.get(), html.get());
            return;
        }
        Optional<Entity> chosen = html.or(() -> plain).or(() -> forms.stream().findFirst());
        if (chosen.isPresent()) {
            collect(chosen.get());
        }
    }

    private void compare(Entity plain, Entity html) throws IOException {
        String plainText = shown(plain);
        String htmlText = Alternatives.withoutTags(shown(htmlIn(html).orElse(html)));
        Alternatives forms = new Alternatives(plainText, htmlText);
        switch (forms.better()) {
            case PLAIN -> {
                collect(plain);
                if (forms.differ()) {
                    DocumentText.leftOut("The HTML form of the mail was left out", htmlText)
                            .ifPresent(warnings::add);
                }
            }
            case HTML -> {
                collect(html);
                if (forms.differ()) {
                    DocumentText.leftOut("The plain form of the mail was left out", plainText)
                            .ifPresent(warnings::add);
                }
            }
            case NEITHER -> {
                collect(plain);
                collect(html);
            }
        }
    }

    /** The HTML that an alternative form is or consists of together with its pictures. */
    private static Optional<Entity> htmlIn(Entity form) {
        if (form.getMimeType().equals("text/html")) {
            return Optional.of(form);
        }
        return form.getBody() instanceof Multipart parts
                        && !parts.getSubType().equals("alternative")
                ? parts.getBodyParts().stream()
                        .filter(part -> part.getMimeType().equals("text/html"))
                        .findFirst()
                : Optional.empty();
    }

    /** A text with what is shown in it: pictures that are no attachments. */
    private void collectRelated(List<Entity> parts) throws IOException {
        for (Entity part : parts) {
            boolean isShown =
                    part.getMimeType().startsWith("image/")
                            && !"attachment".equals(part.getDispositionType());
            if (isShown) {
                notRead.add(shownName(part));
            } else {
                collect(part);
            }
        }
    }

    /** Whether a part is text of the mail itself, and no file. */
    private static boolean isText(Entity entity) {
        String type = entity.getMimeType();
        return (type.equals("text/plain") || type.equals("text/html"))
                && !"attachment".equals(entity.getDispositionType());
    }

    private void addText(Part text) {
        boolean blank =
                switch (CharsetDetection.of(text.bytes(), text.charset())) {
                    case CharsetDetection.Empty() -> true;
                    case CharsetDetection.Detected(var encoded) ->
                            Alternatives.withoutTags(encoded.decode().text()).isBlank();
                    default -> false;
                };
        if (!blank) {
            texts.add(text);
        }
    }

    private Part part(Entity entity, SingleBody body) throws IOException {
        byte[] bytes = body.getInputStream().readAllBytes();
        if ("flowed".equalsIgnoreCase(MailHeader.parameter(entity, "format").orElse(""))) {
            bytes =
                    FlowedText.joined(
                            bytes,
                            "yes"
                                    .equalsIgnoreCase(
                                            MailHeader.parameter(entity, "delsp").orElse("")));
        }
        Optional<String> claimed =
                entity.getMimeType().startsWith("text/")
                        ? MailHeader.parameter(entity, "charset")
                        : Optional.empty();
        Optional<Charset> wide =
                claimed.flatMap(CharsetNames::find).filter(set -> !CharsetNames.isPlaced(set));
        if (wide.isPresent()) {
            bytes = new String(bytes, wide.get()).getBytes(StandardCharsets.UTF_8);
            claimed = Optional.of(StandardCharsets.UTF_8.name());
        }
        return new Part(path(entity), bytes, ItemMetadata.NOTHING, claimed, mail.depth() + 1);
    }

    private String path(Entity entity) {
        return mail.pathOf(shownName(entity));
    }

    /** The name of a part, or its type if it has none. */
    private static String shownName(Entity entity) {
        return MailHeader.fileName(entity).orElseGet(entity::getMimeType);
    }

    private static String shown(Entity entity) throws IOException {
        if (!(entity.getBody() instanceof SingleBody body)) {
            return "";
        }
        byte[] bytes = body.getInputStream().readAllBytes();
        return CharsetDetection.of(bytes, MailHeader.parameter(entity, "charset"))
                        instanceof CharsetDetection.Detected(var text)
                ? text.decode().text()
                : "";
    }
}
