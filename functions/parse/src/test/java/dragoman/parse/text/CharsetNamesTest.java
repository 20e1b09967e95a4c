package dragoman.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;

class CharsetNamesTest {
    @ParameterizedTest
    @CsvSource({
        "windows-1256, windows-1256",
        "x-windows-1256, windows-1256",
        "CP-1256, windows-1256",
        "win1251, windows-1251",
        "iso8859-6, ISO-8859-6",
        "ISO-8859-6-I, ISO-8859-6",
        "utf8, UTF-8",
        "unicode-1-1-utf-8, UTF-8",
        "dos-866, IBM866",
        "x-sjis, Shift_JIS",
    })
    void knowsSpellings(String name, String charset) {
        assertThat(CharsetNames.find(name)).contains(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown-8bit", "x-user-defined", "a b", "8859-99", "?"})
    void knowsNoOthers(String name) {
        assertThat(CharsetNames.find(name)).isEmpty();
    }
}
