package dragoman.parse.format;

import dragoman.dispatch.Topic;
import dragoman.dispatch.TopicSource;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.ItemMetadata;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Senders' subject codes as IPTC Media Topics. IPTC's older Subject Codes, and the national schemes
 * that extend them, have the same 17 outermost subjects: their codes are mapped to these, and kept
 * beside them.
 *
 * @see <a href="https://iptc.org/standards/subject-codes/">IPTC Subject Codes</a>
 */
final class Subjects {
    private static final Pattern MEDIA_TOPIC =
            Pattern.compile("(?:^|/)(?:medtop|mediatopic)[:/](\\d{8})$");
    // subj:04007003, sttsubj:11000000, iptccat:15, 04007003
    private static final Pattern SUBJECT_CODE =
            Pattern.compile("(?:^|[:/])((?:0[1-9]|1[0-7])(?:\\d{6})?)$");
    private static final Pattern SCHEME = Pattern.compile("^\\d|subj|iptc|newscode");

    private Subjects() {}

    /** Adds the topic that a sender's code means, unless another code meant it already. */
    static void add(ItemMetadata.Builder metadata, FieldText code) {
        topic(code.text()).ifPresent(topic -> add(metadata, topic, code));
    }

    private static void add(ItemMetadata.Builder metadata, Topic topic, FieldText code) {
        boolean known =
                metadata.build().all(Field.TOPICS).stream()
                        .anyMatch(other -> other.code().equals(topic.code()));
        if (!known) {
            metadata.add(Field.TOPICS, topic, code);
        }
    }

    private static Optional<Topic> topic(String code) {
        String printed = code.strip().toLowerCase(Locale.ROOT);
        Matcher mediaTopic = MEDIA_TOPIC.matcher(printed);
        if (mediaTopic.find()) {
            return Optional.of(sent("medtop:" + mediaTopic.group(1), Optional.empty()));
        }
        Matcher subject = SUBJECT_CODE.matcher(printed);
        return subject.find() && SCHEME.matcher(printed).find()
                ? Optional.of(
                        sent(
                                "medtop:" + subject.group(1).substring(0, 2) + "000000",
                                Optional.of(code.strip())))
                : Optional.empty();
    }

    private static Topic sent(String code, Optional<String> own) {
        return new Topic(code, 1, TopicSource.SENDER, own);
    }
}
