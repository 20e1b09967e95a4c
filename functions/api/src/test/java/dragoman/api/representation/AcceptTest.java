package dragoman.api.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class AcceptTest {
    private static final List<String> OFFERED = List.of("application/json", "text/markdown");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/markdown | text/markdown",
                "TEXT/Markdown | text/markdown",
                "*/* | application/json",
                "text/* | text/markdown",
                "application/json;q=0.5, text/markdown;q=0.8 | text/markdown",
                "application/json;q=0.8, text/markdown;q=0.8 | application/json",
                "application/json;q=0, */* | text/markdown",
                "text/html, application/xml;q=0.9, */*;q=0.8 | application/json",
                "text/markdown; charset=utf-8; q=0.9, application/json;q=0.1 | text/markdown",
                "text/markdown;q=nonsense | text/markdown",
                "'' | application/json"
            })
    void takesWhatTheCallerLikesBest(String header, String best) {
        assertThat(Accept.parse(Optional.of(header)).best(OFFERED)).contains(best);
    }

    @ParameterizedTest
    @CsvSource({"text/html", "image/*", "application/json;q=0"})
    void takesNothingWhereNothingFits(String header) {
        assertThat(Accept.parse(Optional.of(header)).best(OFFERED)).isEmpty();
    }

    @Test
    void takesTheFirstWithoutAHeader() {
        assertThat(Accept.parse(Optional.empty()).best(OFFERED)).contains("application/json");
    }
}
