package dragoman.announce.aws;

import dragoman.announce.Topic;
import dragoman.announcement.Announcement;
import dragoman.json.Json;

import software.amazon.awssdk.services.sns.SnsClient;

/** The topic on SNS: the message is the announcement's JSON, which filter policies look into. */
public final class SnsTopic implements Topic {
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

    /** What an e-mail is headed with: ASCII, of at most 100 characters, as SNS wants it. */
    private static String subject(Announcement announcement) {
        return announcement.agency().orElse("Dispatch")
                + " "
                + announcement.event().label()
                + ": "
                + announcement.id();
    }
}
