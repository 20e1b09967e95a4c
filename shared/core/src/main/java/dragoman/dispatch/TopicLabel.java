package dragoman.dispatch;

import java.util.Optional;

/**
 * What people call a topic.
 *
 * @param en in English
 * @param ar in Arabic, where IPTC's vocabulary has it
 */
public record TopicLabel(String en, Optional<String> ar) {
    public TopicLabel {
        Require.text(en, "label");
    }

    /** In Arabic for readers of Arabic, otherwise in English. */
    public String in(String language) {
        return language.equals("ar") ? ar.orElse(en) : en;
    }
}
