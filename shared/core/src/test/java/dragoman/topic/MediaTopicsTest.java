package dragoman.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.TopicLabel;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class MediaTopicsTest {
    private static final MediaTopics TOPICS = MediaTopics.builtIn();

    @Test
    void haveLabelsInBothLanguages() {
        assertThat(TOPICS.label("medtop:15000000"))
                .contains(new TopicLabel("sport", Optional.of("رياضة")));
    }

    @Test
    void mayHaveNoArabicLabel() {
        TopicLabel label = TOPICS.label("medtop:20001374").orElseThrow();

        assertThat(label).isEqualTo(new TopicLabel("sustainability", Optional.empty()));
        assertThat(label.in("ar")).isEqualTo("sustainability");
    }

    @Test
    void areATree() {
        // Ballet is a dance, which is one of the arts.
        assertThat(TOPICS.broader("medtop:20000008")).contains("medtop:20000007");
        assertThat(TOPICS.first("medtop:20000008")).isEqualTo("medtop:01000000");
        assertThat(TOPICS.broader("medtop:01000000")).isEmpty();
        assertThat(TOPICS.first("medtop:01000000")).isEqualTo("medtop:01000000");
    }

    @Test
    void doNotIncludeOtherCodes() {
        assertThat(TOPICS.label("medtop:99999999")).isEmpty();
        assertThat(TOPICS.first("medtop:99999999")).isEqualTo("medtop:99999999");
    }
}
