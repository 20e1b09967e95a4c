package dragoman.parse.format;

import static org.assertj.core.api.Assertions.assertThat;

import dragoman.dispatch.Topic;
import dragoman.dispatch.TopicSource;
import dragoman.parse.item.Field;
import dragoman.parse.item.FieldText;
import dragoman.parse.item.ItemMetadata;
import dragoman.parse.text.CharsetDetection;
import dragoman.parse.text.EncodedText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

class SubjectsTest {
    @ParameterizedTest
    @CsvSource({
        "medtop:20000170,medtop:20000170,",
        "http://cv.iptc.org/newscodes/mediatopic/20000170,medtop:20000170,",
        "subj:10003000,medtop:10000000,subj:10003000",
        "10003000,medtop:10000000,10003000",
        "sttsubj:10003000,medtop:10000000,sttsubj:10003000",
    })
    void areMediaTopicsOfTheSender(String sent, String code, String own) {
        assertThat(topics(sent))
                .containsExactly(new Topic(code, 1, TopicSource.SENDER, Optional.ofNullable(own)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"afpperson:10003000", "99000000", "economy", "medtop:1", "20260217"})
    void ofOtherSchemesAreNoTopics(String sent) {
        assertThat(topics(sent)).isEmpty();
    }

    @Test
    void countOnce() {
        assertThat(topics("10003000", "10004000")).hasSize(1);
    }

    private static List<Topic> topics(String... sent) {
        ItemMetadata.Builder metadata = new ItemMetadata.Builder();
        for (String code : sent) {
            byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
            if (CharsetDetection.of(bytes) instanceof CharsetDetection.Detected(EncodedText text)) {
                var source = text.decode();
                Subjects.add(
                        metadata,
                        new FieldText(source.passage(0, source.text().length()), "subject"));
            }
        }
        return metadata.build().all(Field.TOPICS);
    }
}
