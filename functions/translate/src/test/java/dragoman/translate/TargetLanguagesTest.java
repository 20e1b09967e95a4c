package dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetLanguagesTest {
    @Test
    void areTheTagsOfTheListInOrderEachOnce() {
        assertThat(TargetLanguages.parse("en")).containsExactly("en");
        assertThat(TargetLanguages.parse("fr, en ,zh-Hant,fr"))
                .containsExactly("fr", "en", "zh-Hant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en,", "English", "en;fr", "e"})
    void refuseWhatIsNoTag(String list) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetLanguages.parse(list))
                .withMessageContaining("BCP-47");
    }
}
