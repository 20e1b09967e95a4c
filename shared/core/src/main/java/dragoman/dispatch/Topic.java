package dragoman.dispatch;

import java.util.regex.Pattern;

/**
 * What a dispatch is about.
 *
 * @param code an IPTC Media Topic, such as {@code medtop:11000000}
 * @param score from 0 to 1
 */
public record Topic(String code, double score) {
    private static final Pattern CODE = Pattern.compile("medtop:\\d{8}");

    public Topic {
        Require.matching(CODE, code, "an IPTC Media Topic code");
        Require.share(score, "score");
    }
}
