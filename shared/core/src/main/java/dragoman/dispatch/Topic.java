package dragoman.dispatch;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a dispatch is about.
 *
 * @param code an IPTC Media Topic, such as {@code medtop:11000000}
 * @param score from 0 to 1
 * @param from who says so; absent in records from before it was kept
 * @param sent the sender's own code, where another scheme's was mapped to the topic
 * @param label what IPTC calls it; absent in records from before it was kept, and for codes that
 *     are not in its vocabulary
 */
public record Topic(
        String code,
        double score,
        Optional<TopicSource> from,
        Optional<String> sent,
        Optional<TopicLabel> label) {
    private static final Pattern CODE = Pattern.compile("medtop:\\d{8}");

    public Topic {
        Require.matching(CODE, code, "an IPTC Media Topic code");
        Require.share(score, "score");
    }

    /** A topic of which nobody says that the dispatch is about it. */
    public Topic(String code, double score) {
        this(code, score, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A topic without its label. */
    public Topic(String code, double score, TopicSource from, Optional<String> sent) {
        this(code, score, Optional.of(from), sent, Optional.empty());
    }

    /** The same topic with its label. */
    public Topic labelled(Optional<TopicLabel> label) {
        return new Topic(code, score, from, sent, label);
    }
}
