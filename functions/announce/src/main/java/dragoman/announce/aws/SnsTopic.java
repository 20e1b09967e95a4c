package dragoman.announce.aws;

import dragoman.announce.Topic;
import dragoman.announcement.Announcement;
import dragoman.json.Json;

import software.amazon.awssdk.services.sns.SnsClient;

import java.util.regex.Pattern;

/** The topic on SNS: the message is the announcement's JSON, which filter policies look into. */
public final class SnsTopic implements Topic {
    private static final int MAX_LENGTH = 100;
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

    private final SnsClient client;
    private final String arn;

    public SnsTopic(SnsClient client, String arn) {
        this.client = client;
        this.arn = arn;
    }

    @Override
    public void publish(Announcement announcement) {
        client.publish(
                request ->
                        request.topicArn(arn)
                                .subject(subject(announcement))
                                .message(Json.write(announcement)));
    }

    /**
     * What an e-mail is headed with: a headline if there is one in ASCII, which is all that SNS
     * takes there, in at most 100 characters.
     */
    static String subject(Announcement announcement) {
        String what =
                announcement.texts().stream()
                        .flatMap(text -> text.headline().stream())
                        .map(SnsTopic::plain)
                        .filter(headline -> PRINTABLE.matcher(headline).matches())
                        .findFirst()
                        .orElse(announcement.id());
        String subject =
                announcement.agency().orElse("Dispatch")
                        + " "
                        + announcement.event().label()
                        + ": "
                        + what;
        return subject.length() > MAX_LENGTH
                ? subject.substring(0, MAX_LENGTH - 3) + "..."
                : subject;
    }

    /** Typographic signs that have a plain form, in it. */
    private static String plain(String headline) {
        return headline.replaceAll("[\u2018\u2019]", "'")
                .replaceAll("[\u201C\u201D]", "\"")
                .replaceAll("[\u2013\u2014]", "-")
                .replace("\u2026", "...");
    }
}
