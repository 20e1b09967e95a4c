package dragoman.local.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

class EngineNamesTest {
    @Test
    void readsNamesInTheOrderInWhichTheyAreAsked() {
        assertThat(EngineNames.parse(" memory, http://127.0.0.1:5000 ,gist").names())
                .containsExactly("memory", "http://127.0.0.1:5000", "gist");
    }

    @ParameterizedTest
    @CsvSource({
        "'', is no translator",
        "memory, something must translate",
        "'gist,memory', name it first",
        "'gist,aws', is never asked",
        "'aws,gist', is never asked",
        "'http://a,http://a', named twice",
        "'memory,deepl', is no translator",
        "'memory,ftp://a', is no translator",
        "'memory,http:a', is no translator",
        "'memory,http://a b', is no translator"
    })
    void refusesWhatMakesNoSense(String list, String reason) {
        assertThatThrownBy(() -> EngineNames.parse(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesMemoriesThatNobodyAsks() {
        assertThatThrownBy(
                        () ->
                                Engines.of(
                                        EngineNames.parse("gist"),
                                        List.of(Path.of("desk.tmx")),
                                        "id"))
                .hasMessageContaining("memory is not among the translators");
    }
}
