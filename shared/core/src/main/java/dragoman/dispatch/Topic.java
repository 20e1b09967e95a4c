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
 */
public record Topic(String code, double score, Optional<TopicSource> from, Optional<String> sent) {
    private static final Pattern CODE = Pattern.compile("medtop:\\d{8}");

    public Topic {
        Require.matching(CODE, code, "an IPTC Media Topic code");
        Require.share(score, "score");
    }

    /** A topic of which nobody says that the dispatch is about it. */
    public Topic(String code, double score) {
        this(code, score, Optional.empty(), Optional.empty());
    }
}
